import { readFileSync, writeFileSync } from "node:fs"
import { dirname, join, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { toLine } from "../demo/lib/errors.mjs"
import { createProgress } from "../demo/lib/progress.mjs"
import { measureBulk } from "./lib/econt/bulk.mjs"
import { measureLabels } from "./lib/econt/labels.mjs"
import { HELP, parseOptions, PARTS } from "./lib/econt/options.mjs"
import { measurePoll } from "./lib/econt/poll.mjs"
import { prepare } from "./lib/econt/prepare.mjs"
import { measureSearch } from "./lib/econt/search.mjs"
import { measureSync } from "./lib/econt/sync.mjs"
import { POSTGRES_SETTINGS } from "./lib/host.mjs"
import { runParts } from "./lib/parts.mjs"
import { asText, describeMachine, writeMarkdown } from "./lib/report.mjs"

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Each part starts what it needs and leaves no waybills behind. */
const MEASURES = { search: measureSearch, sync: measureSync, labels: measureLabels, bulk: measureBulk, poll: measurePoll }

const NOTES = (machine) => [
  `Written by \`npm run bench:econt\`. ${machine}`,
  "",
  "Econt is the project's own sandbox, in a process on the same two cores. Ratios of the search are against Medusa's own",
  "`GET /admin/users/me`, sent before each key. Memory is that of a process that does nothing but the work; idle is that process with",
  "all its modules loaded and a connection to PostgreSQL, after the garbage was collected. A run is timed from its first to its last",
  "item; its bar is the time the calls to Econt take alone, `run_concurrency` at a time.",
]

/** Lines of earlier parts, without those that were measured anew. */
const withEarlier = (lines, file) => {
  const earlier = file ? JSON.parse(readFileSync(file, "utf8")).lines : []
  const measured = new Set(lines.map(({ part }) => part))
  const all = [...earlier.filter(({ part }) => !measured.has(part)), ...lines]
  return all.toSorted((left, right) => PARTS.indexOf(left.part) - PARTS.indexOf(right.part))
}

const run = async (options) => {
  const progress = createProgress()
  const shop = await prepare({ root, dataDir: resolve(options.data), reset: options.reset, progress })
  const lines = []
  try {
    const data = `1,300 offices, 5,300 places and 64,500 streets; ${options.orders} orders, ${options.parcels.toLocaleString("en")} parcels`
    const machine = await describeMachine({ databaseUrl: shop.url, data, root, settings: POSTGRES_SETTINGS })
    const { plans, orders, parcels } = options
    await runParts(MEASURES, { wanted: options.only, context: { ...shop, plans, orders, parcels }, progress, lines })
    const all = withEarlier(lines, options.merge)
    console.log(`\n${machine}\n\n${asText(all)}`)
    if (options.write) {
      writeMarkdown(join(root, "bench/results/econt.md"), { title: "Econt: how fast, how small", notes: NOTES(machine), lines: all })
    }
    if (options.json) {
      writeFileSync(options.json, JSON.stringify({ machine, lines: all }, null, 2))
    }
    return all.every(({ pass }) => pass !== false)
  } finally {
    await shop.stop()
  }
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
