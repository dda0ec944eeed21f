import type { Sql } from "./types"

export type DatabaseFacts = {
  /** For example 180004. */
  version_number: number
  version: string
  encoding: string
  ctype: string
  /** Whether `ILIKE` ignores case in Cyrillic. */
  ilike_knows_cyrillic: boolean
  trigram_installed: boolean
  /** Whether `pg_trgm` makes trigrams of Cyrillic words; null when it is not installed. */
  trigram_knows_cyrillic: boolean | null
}

type ServerRow = Omit<DatabaseFacts, "trigram_installed" | "trigram_knows_cyrillic"> & { trigram_schema: string | null }

/** Reads what the suite's search depends on. */
export const databaseFacts = async (sql: Sql): Promise<DatabaseFacts> => {
  const { rows } = await sql.raw<ServerRow>(
    `SELECT current_setting('server_version_num')::int AS version_number,
            current_setting('server_version') AS version,
            pg_encoding_to_char(encoding) AS encoding, datctype AS ctype,
            'ОТЛИЧНО' ILIKE '%отлично%' AS ilike_knows_cyrillic,
            (SELECT quote_ident(n.nspname) FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace
              WHERE e.extname = 'pg_trgm') AS trigram_schema
       FROM pg_database WHERE datname = current_database()`
  )
  const { trigram_schema: schema, ...facts } = rows[0]
  return {
    ...facts,
    trigram_installed: schema !== null,
    trigram_knows_cyrillic: schema === null ? null : await trigramsKnowCyrillic(sql, schema),
  }
}

/** @param schema quoted by the database, of the extension */
const trigramsKnowCyrillic = async (sql: Sql, schema: string): Promise<boolean> => {
  const { rows } = await sql.raw<{ known: boolean }>(
    `SELECT cardinality(${schema}.show_trgm('отлично')) > 0 AS known`
  )
  return rows[0].known
}
