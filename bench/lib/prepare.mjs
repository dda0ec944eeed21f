import { join } from "node:path"
import pg from "pg"
import { DemoError } from "../../demo/lib/errors.mjs"
import { hashOf } from "../../demo/lib/staleness.mjs"
import { openServer } from "./host.mjs"
import { loadReviews } from "./load-reviews.mjs"

const PRODUCTS = 2_000
const NOTES = "bench_state"

/** Runs one piece of work with a connection of its own. */
export const withClient = async (url, work) => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** What an earlier run noted in the database. */
export const readNote = (url, key) =>
  withClient(url, async (client) => {
    await client.query(`CREATE TABLE IF NOT EXISTS ${NOTES} (key text PRIMARY KEY, value text NOT NULL)`)
    const { rows } = await client.query(`SELECT value FROM ${NOTES} WHERE key = $1`, [key])
    return rows[0]?.value
  })

/** Notes something for later runs. */
export const writeNote = (url, key, value) =>
  withClient(url, (client) =>
    client.query(`INSERT INTO ${NOTES} VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = excluded.value`, [key, value])
  )

/**
 * Brings up the database with the shop and the reviews of the benchmark; what an earlier run
 * loaded is used again.
 * @returns {Promise<{ url: string, folder: string, env: NodeJS.ProcessEnv, stop: () => Promise<void> }>}
 */
export const prepare = ({ root, dataDir, rows, reset, progress }) =>
  openServer({ root, dataDir, cluster: `postgres-${rows}`, reset, progress }, async ({ url, folder, env, stop, medusa }) => {
    if (!(await readNote(url, "shop"))) {
      await progress.step(`Making ${PRODUCTS} products`, () =>
        medusa("shop", ["exec", join(root, "bench/lib/fill-shop.cjs")], { BENCH_PRODUCTS: String(PRODUCTS) })
      )
      await writeNote(url, "shop", "made")
    }
    const tables = hashOf(root, ["src/modules/bijou_review/migrations"])
    const loaded = await readNote(url, "reviews")
    if (loaded && loaded !== tables) {
      throw new DemoError("The tables of the reviews have changed since they were loaded. Start with --reset.")
    }
    if (!loaded) {
      await progress.step(`Loading ${rows} reviews`, () => loadReviews({ url, rows, say: progress.say }))
      await writeNote(url, "reviews", tables)
    }
    return { url, folder, env, stop }
  })
