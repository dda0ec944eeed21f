import { dirname, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { createProgress } from "../demo/lib/progress.mjs"
import { POSTGRES_SETTINGS, startShop } from "./lib/host.mjs"
import { createClient } from "./lib/http.mjs"
import { logIn } from "./lib/log-in.mjs"
import { runParts } from "./lib/parts.mjs"
import { describeMachine, publish, withEarlier } from "./lib/report.mjs"
import { runBench } from "./lib/run-bench.mjs"
import { buildAdmin, serveAdmin } from "./lib/size-guides/admin.mjs"
import { measureEditorBundle } from "./lib/size-guides/bundle.mjs"
import { measureCoverage } from "./lib/size-guides/coverage.mjs"
import { measureEditor } from "./lib/size-guides/editor.mjs"
import { measureNaive } from "./lib/size-guides/naive.mjs"
import { HELP, parseOptions, PARTS } from "./lib/size-guides/options.mjs"
import { measurePlans } from "./lib/size-guides/plans.mjs"
import { prepare } from "./lib/size-guides/prepare.mjs"
import { gatherSample } from "./lib/size-guides/requests.mjs"
import { measureStatements } from "./lib/size-guides/statements.mjs"
import { measureStore } from "./lib/size-guides/store.mjs"

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Parts that need the database, the built dashboard, or a running shop; the first on a shop just started. */
const DATABASE_PARTS = { plans: measurePlans, naive: measureNaive }
const ADMIN_PARTS = { bundle: measureEditorBundle }
const SHOP_PARTS = { statements: measureStatements, store: measureStore, coverage: measureCoverage, editor: measureEditor }

const RESULT = {
  name: "size-guides",
  title: "Size guides: how fast",
  notes: [
    "",
    "Requests of each kind are sent in turn. The bars were set against Medusa's own `GET /store/products?limit=1`; with 50,000 products",
    "in a channel that takes a second and a half and says nothing. So ratios are against `GET /store/products/:id`, which is fifty times",
    "faster: a bar that is kept here is kept there.",
    "Statements are counted in PostgreSQL's log from the first request of a new process on, without those of the publishable key. The other",
    "features of the suite are switched off.",
    "Keys and pastes are real ones, sent through the browser's own input; the time runs from the browser's stamp of the event to the end",
    "of the frame in which the cell shows the text: a headless Chromium that draws without a graphics card.",
  ],
}

/** Only what is measured, so that no other feature's work of every minute is counted with a request. */
const OPTIONS = { features: { review: false, econt: false, "email-campaign": false } }

const isNeeded = (parts, { only }) => Object.keys(parts).some((name) => only.includes(name))

const measureShop = async ({ options, prepared, adminBuild, dataDir, progress, lines }) => {
  const env = { ...prepared.env, DISABLE_MEDUSA_ADMIN: adminBuild ? "false" : "true", BIJOU_OPTIONS: JSON.stringify(OPTIONS) }
  const shop = await progress.step("Starting the shop", () => startShop({ root, dataDir, folder: prepared.folder, env }))
  try {
    const headers = await logIn(shop, prepared.url)
    const context = {
      ...headers,
      adminBuild,
      url: shop.url,
      databaseUrl: prepared.url,
      postgresLog: prepared.logFile,
      products: options.products,
      sample: await gatherSample(prepared.url),
      admin: createClient(shop.url, headers.adminHeaders),
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
  const prepared = await prepare({ root, dataDir, products: options.products, reset: options.reset, progress })
  const lines = []
  try {
    const data = `${options.products.toLocaleString("en")} products with four variants, 2,000 categories in 8 levels, 5,000 rules, 50 guides`
    const machine = await describeMachine({ databaseUrl: prepared.url, data, root, settings: POSTGRES_SETTINGS })
    if (prepared.loadedIn) {
      lines.push({ part: "load", name: "loading all of it", figure: `${prepared.loadedIn.toFixed(0)} s` })
    }
    const { url, folder, env } = prepared
    await runParts(DATABASE_PARTS, { wanted: options.only, context: { root, url, folder, env, dataDir }, progress, lines })
    const needsAdmin = isNeeded(ADMIN_PARTS, options) || options.only.includes("editor")
    const adminBuild = needsAdmin && (await progress.step("Building the dashboard", () => buildAdmin({ root, dataDir })))
    await runParts(ADMIN_PARTS, { wanted: options.only, context: { admin: adminBuild }, progress, lines })
    if (isNeeded(SHOP_PARTS, options)) {
      if (adminBuild) {
        serveAdmin({ admin: adminBuild, folder })
      }
      await measureShop({ options, prepared, adminBuild, dataDir, progress, lines })
    }
    return publish(RESULT, { machine, lines: withEarlier(lines, { parts: PARTS, file: options.merge }), options })
  } finally {
    await prepared.stop()
  }
}

await runBench({ HELP, parseOptions }, run)
