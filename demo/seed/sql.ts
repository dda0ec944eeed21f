import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** A value for a column: what JSON can carry. */
export type Row = Record<string, string | number | boolean | null | object>

const CHUNK = 1000

/**
 * Inserts many rows in few statements; the rows travel as one bound parameter.
 * @param table and the keys of the rows are names from our own code
 */
export const insertRows = async (db: Knex, table: string, rows: Row[]): Promise<void> => {
  for (let start = 0; start < rows.length; start += CHUNK) {
    const chunk = rows.slice(start, start + CHUNK)
    const columns = Object.keys(chunk[0])
      .map((column) => `"${column}"`)
      .join(", ")
    await db.raw(
      `INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::"${table}", ?::jsonb)`,
      [JSON.stringify(chunk)]
    )
  }
}

/**
 * Updates many rows by a key in one statement; every row has the same columns.
 * @param key the column that finds the row
 */
export const updateRows = async (db: Knex, table: string, key: string, rows: Row[]): Promise<void> => {
  for (let start = 0; start < rows.length; start += CHUNK) {
    const chunk = rows.slice(start, start + CHUNK)
    const assignments = Object.keys(chunk[0])
      .filter((column) => column !== key)
      .map((column) => `"${column}" = given."${column}"`)
      .join(", ")
    await db.raw(
      `UPDATE "${table}" AS target SET ${assignments}
       FROM jsonb_populate_recordset(NULL::"${table}", ?::jsonb) AS given WHERE target."${key}" = given."${key}"`,
      [JSON.stringify(chunk)]
    )
  }
}

/** An amount as Medusa stores it beside the number. */
export const rawAmount = (value: number): { value: string; precision: number } => ({
  value: String(Math.round(value * 100) / 100),
  precision: 20,
})

/** The columns of an amount. */
export const amount = (column: string, value: number): Row => ({ [column]: value, [`raw_${column}`]: rawAmount(value) })

/** A moment as JSON carries it. */
export const iso = (date: Date | null): string | null => date?.toISOString() ?? null

/** The columns of a row that was made at one moment. */
export const dated = (date: Date): { created_at: string; updated_at: string } => ({
  created_at: date.toISOString(),
  updated_at: date.toISOString(),
})
