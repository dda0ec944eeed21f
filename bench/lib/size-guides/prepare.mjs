import { join } from "node:path"
import { DemoError } from "../../../demo/lib/errors.mjs"
import { hashOf } from "../../../demo/lib/staleness.mjs"
import { openServer } from "../host.mjs"
import { readNote, withClient, writeNote } from "../prepare.mjs"
import { loadAssignments } from "./assignments.mjs"
import { loadCatalogue } from "./catalogue.mjs"

/** Loads everything over one connection, in one transaction: all of it or nothing. */
const load = ({ url, products }) =>
  withClient(url, async (client) => {
    const ids = async (sql) => (await client.query(sql)).rows.map(({ id }) => id)
    const [channel] = await ids("SELECT id FROM sales_channel WHERE name = 'Bench'")
    await client.query("BEGIN")
    await loadCatalogue(client, { products, channel })
    const guides = await ids("SELECT id FROM bijou_size_guide WHERE status = 'published' ORDER BY id")
    await loadAssignments(client, { channel, guides })
    await client.query("COMMIT")
    await client.query("VACUUM ANALYZE")
    await client.query("CHECKPOINT")
  })

/**
 * Brings up the database with the shop of this benchmark; what an earlier run loaded is used again.
 * @returns {Promise<{ url: string, folder: string, env: NodeJS.ProcessEnv, logFile: string, loadedIn: number | null, stop: () => Promise<void> }>}
 *   `logFile` is where PostgreSQL writes what it is asked; `loadedIn` seconds, null when nothing had to be loaded
 */
export const prepare = ({ root, dataDir, products, reset, progress }) => {
  const cluster = `postgres-size-guides-${products}`
  return openServer({ root, dataDir, cluster, reset, progress }, async ({ url, folder, env, stop, medusa }) => {
    const tables = hashOf(root, ["src/modules/bijou_size_guide/migrations", "bench/lib/size-guides/catalogue.mjs", "bench/lib/size-guides/assignments.mjs"])
    const loaded = await readNote(url, "size-guides")
    if (loaded && loaded !== tables) {
      throw new DemoError("The tables of the size guides have changed since they were loaded. Start with --reset.")
    }
    let loadedIn = null
    if (!loaded) {
      await progress.step("Making a shop without products", () =>
        medusa("shop", ["exec", join(root, "bench/lib/fill-shop.cjs")], { BENCH_PRODUCTS: "0" })
      )
      await progress.step("Publishing 50 guides", () => medusa("guides", ["exec", join(root, "bench/lib/size-guides/fill-guides.cjs")]))
      const began = performance.now()
      await progress.step(`Loading ${products} products`, () => load({ url, products }))
      loadedIn = (performance.now() - began) / 1000
      await writeNote(url, "size-guides", tables)
    }
    return { url, folder, env, logFile: join(dataDir, cluster, "postgres.log"), loadedIn, stop }
  })
}
