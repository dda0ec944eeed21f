import { join } from "node:path"
import { DemoError } from "../../../demo/lib/errors.mjs"
import { hashOf } from "../../../demo/lib/staleness.mjs"
import { openServer } from "../host.mjs"
import { readNote, withClient, writeNote } from "../prepare.mjs"
import { runProcess } from "./run-process.mjs"
import { withSandbox } from "./sandbox.mjs"

const FILL = "bench/lib/econt/fill-econt.cjs"
const PRODUCTS = 20
const SOFIA = 41
const STREETS_OF_SOFIA = 4_500

/** What decides whether places that were loaded can be used again. */
const PLACES_FROM = [
  "src/modules/bijou_econt/migrations/Migration20261121100000BijouEcontPlaces.ts",
  "src/modules/bijou_econt/nomenclature/fold.ts",
  "src/modules/bijou_econt/nomenclature/rows.ts",
  "econt-sandbox/data",
  "econt-sandbox/lib/large.mjs",
]

/** The sandbox gives no town more than a dozen streets; the capital has thousands. */
const growSofia = (url) =>
  withClient(url, async (client) => {
    await client.query(
      `INSERT INTO bijou_econt_street (id, city_id, name, name_en, name_key, search, content_hash)
       SELECT 100000000 + id, $1, name, name_en, name_key, search, content_hash FROM bijou_econt_street
        WHERE city_id <> $1 ORDER BY id LIMIT $2 ON CONFLICT DO NOTHING`,
      [SOFIA, STREETS_OF_SOFIA]
    )
    await client.query("VACUUM ANALYZE")
  })

/**
 * Brings up the database with a shop that sends by Econt; what an earlier run made is used again.
 * @returns {Promise<{ root: string, dataDir: string, url: string, folder: string, env: NodeJS.ProcessEnv, progress: object,
 *   medusa: (name: string, args: string[], more?: object) => Promise<void>, stop: () => Promise<void> }>} what each part is given
 */
export const prepare = ({ root, dataDir, reset, progress }) =>
  openServer({ root, dataDir, cluster: "postgres-econt", reset, progress }, async ({ url, folder, env, stop, medusa }) => {
    if (!(await readNote(url, "shop"))) {
      await progress.step("Making a shop", () => medusa("shop", ["exec", join(root, "bench/lib/fill-shop.cjs")], { BENCH_PRODUCTS: String(PRODUCTS) }))
      await writeNote(url, "shop", "made")
    }
    const wanted = hashOf(root, [FILL])
    const made = await readNote(url, "econt")
    if (made && made !== wanted) {
      throw new DemoError("The shop of this benchmark has changed since it was made. Start with --reset.")
    }
    if (!made) {
      await progress.step("Setting it up to send by Econt", () => medusa("econt", ["exec", join(root, FILL)]))
      await writeNote(url, "econt", wanted)
    }
    return { root, dataDir, url, folder, env, progress, medusa, stop }
  })

/**
 * Fetches all places and streets with the suite's own sync, unless an earlier run has.
 * @returns {Promise<void>}
 */
export const loadPlaces = async (shop) => {
  const { root, url, dataDir, progress } = shop
  const wanted = hashOf(root, PLACES_FROM)
  const loaded = await readNote(url, "places")
  if (loaded === wanted) {
    return
  }
  if (loaded) {
    throw new DemoError("Econt's places have changed since they were loaded. Start with --reset.")
  }
  await progress.step("Fetching all places and streets", async () => {
    const { trouble } = await withSandbox({ root, dataDir, args: ["--large"] }, (sandbox) => runProcess("places", shop, { sandbox }))
    if (trouble.length > 0) {
      throw new Error(`${trouble.length} fetches failed: ${JSON.stringify(trouble[0])}`)
    }
    await growSofia(url)
  })
  await writeNote(url, "places", wanted)
}
