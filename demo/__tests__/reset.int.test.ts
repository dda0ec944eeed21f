import pg from "pg"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { openDatabase, openState } from "../lib/database.mjs"

const NAME = `bijou_reset_${process.pid}`
const addressOf = (name: string) => {
  const { DB_HOST, DB_PORT, DB_USERNAME, DB_PASSWORD } = process.env
  return `postgres://${DB_USERNAME}:${encodeURIComponent(DB_PASSWORD ?? "")}@${DB_HOST}:${DB_PORT ?? 5432}/${name}`
}

const query = async (name: string, text: string): Promise<Record<string, unknown>[]> => {
  const client = new pg.Client({ connectionString: addressOf(name) })
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}
const tables = async () =>
  (await query(NAME, "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1")).map((row) => row.tablename)

/** What a filled demo leaves, in small. */
const fillShop = async () => {
  const state = openState(addressOf(NAME))
  await state.read()
  const strangers = await state.strangers()
  await query(
    NAME,
    `CREATE TYPE ring_kind AS ENUM ('band', 'signet');
     CREATE TABLE product (id serial PRIMARY KEY, kind ring_kind);
     CREATE TABLE image (product_id int REFERENCES product (id));
     CREATE VIEW bands AS SELECT * FROM product WHERE kind = 'band';
     CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
     CREATE TRIGGER touched BEFORE UPDATE ON product FOR EACH ROW EXECUTE FUNCTION touch();`
  )
  await state.claim(strangers)
  await state.write("filled", "yes")
}

const reset = async () => {
  const said: string[] = []
  await openDatabase({ given: addressOf(NAME), folder: "", reset: true, say: (line) => said.push(line) })
  return said
}

beforeEach(async () => {
  await query("postgres", `CREATE DATABASE ${NAME}`)
  await query(NAME, "CREATE EXTENSION pg_trgm")
})
afterEach(() => query("postgres", `DROP DATABASE ${NAME} WITH (FORCE)`))

describe("--reset with DATABASE_URL", () => {
  it("drops what the demo made, says so first, and leaves extensions", async () => {
    await fillShop()
    expect(await reset()).toEqual([expect.stringMatching(new RegExp(`^Dropping the 3 tables .*/${NAME}$`))])
    expect(await tables()).toEqual([])
    expect(await query(NAME, "SELECT 1 FROM pg_proc WHERE proname = 'touch'")).toEqual([])
    expect(await query(NAME, "SELECT 1 FROM pg_type WHERE typname = 'ring_kind'")).toEqual([])
    expect(await query(NAME, "SELECT similarity('обеци', 'обеца') > 0 AS works")).toEqual([{ works: true }])
  })

  it("drops nothing where somebody else has made a table since, and names it", async () => {
    await fillShop()
    await query(NAME, "CREATE TABLE invoices (id int)")
    await expect(reset()).rejects.toThrow(/--reset drops nothing: .*\(invoices\)/)
    expect(await tables()).toEqual(["bijou_demo_state", "image", "invoices", "product"])
  })

  it("drops nothing in a database that no demo has filled", async () => {
    await query(NAME, "CREATE TABLE invoices (id int); CREATE TABLE product (id int)")
    await expect(reset()).rejects.toThrow(/holds what this demo did not make \(invoices, product\)/)
    expect(await tables()).toEqual(["invoices", "product"])
  })

  it("does without a word in an empty database", async () => {
    expect(await reset()).toEqual([])
  })

  it("begins again where the first filling was cut short", async () => {
    await openState(addressOf(NAME)).read()
    await query(NAME, "CREATE TABLE product (id int)")
    expect(await reset()).toHaveLength(1)
    expect(await tables()).toEqual([])
  })

  it("drops all of it or nothing", async () => {
    await fillShop()
    await query(NAME, "CREATE SCHEMA other; CREATE VIEW other.rings AS SELECT id FROM public.product")
    await expect(reset()).rejects.toThrow(/cannot be used: .*depend/)
    expect(await tables()).toEqual(["bijou_demo_state", "image", "product"])
  })
})
