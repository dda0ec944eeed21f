import { dirname, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { createProgress } from "../demo/lib/progress.mjs"
import { measureDecisions } from "./lib/decisions.mjs"
import { POSTGRES_SETTINGS, startShop } from "./lib/host.mjs"
import { createClient } from "./lib/http.mjs"
import { measureImport } from "./lib/import.mjs"
import { logIn } from "./lib/log-in.mjs"
import { HELP, parseOptions } from "./lib/options.mjs"
import { runParts } from "./lib/parts.mjs"
import { gatherFacts, measurePlans, summarisePlans } from "./lib/plans.mjs"
import { prepare } from "./lib/prepare.mjs"
import { measureQueue } from "./lib/queue.mjs"
import { describeMachine, publish } from "./lib/report.mjs"
import { runBench } from "./lib/run-bench.mjs"
import { measureSearch } from "./lib/search.mjs"
import { measureStore } from "./lib/store.mjs"
import { measureStorm } from "./lib/storm.mjs"

const root = dirname(dirname(fileURLToPath(import.meta.url)))

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

const RESULT = {
  name: "reviews",
  title: "Reviews: how fast, how safe",
  notes: ["Ratios compare with Medusa's own `GET /admin/users/me` and `GET /store/products?limit=1` in the same run."],
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
    await runParts(SHOP_PARTS, { wanted: options.only, context, progress, lines })
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
    const machine = await describeMachine({
      databaseUrl: prepared.url,
      data: `${options.rows.toLocaleString("en")} reviews`,
      root,
      settings: POSTGRES_SETTINGS,
    })
    await runParts(DATABASE_PARTS, {
      wanted: options.only,
      context: { url: prepared.url, folder: prepared.folder, dataDir },
      progress,
      lines,
    })
    if (Object.keys(SHOP_PARTS).some((name) => options.only.includes(name))) {
      await measureShop({ options, prepared, dataDir, progress, lines })
    }
    return publish(RESULT, { machine, lines, options })
  } finally {
    await prepared.stop()
  }
}

await runBench({ HELP, parseOptions }, run)
