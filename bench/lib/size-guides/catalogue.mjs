import { createRandom } from "./random.mjs"

/** Categories by level: 2,000 in 8 levels. */
const LEVELS = [10, 60, 180, 300, 400, 450, 350, 250]
const COLLECTIONS = 300
const TYPES = 40
const TAGS = 500

/** What is sold, by kind: the title of the shared option, and sizes of which some are in no guide. */
const KINDS = [
  { title: "Размер", sizes: Array.from({ length: 32 }, (_, index) => String(42 + index)) },
  { title: "Дължина на гривна", sizes: ["15 см", "16 см", "17 см", "18 см", "19 см", "20 см", "21 см", "25 см"] },
  { title: "Дължина", sizes: ["36 см", "40 см", "45 см", "50 см", "55 см", "60 см", "70 см", "80 см"] },
  { title: "Размер на дреха", sizes: ["XS", "S", "M", "L", "XL", "XXL", "3XL", "One size"] },
  { title: "Номер", sizes: ["35", "36", "37", "38", "39", "40", "41", "42", "43"] },
]
const METALS = ["сребро", "злато"]

/** SQL for an id as Medusa makes them, from a number and whatever else tells rows apart. */
const id = (prefix, ...parts) =>
  `'${prefix}_01K' || lpad(upper(to_hex(${parts[0]})), 8, '0') || upper(substr(md5(concat_ws('-', ${parts.join(", ")})), 1, 15))`
/** SQL for a number below `modulo` that depends on the row \`i\` and a seed only. */
const pick = (seed, modulo) => `((hashint8extended(i, ${seed}) & 9223372036854775807) % (${modulo}))::int`

/** Categories as Medusa keeps them: `mpath` holds the ids from the root down to the category itself. */
const makeCategories = () => {
  const random = createRandom(1)
  const levels = []
  let number = 0
  for (const count of LEVELS) {
    const parents = levels.at(-1)
    levels.push(
      Array.from({ length: count }, (_, rank) => {
        number += 1
        const own = `pcat_01K${number.toString(16).toUpperCase().padStart(8, "0")}BENCHSIZEGUIDES`
        const parent = parents ? random.oneOf(parents) : null
        return { id: own, parent: parent?.id ?? null, mpath: parent ? `${parent.mpath}.${own}` : own, rank, number }
      })
    )
  }
  return levels.flat()
}

const insertCategories = (client) => {
  const categories = makeCategories()
  const column = (read) => categories.map(read)
  return client.query(
    `INSERT INTO product_category (id, name, handle, mpath, is_active, rank, parent_category_id)
     SELECT c.id, 'Категория ' || c.number, 'bench-category-' || c.number, c.mpath, true, c.rank, c.parent
       FROM unnest($1::text[], $2::int[], $3::text[], $4::int[], $5::text[]) AS c (id, number, mpath, rank, parent)`,
    [column((one) => one.id), column((one) => one.number), column((one) => one.mpath), column((one) => one.rank), column((one) => one.parent)]
  )
}

const insertTerms = async (client) => {
  const make = (table, prefix, columns, count) =>
    client.query(`INSERT INTO ${table} (id, ${columns[0]}) SELECT ${id(prefix, "i")}, ${columns[1]} FROM generate_series(1, ${count}) AS i`)
  await make("product_collection", "pcol", ["title, handle", "'Колекция ' || i, 'bench-collection-' || i"], COLLECTIONS)
  await make("product_type", "ptyp", ["value", "'Вид ' || i"], TYPES)
  await make("product_tag", "ptag", ["value", "'bench-' || i"], TAGS)
}

const all = (table) => `(SELECT array_agg(id ORDER BY id) AS ids FROM ${table})`

/** Numbers the ids of shared options and values are made from, far from those of products. */
const SHARED_OPTION = "9000001 + s.kind"
const METAL = `9000001 + ${KINDS.length}`
const SIZE_VALUE = "90000000 + s.kind * 100 + s.place"
const METAL_VALUE = "99000000"

/**
 * Statements that make products, with their values. `bench_choice` holds a line for each variant:
 * the option that names its size, one of its own (as the dashboard makes it) or, for one product in
 * five, a shared one.
 */
