/** The part of the shared knex pool the suite uses: one statement with bound parameters. */
export type Sql = {
  raw<Row>(sql: string, bindings?: readonly unknown[]): PromiseLike<{ rows: Row[] }>
}
