const { createRequire } = require("node:module")
const { join } = require("node:path")

const FOLDER = process.env.BENCH_FOLDER
const SECRET = process.env.BIJOU_ENCRYPTION_KEY
const PUBLIC_URL = "https://shop.example"

const load = (file) => require(join(FOLDER, "src/modules/bijou_email_campaign", file))
const loadMail = (file) => require(join(FOLDER, "src/mail", file))

const openDb = (max = 6) => {
  const { knex } = createRequire(join(FOLDER, "package.json"))("@medusajs/framework/mikro-orm/knex")
  return knex({ client: "pg", connection: { connectionString: process.env.BENCH_DATABASE }, pool: { min: 1, max } })
}

const links = () => {
  const { Keys } = load("keys")
  const keys = new Keys(SECRET)
  return { public_url: PUBLIC_URL, tokens: keys.tokens, verp: (domain) => keys.verp(domain) }
}

/** The parts of the module that send, as a process of the shop has them. `open` makes a provider of its own. */
const openSender = (open) => {
  const { DeliveryLoop } = load("engine/loop")
  const { Transports } = load("engine/transports")
  const { openProvider } = load("providers/open")
  const { ProviderSeal } = load("providers/seal")
  const { Providers } = load("providers")
  const { Campaigns } = load("campaigns")
  const { Sending } = load("sending")
  const db = openDb()
  const seal = new ProviderSeal([SECRET])
  const transports = new Transports(seal, open ?? ((config) => openProvider(config, () => undefined)))
  const sending = new Sending(db, { allowed_domains: ["*"] }, true)
  const log = (level, message, facts) => level === "info" || process.stderr.write(`${message} ${JSON.stringify(facts)}\n`)
  const loop = new DeliveryLoop({ db, transports, links, restraint: () => sending.restraint(), log, coupons: { codesFor: async () => new Map() } })
  return { db, loop, providers: new Providers(db, seal, transports), campaigns: new Campaigns(db, sending, () => loop.wake()) }
}

const resident = () => process.memoryUsage.rss()

/** Bytes that are still needed; what is not is collected first. */
const needed = () => {
  global.gc()
  return process.memoryUsage().heapUsed
}

/** Answers each question of the parent with what the work of that name gives. */
const answer = (works) => {
  process.on("message", async (what) => {
    try {
      process.send({ ...(await works[what]()) })
    } catch (error) {
      process.send({ error: error.stack })
    }
  })
  process.on("disconnect", () => process.exit(0))
  process.send({ ready: true })
}

module.exports = { answer, links, load, loadMail, needed, openDb, openSender, resident }