const statementsOf = ({ products, channel }) => [
  [
    `CREATE TEMP TABLE bench_product AS
     SELECT i::bigint, ${id("prod", "i")} AS id, (i % $2::int) AS kind, i % 5 = 0 AS shared, i % 4 = 1 AS metal
       FROM generate_series(1, $1::int) AS i`,
    [products, KINDS.length],
  ],
  [
    `CREATE TEMP TABLE bench_size AS
     SELECT (k.n - 1)::int AS kind, (s.n - 1)::int AS place, s.value, jsonb_array_length(k.sizes) AS count
       FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS k (sizes, n),
            jsonb_array_elements_text(k.sizes) WITH ORDINALITY AS s (value, n)`,
    [JSON.stringify(KINDS.map(({ sizes }) => sizes))],
  ],
  [
    `INSERT INTO product_option (id, title, is_exclusive)
     SELECT ${id("opt", "9000000 + k.n")}, k.title, false FROM unnest($1::text[]) WITH ORDINALITY AS k (title, n)`,
    [[...KINDS.map(({ title }) => title), "Метал"]],
  ],
  [
    `INSERT INTO product_option_value (id, value, option_id, rank)
     SELECT ${id("optval", SIZE_VALUE)}, value, ${id("opt", SHARED_OPTION)}, place FROM bench_size s
     UNION ALL SELECT ${id("optval", `${METAL_VALUE} + m.n`)}, m.value, ${id("opt", METAL)}, m.n
       FROM unnest($1::text[]) WITH ORDINALITY AS m (value, n)`,
    [METALS],
  ],
  [
    `INSERT INTO product (id, title, handle, status, collection_id, type_id, created_at, updated_at)
     SELECT p.id, 'Бижу ' || i, 'bench-' || i, 'published', c.ids[1 + ${pick(1, "cardinality(c.ids)")}],
            t.ids[1 + ${pick(2, "cardinality(t.ids)")}], now() - interval '1 minute' * i, now()
       FROM bench_product p, ${all("product_collection")} c, ${all("product_type")} t ORDER BY i`,
  ],
  [
    `CREATE TEMP TABLE bench_choice AS
     SELECT p.i, p.id AS product_id, p.shared, p.metal, n, s.value,
            CASE WHEN shared THEN ${id("opt", SHARED_OPTION)} ELSE ${id("opt", "p.i")} END AS option_id,
            CASE WHEN shared THEN ${id("optval", SIZE_VALUE)} ELSE ${id("optval", "p.i", "n")} END AS value_id,
            ${id("variant", "p.i * 4 + n", "p.i")} AS variant_id
       FROM bench_product p CROSS JOIN generate_series(0, 3) AS n
       JOIN bench_size s ON s.kind = p.kind AND s.place = (${pick(3, 1000)} + n) % s.count`,
  ],
  [
    `INSERT INTO product_option (id, title, is_exclusive)
     SELECT ${id("opt", "i")}, 'Размер', true FROM bench_product WHERE NOT shared ORDER BY i`,
  ],
  [
    `INSERT INTO product_option_value (id, value, option_id, rank)
     SELECT value_id, value, option_id, n FROM bench_choice WHERE NOT shared ORDER BY i, n`,
  ],
  [
    `INSERT INTO product_product_option (id, product_id, product_option_id)
     SELECT ${id("prodopt", "i")}, product_id, option_id FROM bench_choice WHERE n = 0
     UNION ALL SELECT ${id("prodopt", "i", "'metal'")}, id, ${id("opt", METAL)} FROM bench_product WHERE metal`,
  ],
  [
    `INSERT INTO product_product_option_value (id, product_product_option_id, product_option_value_id)
     SELECT ${id("prodoptval", "i", "n")}, ${id("prodopt", "i")}, value_id FROM bench_choice
     UNION ALL SELECT ${id("prodoptval", "i", "'metal'", "m")}, ${id("prodopt", "i", "'metal'")}, ${id("optval", `${METAL_VALUE} + m`)}
       FROM bench_product CROSS JOIN generate_series(1, 2) AS m WHERE metal`,
  ],
  [
    `INSERT INTO product_variant (id, title, sku, product_id, variant_rank, manage_inventory)
     SELECT variant_id, value, 'BENCH-' || i || '-' || n, product_id, n, false FROM bench_choice ORDER BY i, n`,
  ],
  [
    `INSERT INTO product_variant_option (variant_id, option_value_id)
     SELECT variant_id, value_id FROM bench_choice
     UNION ALL SELECT variant_id, ${id("optval", `${METAL_VALUE} + 1 + n % 2`)} FROM bench_choice WHERE metal`,
  ],
  [
    `INSERT INTO product_tags (product_id, product_tag_id)
     SELECT DISTINCT p.id, t.ids[1 + ${pick("n * 31 + 5", "cardinality(t.ids)")}]
       FROM bench_product p CROSS JOIN generate_series(1, 4) AS n, ${all("product_tag")} t WHERE n <= ${pick(6, 5)}`,
  ],
  [
    `INSERT INTO product_category_product (product_id, product_category_id)
     SELECT DISTINCT p.id, c.ids[1 + ${pick("n * 17 + 7", "cardinality(c.ids)")}]
       FROM bench_product p CROSS JOIN generate_series(1, 3) AS n, ${all("product_category")} c WHERE n <= 1 + ${pick(8, 3)}`,
  ],
  [
    `INSERT INTO product_sales_channel (id, product_id, sales_channel_id)
     SELECT ${id("prodsc", "i")}, id, $1::text FROM bench_product ORDER BY i`,
    [channel],
  ],
]

/**
 * Writes a catalogue straight into Medusa's tables, as its own workflows would have left them:
 * products with four variants, options of their own and shared ones, collections, types, tags, and
 * categories in eight levels.
 * @param {import("pg").Client} client
 * @param {{ products: number, channel: string }} options
 */
export const loadCatalogue = async (client, options) => {
  await insertCategories(client)
  await insertTerms(client)
  for (const [sql, values] of statementsOf(options)) {
    await client.query(sql, values)
  }
}
