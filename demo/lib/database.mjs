import pg from "pg"
import { DemoError } from "./errors.mjs"
import { removePostgres, startPostgres } from "./postgres.mjs"

const NAME = "bijou_demo"
const PICTURES = [
  { table: "product", column: "thumbnail" },
  { table: "image", column: "url" },
  { table: "order_line_item", column: "thumbnail" },
  { table: "bijou_review_product", column: "thumbnail" },
  { table: "bijou_review_media", column: "url" },
]
const STATE_TABLE = "bijou_demo_state"

const connect = async (url) => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on("error", () => undefined)
  await client.connect()
  return client
}

const withClient = async (url, work) => {
  const client = await connect(url)
  try {
    return await work(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}

const withDatabase = (url, name) => {
  const parsed = new URL(url)
  parsed.pathname = `/${name}`
  return parsed.href
}

const startEmbedded = async (folder, reset) => {
  if (reset) {
    await removePostgres({ dataDir: folder })
  }
  const server = await startPostgres({ dataDir: folder })
  await withClient(server.url, async (client) => {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [NAME])
    if (rowCount === 0) {
      await client.query(`CREATE DATABASE ${NAME}`)
    }
  })
  return { url: withDatabase(server.url, NAME), stop: server.stop }
}

const emptyOut = async (client) => {
  await client.query("DROP SCHEMA public CASCADE")
  await client.query("CREATE SCHEMA public")
}

const describe = (error) => error.message || error.code || error.errors?.[0]?.message || String(error)

const checkGiven = async (url, reset) => {
  const { host, pathname } = new URL(url)
  await withClient(url, async (client) => {
    const { rows } = await client.query(
      "SELECT to_regclass('public.store') IS NOT NULL AS shop, to_regclass($1) IS NOT NULL AS ours",
      [`public.${STATE_TABLE}`]
    )
    const [{ shop, ours }] = rows
    if (shop && !ours) {
      throw new DemoError(
        "DATABASE_URL holds a shop that this demo did not make. Give it the address of an empty database."
      )
    }
    if (reset && ours) {
      await emptyOut(client)
    }
  }).catch((error) => {
    throw error instanceof DemoError
      ? error
      : new DemoError(`DATABASE_URL (${host}${pathname}) cannot be used: ${describe(error)}`)
  })
}

const isAddress = (text) => {
  try {
    return /^postgres(ql)?:$/.test(new URL(text).protocol)
  } catch {
    return false
  }
}

/**
 * Opens the database of the demo: the one of DATABASE_URL, or the embedded PostgreSQL.
 * @param {{ given?: string, folder: string, reset: boolean }} options `given` is DATABASE_URL
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 * @throws {DemoError} when the address is wrong, does not answer or holds somebody's shop
 */
export const openDatabase = async ({ given, folder, reset }) => {
  if (!given) {
    return startEmbedded(folder, reset)
  }
  if (!isAddress(given)) {
    throw new DemoError("DATABASE_URL is not an address such as postgres://user:password@host:5432/name")
  }
  await checkGiven(given, reset)
  return { url: given, stop: async () => undefined }
}

/**
 * Small notes of the demo about its database, kept in the database itself, so that they are
 * true even when the database is exchanged.
 * @param {string} url
 */
export const openState = (url) => ({
  /** @returns {Promise<Record<string, string>>} all notes */
  read: () =>
    withClient(url, async (client) => {
      await client.query(`CREATE TABLE IF NOT EXISTS ${STATE_TABLE} (key text PRIMARY KEY, value text NOT NULL)`)
      const { rows } = await client.query(`SELECT key, value FROM ${STATE_TABLE}`)
      return Object.fromEntries(rows.map(({ key, value }) => [key, value]))
    }),
  /** Stores one note. */
  write: (key, value) =>
    withClient(url, (client) =>
      client.query(
        `INSERT INTO ${STATE_TABLE} (key, value) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
        [key, value]
      )
    ),
  /** Drops every table, the notes as well. */
  clear: () => withClient(url, emptyOut),
  /** Pictures carry the whole address; it changes with the port. */
  movePictures: (from, to) =>
    withClient(url, async (client) => {
      for (const { table, column } of PICTURES) {
        await client.query(
          `UPDATE ${table} SET ${column} = replace(${column}, $1, $2) WHERE ${column} LIKE $3`,
          [from, to, `${from}/static/%`]
        )
      }
    }),
  /** @returns {Promise<string>} the shop's publishable API key */
  publishableKey: () =>
    withClient(url, async (client) => {
      const { rows } = await client.query(
        "SELECT token FROM api_key WHERE type = 'publishable' AND revoked_at IS NULL AND deleted_at IS NULL ORDER BY created_at LIMIT 1"
      )
      return rows[0]?.token ?? ""
    }),
})
