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
