import { writeFileSync } from "node:fs"
import { dirname, join, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { toLine } from "../demo/lib/errors.mjs"
import { createProgress } from "../demo/lib/progress.mjs"
import { measureDecisions } from "./lib/decisions.mjs"
import { POSTGRES_SETTINGS, startShop } from "./lib/host.mjs"
import { createClient } from "./lib/http.mjs"
import { measureImport } from "./lib/import.mjs"
import { HELP, parseOptions } from "./lib/options.mjs"
import { gatherFacts, measurePlans, summarisePlans } from "./lib/plans.mjs"
import { prepare, withClient } from "./lib/prepare.mjs"
import { measureQueue } from "./lib/queue.mjs"
import { asText, describeMachine, writeMarkdown } from "./lib/report.mjs"
import { measureSearch } from "./lib/search.mjs"
import { measureStore } from "./lib/store.mjs"
import { measureStorm } from "./lib/storm.mjs"

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const LOGIN = { email: "bench@bijou.example", password: "bijou-bench" }

const logIn = async (shop, databaseUrl) => {
  const visitor = createClient(shop.url, {})
  const { token } = await visitor.json("POST", "/auth/user/emailpass", LOGIN)
  visitor.close()
  const key = await withClient(databaseUrl, async (client) => {
    const { rows } = await client.query("SELECT token FROM api_key WHERE type = 'publishable' LIMIT 1")
    return rows[0].token
  })
  return { adminHeaders: { authorization: `Bearer ${token}` }, storeHeaders: { "x-publishable-api-key": key } }
}

/** Parts that ask the database itself, and parts that need the shop. */
const DATABASE_PARTS = {
  search: async (context) => (await measureSearch(context)).lines,
  plans: async (context) => summarisePlans(await measurePlans(context)),
}
const SHOP_PARTS = {
  queue: measureQueue,
  decisions: measureDecisions,
  store: measureStore,
  import: measureImport,
  storm: measureStorm,
}

/** A part that breaks is a failed line of the result; the others still run. */
const tryPart = async (part, measure, context) => {
  try {
    return await measure(context)
  } catch (error) {
    return [{ part, name: `${part} broke`, figure: toLine(error).split("\n")[0], pass: false }]
  }
}

const runParts = async (parts, wanted, context, progress, lines) => {
  for (const [name, measure] of Object.entries(parts)) {
    if (wanted.includes(name)) {
      const found = await progress.step(`Measuring: ${name}`, () => tryPart(name, measure, context))
      lines.push(...found)
      console.log(asText(found))
    }
  }
}

const measureShop = async ({ options, prepared, dataDir, progress, lines }) => {
  const shop = await progress.step("Starting the shop", () =>
    startShop({ root, dataDir, folder: prepared.folder, env: prepared.env })
  )
  try {
    const headers = await logIn(shop, prepared.url)
    const context = {
      ...headers,
      url: shop.url,
      shopPid: shop.pid,
      databaseUrl: prepared.url,
      admin: createClient(shop.url, headers.adminHeaders),
      facts: await gatherFacts(prepared.url),
      say: progress.say,
    }
    await runParts(SHOP_PARTS, options.only, context, progress, lines)
    context.admin.close()
  } finally {
    await shop.stop()
  }
}

const run = async (options) => {
  const progress = createProgress()
  const dataDir = resolve(options.data)
  const prepared = await prepare({ root, dataDir, rows: options.rows, reset: options.reset, progress })
  const lines = []
  try {
    const machine = await describeMachine({ databaseUrl: prepared.url, rows: options.rows, root, settings: POSTGRES_SETTINGS })
    await runParts(DATABASE_PARTS, options.only, { url: prepared.url, folder: prepared.folder, dataDir }, progress, lines)
    if (Object.keys(SHOP_PARTS).some((name) => options.only.includes(name))) {
      await measureShop({ options, prepared, dataDir, progress, lines })
    }
    console.log(`\n${machine}\n\n${asText(lines)}`)
    if (options.write) {
      writeMarkdown(join(root, "bench/results/reviews.md"), { machine, lines })
    }
    if (options.json) {
      writeFileSync(options.json, JSON.stringify({ machine, lines }, null, 2))
    }
  } finally {
    await prepared.stop()
  }
  return lines.every(({ pass }) => pass !== false)
}

try {
  const options = parseOptions(process.argv.slice(2))
  if (options.help) {
    console.log(HELP)
  } else {
    process.exitCode = (await run(options)) ? 0 : 1
  }
} catch (error) {
  console.error(toLine(error))
  process.exitCode = 1
}
