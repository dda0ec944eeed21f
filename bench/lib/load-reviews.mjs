import pg from "pg"
import { MARKED_WORDS, TEXTS } from "./texts.mjs"

const CHUNK = 50_000
const PRODUCTS = 2_000
/** With this exponent the first of 2,000 products has about 8 % of all reviews. */
const ZIPF = 0.885

/** @returns {number[]} reviews of each product, the most reviewed first, `total` together */
export const zipfCounts = (total, products = PRODUCTS) => {
  const weights = Array.from({ length: products }, (_, index) => (index + 1) ** -ZIPF)
  const sum = weights.reduce((left, right) => left + right, 0)
  const counts = weights.map((weight) => Math.floor((total * weight) / sum))
  const rest = total - counts.reduce((left, right) => left + right, 0)
  return counts.map((count, index) => count + (index < rest ? 1 : 0))
}

/** Number below `modulo` that depends on the row `i` and a seed only. */
const pick = (seed, modulo) => `((hashint8extended(i, ${seed}) & 9223372036854775807) % ${modulo})::int`
const word = (array, seed) => `(${array})[1 + ${pick(seed, `array_length(${array}, 1)`)}]`

const marked = MARKED_WORDS.map(
  ({ word: text, oneIn }, index) => `CASE WHEN ${pick(40 + index, oneIn)} = 0 THEN ' ${text}' ELSE '' END`
).join(" || ")

const prepareSlots = async (client, rows) => {
  const { rows: products } = await client.query(
    `INSERT INTO bijou_review_product (product_id, title, handle)
     SELECT id, title, handle FROM product WHERE handle LIKE 'bench-%'
     ON CONFLICT (product_id) DO UPDATE SET title = excluded.title RETURNING product_id, handle`
  )
  products.sort((left, right) => Number(left.handle.slice(6)) - Number(right.handle.slice(6)))
  await client.query("DROP TABLE IF EXISTS bench_slot")
  await client.query("CREATE UNLOGGED TABLE bench_slot (i bigint PRIMARY KEY, product_id text NOT NULL)")
  await client.query(
    `INSERT INTO bench_slot
     SELECT row_number() OVER (ORDER BY hashtextextended(p.id || n, 1)), p.id
       FROM unnest($1::text[], $2::int[]) AS p (id, total) CROSS JOIN LATERAL generate_series(1, p.total) AS n`,
    [products.map((product) => product.product_id), zipfCounts(rows, products.length)]
  )
}

/** One customer writes two reviews at most, never two of one product. */
const INSERT = `
WITH base AS (
  SELECT i, product_id, earlier, $3::bigint AS total,
         CASE WHEN i > $3::bigint * 0.9 THEN ${pick(1, 1000)} < 400 ELSE ${pick(1, 1000)} < 11 END AS waits,
         ${pick(2, 1000)} AS fate, ${pick(3, 100)} AS star, ${pick(4, 100)} AS author,
         now() - interval '3 years' * (1 - i::float8 / $3) AS created_at
    FROM bench_slot LEFT JOIN (SELECT i AS earlier_i, product_id AS earlier FROM bench_slot) e ON earlier_i = i - $3::bigint / 2
   WHERE i BETWEEN $1::bigint AND $2::bigint
), told AS (
  SELECT *, CASE WHEN waits THEN 'pending' WHEN fate < 5 THEN 'needs_edit' WHEN fate < 35 THEN 'rejected'
                 WHEN fate < 50 THEN 'spam' ELSE 'published' END AS status,
         CASE WHEN waits THEN NULL ELSE created_at + interval '1 minute' * ${pick(5, 2880)} END AS decided_at,
         i % (total / 2) AS person
    FROM base
)
INSERT INTO bijou_review (id, product_id, customer_id, order_id, author_name, author_email, locale, rating, title, body,
                          status, version, verification, flags, source, external_id, media_count, published_at,
                          decided_at, decided_by, created_at, updated_at)
SELECT 'rev_01K' || lpad(upper(to_hex(i)), 10, '0') || upper(substr(md5(i::text), 1, 13)), product_id,
       CASE WHEN author < 70 AND earlier IS DISTINCT FROM product_id THEN 'cus_' || md5(person::text) END,
       CASE WHEN author < 60 THEN 'order_' || md5('o' || i) END,
       ${word("$10::text[]", 10)} || ' ' || ${word("$11::text[]", 11)},
       'k' || person || '@example.com',
       CASE WHEN ${pick(12, 100)} < 88 THEN 'bg' ELSE 'en' END,
       CASE WHEN star < 62 THEN 5 WHEN star < 79 THEN 4 WHEN star < 86 THEN 3 WHEN star < 90 THEN 2 ELSE 1 END,
       CASE WHEN ${pick(13, 100)} < 60 THEN ${word("$9::text[]", 14)} END,
       CASE WHEN ${pick(15, 100)} < 4 THEN ${word("$8::text[]", 16)}
            ELSE ${word("$4::text[]", 17)} || ' ' || ${word("$5::text[]", 18)} || ' ' || ${word("$5::text[]", 19)} || ' ' ||
                 ${word("$6::text[]", 20)} || ' ' || ${word("$7::text[]", 21)} || ' ' || ${word("$7::text[]", 22)} || ${marked} END,
       status, CASE WHEN status = 'pending' THEN 1 ELSE 2 END,
       CASE WHEN author < 60 THEN 'buyer' WHEN author >= 70 THEN 'imported' ELSE 'none' END,
       CASE WHEN ${pick(23, 100)} < 3 THEN ARRAY['link'] WHEN ${pick(23, 100)} < 5 THEN ARRAY['shouting'] ELSE '{}' END,
       CASE WHEN author < 70 THEN 'store' ELSE 'judgeme' END, CASE WHEN author >= 70 THEN 'jm-' || i END,
       CASE WHEN ${pick(24, 100)} < 3 THEN 2 ELSE 0 END,
       CASE WHEN status = 'published' THEN decided_at END, decided_at,
       CASE WHEN decided_at IS NOT NULL THEN $12::text END, created_at, coalesce(decided_at, created_at)
  FROM told ORDER BY i`

