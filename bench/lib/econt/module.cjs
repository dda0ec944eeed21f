const { createRequire } = require("node:module")
const { join } = require("node:path")
const { setTimeout: wait } = require("node:timers/promises")

const FOLDER = process.env.BENCH_FOLDER
const SAMPLE_MS = 5
const MB = 1024 * 1024

const load = (file) => require(join(FOLDER, "src/modules/bijou_econt", file))

/** One part of the built module with a pool of its own, and how many statements it has sent. */
const openModule = () => {
  const { knex } = createRequire(join(FOLDER, "package.json"))("@medusajs/framework/mikro-orm/knex")
  const db = knex({ client: "pg", connection: { connectionString: process.env.BENCH_DATABASE }, pool: { min: 1, max: 4 } })
  const sent = { statements: 0 }
  db.on("query", () => (sent.statements += 1))
  return { db, sent }
}

/** The sync and search of places, with the client they have in a shop. */
const openPlaces = () => {
  const { Places } = load("nomenclature")
  const { EcontClient } = load("client")
  const { db, sent } = openModule()
  const trouble = []
  const places = new Places(db, (level, _event, fields) => level === "warn" && trouble.push(fields))
  return { db, sent, places, trouble, source: new EcontClient({ baseUrl: process.env.BENCH_SANDBOX }) }
}

/** What asks where parcels are, with the settings and the login of the database. */
const openTracker = () => {
  const { Tracker } = load("tracking/tracker")
  const { Account } = load("account")
  const { SettingsStore } = load("settings")
  const { Seal } = load("seal")
  const { db, sent } = openModule()
  const settings = new SettingsStore(db, new Seal(process.env.BIJOU_ENCRYPTION_KEY))
  const account = new Account(settings, { sandbox_url: process.env.BENCH_SANDBOX, concurrency: 6 }, () => undefined)
  return { db, sent, tracker: new Tracker(db, account) }
}

const resident = () => process.memoryUsage.rss()

/** Bytes that are still needed; what is not is collected first. */
const needed = () => {
  global.gc()
  return process.memoryUsage().heapUsed
}

/** Memory when all modules are loaded and the pool is connected, after the garbage was collected. */
const settle = async (db) => {
  await db.raw("SELECT 1")
  global.gc()
  await wait(300)
  global.gc()
  return resident()
}

/**
 * Memory over idle while some work is done: the operating system's own peak where the work raised it, else
 * the highest of what was seen every 5 ms.
 * @returns {Promise<{ result: unknown, seconds: number, idleMb: number, overIdleMb: number }>}
 */
const watchMemory = async (db, work) => {
  const idle = await settle(db)
  const before = process.resourceUsage().maxRSS * 1024
  let highest = idle
  const look = () => (highest = Math.max(highest, resident()))
  const timer = setInterval(look, SAMPLE_MS)
  const began = performance.now()
  const result = await work()
  const seconds = (performance.now() - began) / 1000
  clearInterval(timer)
  look()
  const peak = process.resourceUsage().maxRSS * 1024
  return {
    result,
    seconds,
    idleMb: Math.round(idle / MB),
    overIdleMb: Math.round(((peak > before ? peak : highest) - idle) / MB),
  }
}

/** Runs one of these processes to its end and tells what it found on the standard output. */
const tell = (work) =>
  work()
    .then((found) => process.stdout.write(JSON.stringify(found), () => process.exit(0)))
    .catch((error) => {
      process.stderr.write(`${error.stack}\n`, () => process.exit(1))
    })

module.exports = { needed, openPlaces, openTracker, resident, tell, watchMemory }
