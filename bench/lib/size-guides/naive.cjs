const { writeFileSync } = require("node:fs")
const { join } = require("node:path")
const { ContainerRegistrationKeys, Modules } = require("@medusajs/framework/utils")

const ROUNDS = 40
const LEVELS = ["variant", "product", "option", "collection", "category", "type", "tag", "store"]

const FIELDS = ["id", "collection_id", "type_id", "tags.id", "options.id", "options.title", "categories.id", "categories.parent_category_id"]

/** Walks from a category up to its root, one read for each step, as the tree in the dashboard is walked. */
const pathTo = async (products, category) => {
  const path = [category.id]
  for (let parent = category.parent_category_id; parent; ) {
    path.unshift(parent)
    const found = await products.retrieveProductCategory(parent, { select: ["id", "parent_category_id"] })
    parent = found.parent_category_id
  }
  return path
}

const factsOf = async (products, product) => ({
  id: product.id,
  collection_id: product.collection_id,
  type_id: product.type_id,
  tag_ids: product.tags.map(({ id }) => id),
  option_ids: product.options.map(({ id }) => id),
  option_titles: product.options.map(({ title }) => title.trim().toLowerCase()),
  category_paths: await Promise.all(product.categories.map((category) => pathTo(products, category))),
})

const RULES = `
SELECT a.*, g.handle, g.title, g.kind, g.status, g.updated_at, v.number AS revision, v.content_hash
  FROM bijou_size_guide_assignment a LEFT JOIN bijou_size_guide g ON g.id = a.guide_id
  LEFT JOIN bijou_size_guide_revision v ON v.id = g.published_revision_id
 WHERE a.target_type = ? AND a.target_id = ANY (?::text[])`

const toRule = ({ guide_id, target_type, target_id, handle, title, kind, status, updated_at, revision, content_hash, ...rule }) => ({
  ...rule,
  target: { type: target_type, id: target_id },
  guide: guide_id ? { id: guide_id, handle, title, kind, status, updated_at, revision, content_hash } : null,
})

/** Rules of a product, one statement for each kind of target. */
const rulesFor = async (db, targets) => {
  const found = []
  for (const type of LEVELS) {
    const ids = targets.filter((target) => target.type === type).map(({ id }) => id)
    found.push(...(await db.raw(RULES, [type, ids])).rows)
  }
  return found.map(toRule)
}

/** What one writes first: the product by `query.graph`, its categories walked up, rules level by level. */
const resolveNaively = async ({ query, products, db, own }, ids, asked) => {
  const { data } = await query.graph({ entity: "product", fields: FIELDS, filters: { id: ids } })
  const facts = await Promise.all(data.map((product) => factsOf(products, product)))
  const answers = new Map()
  for (const product of facts) {
    const rules = await rulesFor(db, own.targetsOf([product]))
    answers.set(product.id, own.resolveGuide(product, rules, asked))
  }
  return answers
}

const median = (values) => [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)]

/** Times both ways in one process, in turn, and compares what they answer. */
module.exports.default = async ({ container }) => {
  const { ids, region_id, sales_channel_ids } = JSON.parse(process.env.BENCH_INPUT)
  const own = {
    ...require(join(process.cwd(), "src/modules/bijou_size_guide/resolve/facts")),
    ...require(join(process.cwd(), "src/modules/bijou_size_guide/resolve/resolve")),
  }
  const { resolver } = container.resolve("bijou_size_guide")
  const shop = {
    query: container.resolve(ContainerRegistrationKeys.QUERY),
    products: container.resolve(Modules.PRODUCT),
    db: container.resolve(ContainerRegistrationKeys.PG_CONNECTION),
    own,
  }
  const measure = async ({ count, rounds, warmUp }) => {
    const times = { own: [], naive: [] }
    let differing = 0
    for (let round = -warmUp; round < rounds; round += 1) {
      const asked = Array.from({ length: count }, (_, index) => ids[((round + warmUp) * 13 + index * 7) % ids.length])
      const began = performance.now()
      const ours = await resolver.resolve({ product_ids: asked, region_id, sales_channel_ids, shown: true })
      const between = performance.now()
      const theirs = await resolveNaively(shop, asked, { region_id, sales_channel_ids, now: new Date() })
      const ended = performance.now()
      differing += asked.filter((id) => (ours.get(id)?.guide?.id ?? null) !== (theirs.get(id)?.guide?.id ?? null)).length
      if (round >= 0) {
        times.own.push(between - began)
        times.naive.push(ended - between)
      }
    }
    return { count, rounds, own: median(times.own), naive: median(times.naive), differing }
  }
  const results = [await measure({ count: 1, rounds: ROUNDS, warmUp: 8 }), await measure({ count: 100, rounds: 3, warmUp: 1 })]
  writeFileSync(process.env.BENCH_OUTPUT, JSON.stringify(results))
}