const insertReviews = async (client, rows, userId, say) => {
  const texts = ["openings", "middles", "endings", "rare", "short", "titles", "firstNames", "lastNames"]
  for (let first = 1; first <= rows; first += CHUNK) {
    const last = Math.min(rows, first + CHUNK - 1)
    await client.query(INSERT, [first, last, rows, ...texts.map((name) => TEXTS[name]), userId])
    say(`  ${last} reviews`)
  }
}

const AFTERWARDS = [
  `INSERT INTO bijou_review_media (id, review_id, kind, url, position)
   SELECT 'rmed_' || r.id || n, r.id, 'image', 'https://cdn.example.com/' || r.id || '/' || n || '.jpg', n
     FROM bijou_review r CROSS JOIN generate_series(0, 1) AS n WHERE r.media_count > 0`,
  `INSERT INTO bijou_review_action (review_id, product_id, action, to_status, actor_type, actor_id, review_version, created_at)
   SELECT id, product_id, CASE source WHEN 'store' THEN 'submit' ELSE 'import' END, 'pending',
          CASE source WHEN 'store' THEN 'customer' ELSE 'system' END, customer_id, 1, created_at
     FROM bijou_review ORDER BY created_at`,
  `INSERT INTO bijou_review_action (review_id, product_id, action, from_status, to_status, actor_type, actor_id, batch_id,
                                    review_version, created_at)
   SELECT id, product_id, CASE status WHEN 'published' THEN 'approve' WHEN 'rejected' THEN 'reject' WHEN 'spam' THEN 'spam'
          ELSE 'hold' END, 'pending', status, 'user', decided_by, 'rbat_' || substr(md5(id), 1, 20), 2, decided_at
     FROM bijou_review WHERE decided_at IS NOT NULL ORDER BY decided_at`,
  `UPDATE bijou_review_cursor SET position = pg_current_xact_id()::text::bigint WHERE name = 'events'`,
  `INSERT INTO bijou_review_reply (review_id, body, author_id)
   SELECT id, 'Благодарим за отзива! Радваме се, че сте доволни.', decided_by FROM bijou_review
    WHERE status = 'published' AND hashtextextended(id, 7) % 12 = 0`,
]

/**
 * Loads reviews with their media, replies and history, through the triggers that keep the
 * statistics. The search index is made again afterwards, as a restore of a backup would.
 * @param {{ url: string, rows: number, say: (line: string) => void }} options
 */
export const loadReviews = async ({ url, rows, say }) => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows: users } = await client.query(`SELECT id FROM "user" LIMIT 1`)
    await prepareSlots(client, rows)
    const { rows: indexes } = await client.query(
      "SELECT indexname, indexdef FROM pg_indexes WHERE tablename = 'bijou_review' AND indexdef LIKE '%gin_trgm_ops%'"
    )
    for (const { indexname } of indexes) {
      await client.query(`DROP INDEX ${indexname}`)
    }
    await insertReviews(client, rows, users[0].id, say)
    for (const statement of AFTERWARDS) {
      await client.query(statement)
    }
    say("  the search index")
    for (const { indexdef } of indexes) {
      await client.query(indexdef)
    }
    await client.query("DROP TABLE bench_slot")
    await client.query("VACUUM ANALYZE")
    await client.query("CHECKPOINT")
  } finally {
    await client.end()
  }
}
