import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** The connection pool of the host, or one transaction of it. */
export type Db = Knex

export type Binding = string | number | boolean | Date | null | readonly string[] | readonly number[]

/** Runs one statement with bound values and returns its rows. */
export const rows = async <Row>(db: Db, sql: string, bindings: Binding[] = []): Promise<Row[]> => {
  const result: { rows: Row[] } = await db.raw(sql, bindings as Knex.RawBinding[])
  return result.rows
}

/** The first row, or undefined. */
export const row = async <Row>(db: Db, sql: string, bindings: Binding[] = []): Promise<Row | undefined> =>
  (await rows<Row>(db, sql, bindings))[0]

/** Runs `work` in one transaction: all of it or nothing. */
export const inTransaction = <T>(db: Db, work: (tx: Db) => Promise<T>): Promise<T> =>
  db.transaction((tx) => work(tx as unknown as Db))

/** Conditions of a WHERE clause with their values, in the order they are added. */
export class Conditions {
  private readonly parts: string[] = []
  readonly bindings: Binding[] = []

  add(sql: string, ...bindings: Binding[]): this {
    this.parts.push(sql)
    this.bindings.push(...bindings)
    return this
  }

  /** One value is compared, several are looked up, so that an index keeps its order for one. */
  anyOf(column: string, type: "text" | "smallint", values: readonly string[] | readonly number[] | undefined): this {
    if (!values) {
      return this
    }
    return values.length === 1
      ? this.add(`${column} = ?`, values[0])
      : this.add(`${column} = ANY (?::${type}[])`, values)
  }

  get sql(): string {
    return this.parts.join(" AND ")
  }
}

/** Escapes the wildcards of LIKE. */
export const likePattern = (text: string): string => `%${text.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`

const UNSTORABLE = /\u0000|\p{Surrogate}/gu

const clean = (value: unknown): unknown => {
  if (typeof value === "string") {
    return value.replace(UNSTORABLE, "")
  }
  if (Array.isArray(value)) {
    return value.map(clean)
  }
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key.replace(UNSTORABLE, ""), clean(inner)]))
  }
  return value
}

/** A value as a `jsonb` column keeps it: without the characters PostgreSQL does not take. */
export const storable = <T>(value: T): T => clean(value) as T

/** A value as the text of a `jsonb` parameter: moments as ISO 8601, without the characters PostgreSQL does not take. */
export const toJson = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) => (typeof inner === "string" ? inner.replace(UNSTORABLE, "") : inner))
