import { dirname, resolve } from "node:path"
import { fileURLToPath } from "node:url"
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
import { describeMachine, publish, withEarlier } from "./lib/report.mjs"
import { runBench } from "./lib/run-bench.mjs"

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Each part starts what it needs and leaves no waybills behind. */
const MEASURES = { search: measureSearch, sync: measureSync, labels: measureLabels, bulk: measureBulk, poll: measurePoll }

const RESULT = {
  name: "econt",
  title: "Econt: how fast, how small",
  notes: [
    "",
    "Econt is the project's own sandbox, in a process on the same two cores. Ratios of the search are against Medusa's own",
    "`GET /admin/users/me`, sent before each key. Memory is that of a process that does nothing but the work; idle is that process with",
    "all its modules loaded and a connection to PostgreSQL, after the garbage was collected. A run is timed from its first to its last",
    "item; its bar is the time the calls to Econt take alone, `run_concurrency` at a time.",
  ],
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
    return publish(RESULT, { machine, lines: withEarlier(lines, { parts: PARTS, file: options.merge }), options })
  } finally {
    await shop.stop()
  }
}

await runBench({ HELP, parseOptions }, run)
