import { createRandom } from "./random.mjs"

const TOTAL = 5_000
/** A region some rules are for. */
export const REGION = "reg_bench"
const DAY_MS = 86_400_000

/** How many rules there are for each kind of target; the store's own are few, as in a shop. */
const SHARES = { product: 1_500, category: 1_410, tag: 700, variant: 600, collection: 400, option: 250, type: 120, store: 20 }

const idsOf = async (client, sql) => (await client.query(sql)).rows.map((row) => row.id)

const readTargets = async (client) => ({
  product: await idsOf(client, "SELECT id FROM product ORDER BY md5(id) LIMIT 1500"),
  category: await idsOf(client, "SELECT id FROM product_category ORDER BY id"),
  tag: await idsOf(client, "SELECT id FROM product_tag ORDER BY id"),
  variant: await idsOf(client, "SELECT id FROM product_variant ORDER BY md5(id) LIMIT 600"),
  collection: await idsOf(client, "SELECT id FROM product_collection ORDER BY id"),
  option: await idsOf(
    client,
    "(SELECT id FROM product_option ORDER BY is_exclusive, md5(id) LIMIT 240) UNION ALL SELECT DISTINCT 'title:' || lower(title) FROM product_option"
  ),
  type: await idsOf(client, "SELECT id FROM product_type ORDER BY id"),
  store: ["store"],
})

const datesOf = (random, now) => {
  const day = (days) => new Date(now + days * DAY_MS)
  if (!random.chance(0.1)) return [null, null]
  return random.oneOf([
    [day(-400), day(-30)],
    [day(-30), day(60)],
    [day(30), null],
  ])
}

const modeOf = (random, type) => {
  const roll = random.next()
  return roll < 0.04 && type !== "store" ? "none" : roll < 0.12 ? "exclude" : "include"
}

const conditionsOf = (random, targets, share) =>
  random.chance(share) ? [{ type: "tag", id: random.oneOf(targets.tag) }, { type: "type", id: random.oneOf(targets.type) }].slice(0, 1 + random.below(2)) : []

/**
 * Writes 5,000 rules over all kinds of targets: some in one channel, region or period, some with
 * conditions, some that exclude a guide or end the search.
 * @param {import("pg").Client} client
 * @param {{ channel: string, guides: string[] }} options
 * @returns {Promise<number>} how many there are
 */
export const loadAssignments = async (client, { channel, guides }) => {
  const random = createRandom(2)
  const targets = await readTargets(client)
  const now = Date.now()
  const rules = new Map()
  const types = Object.entries(SHARES).flatMap(([type, count]) => Array.from({ length: count }, () => type))
  for (let tries = 0; rules.size < TOTAL && tries < TOTAL * 20; tries += 1) {
    const type = types[tries % types.length]
    const mode = modeOf(random, type)
    const [starts_at, ends_at] = datesOf(random, now)
    const rule = {
      guide_id: mode === "none" ? null : random.oneOf(guides),
      target_type: type,
      target_id: random.oneOf(targets[type]),
      mode,
      priority: random.below(5) - 2,
      sales_channel_id: random.chance(0.15) ? random.oneOf([channel, "sc_another"]) : null,
      region_id: random.chance(0.1) ? random.oneOf([REGION, "reg_another"]) : null,
      starts_at,
      ends_at,
      all_of: conditionsOf(random, targets, 0.05),
      none_of: conditionsOf(random, targets, 0.03),
    }
    rules.set(JSON.stringify({ ...rule, priority: 0 }), rule)
  }
  const list = [...rules.values()].map((rule, index) => ({
    ...rule,
    id: `szga_01K${index.toString(16).toUpperCase().padStart(8, "0")}BENCHSIZEGUIDES`,
    created_by: "bench",
  }))
  await client.query(
    `INSERT INTO bijou_size_guide_assignment
       (id, guide_id, target_type, target_id, mode, priority, sales_channel_id, region_id, starts_at, ends_at, all_of, none_of, created_by)
     SELECT id, guide_id, target_type, target_id, mode, priority, sales_channel_id, region_id, starts_at, ends_at, all_of, none_of, created_by
       FROM jsonb_populate_recordset(NULL::bijou_size_guide_assignment, $1::jsonb)`,
    [JSON.stringify(list)]
  )
  return list.length
}

