import { existsSync } from "node:fs"
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

/** What stands in the schema of the shop, apart from what belongs to an extension. */
const OBJECTS = `
  SELECT * FROM (
    SELECT CASE c.relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW' WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END AS kind,
           c.relname::text AS name, format('public.%I', c.relname) AS address, 'pg_class'::regclass AS catalogue, c.oid
      FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'S')
    UNION ALL
    SELECT 'ROUTINE', p.proname::text, format('public.%I(%s)', p.proname, pg_get_function_identity_arguments(p.oid)), 'pg_proc'::regclass, p.oid
      FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace
    UNION ALL
    SELECT 'TYPE', t.typname::text, format('public.%I', t.typname), 'pg_type'::regclass, t.oid
      FROM pg_type t WHERE t.typnamespace = 'public'::regnamespace AND t.typtype IN ('e', 'd')
  ) AS object
  WHERE NOT EXISTS (
    SELECT 1 FROM pg_depend d WHERE d.classid = object.catalogue AND d.objid = object.oid AND d.deptype IN ('e', 'a', 'i')
  )
  ORDER BY name`

const readObjects = async (client) => (await client.query(OBJECTS)).rows

/** The order in which nothing that is dropped is needed by what stays. */
const DROP_ORDER = ["VIEW", "MATERIALIZED VIEW", "TABLE", "SEQUENCE", "ROUTINE", "TYPE"]

/** Drops what stands in the schema; extensions, the schema and its rights stay. All of it, or nothing. */
const emptyOut = async (client) => {
  const objects = await readObjects(client)
  await client.query("BEGIN")
  try {
    for (const kind of DROP_ORDER) {
      const addresses = objects.filter((object) => object.kind === kind).map(({ address }) => address)
      if (addresses.length > 0) {
        await client.query(`DROP ${kind} ${addresses.join(", ")}`)
      }
    }
    await client.query("COMMIT")
  } catch (error) {
    await client.query("ROLLBACK")
    throw error
  }
}

const readNotes = async (client) => {
  const { rows } = await client.query(`SELECT key, value FROM ${STATE_TABLE}`)
  return Object.fromEntries(rows.map(({ key, value }) => [key, value]))
}

/** Names what the demo did not make; nothing in a shop whose first filling was cut short: it began empty. */
const strangersOf = (objects, notes) => {
  const made = notes.made ? new Set(JSON.parse(notes.made)) : null
  return made ? objects.map(({ name }) => name).filter((name) => !made.has(name)) : []
}

const listed = (names) => `${names.slice(0, 3).join(", ")}${names.length > 3 ? ` and ${names.length - 3} more` : ""}`

const describe = (error) => error.message || error.code || error.errors?.[0]?.message || String(error)

const checkGiven = async ({ url, reset, say }) => {
  const { host, pathname } = new URL(url)
  await withClient(url, async (client) => {
    const objects = await readObjects(client)
    const isOurs = objects.some(({ name }) => name === STATE_TABLE)
    if (!isOurs && objects.length > 0) {
      throw new DemoError(
        `DATABASE_URL (${host}${pathname}) holds what this demo did not make (${listed(objects.map(({ name }) => name))}). ` +
          "Give it the address of an empty database."
      )
    }
    if (!reset || !isOurs) {
      return
    }
    const strangers = strangersOf(objects, await readNotes(client))
    if (strangers.length > 0) {
      throw new DemoError(
        `--reset drops nothing: ${host}${pathname} also holds what this demo did not make (${listed(strangers)}). ` +
          "Move it elsewhere, or use another database."
      )
    }
    const tables = objects.filter(({ kind }) => kind === "TABLE").length
    say(`Dropping the ${tables} tables this demo made in ${host}${pathname}`)
    await emptyOut(client)
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
 * @param {{ given?: string, folder: string, reset: boolean, say?: (line: string) => void }} options
 *   `given` is DATABASE_URL; `say` hears what a reset drops
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 * @throws {DemoError} when the address is wrong, does not answer or holds what is not the demo's
 */
export const openDatabase = async ({ given, folder, reset, say = () => undefined }) => {
  if (!given) {
    if (reset && existsSync(folder)) {
      say(`Deleting the database in ${folder}`)
    }
    return startEmbedded(folder, reset)
  }
  if (!isAddress(given)) {
    throw new DemoError("DATABASE_URL is not an address such as postgres://user:password@host:5432/name")
  }
  await checkGiven({ url: given, reset, say })
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
      return readNotes(client)
    }),
  /** @returns {Promise<string[]>} names of what somebody else made in the database since it was filled */
  strangers: () => withClient(url, async (client) => strangersOf(await readObjects(client), await readNotes(client))),
  /** Notes what stands in the database now as made by the demo, and so its own to drop; `strangers` stay out. */
  claim: (strangers) =>
    withClient(url, async (client) => {
      const names = (await readObjects(client)).map(({ name }) => name)
      await client.query(
        `INSERT INTO ${STATE_TABLE} (key, value) VALUES ('made', $1) ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
        [JSON.stringify(names.filter((name) => !strangers.includes(name)))]
      )
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
  /** The provider of the demo keeps up with its inbox, whose port is another one after every start. */
  moveInbox: (from, to) =>
    withClient(url, (client) =>
      client.query(
        `UPDATE bijou_email_provider SET settings = jsonb_set(settings, '{port}', to_jsonb($2::int)), version = version + 1, updated_at = now()
          WHERE type = 'smtp' AND settings->>'host' = '127.0.0.1' AND settings->>'port' = $1::text`,
        [String(from), to]
      )
    ),
  /** @returns {Promise<string>} the shop's publishable API key */
  publishableKey: () =>
    withClient(url, async (client) => {
      const { rows } = await client.query(
        "SELECT token FROM api_key WHERE type = 'publishable' AND revoked_at IS NULL AND deleted_at IS NULL ORDER BY created_at LIMIT 1"
      )
      return rows[0]?.token ?? ""
    }),
})
