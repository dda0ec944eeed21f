import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { withClient } from "../prepare.mjs"
import { explain, openRecorder } from "../recorder.mjs"
import { REGION } from "./assignments.mjs"
import { gatherSample } from "./requests.mjs"

/** Tables that grow with the shop: reading one from end to end is a finding. */
const LARGE = [
  "product",
  "product_variant",
  "product_option",
  "product_option_value",
  "product_variant_option",
  "product_product_option",
  "product_tags",
  "product_category",
  "product_category_product",
  "product_sales_channel",
  "bijou_size_guide_assignment",
]
const AGAIN = 5

const gatherFacts = (url) =>
  withClient(url, async (client) => {
    const sample = await gatherSample(url)
    const one = async (sql, values) => (await client.query(sql, values)).rows[0]
    const most = await one(
      `SELECT pc.product_id AS id FROM product_category_product pc JOIN product_category c ON c.id = pc.product_category_id
         JOIN bijou_size_guide_assignment a ON a.target_type = 'category' AND a.target_id = ANY (string_to_array(c.mpath, '.'))
        GROUP BY pc.product_id ORDER BY count(*) DESC LIMIT 1`
    )
    const channel = (await one("SELECT id FROM sales_channel WHERE name = 'Bench'")).id
    const guide = await one("SELECT id, handle FROM bijou_size_guide WHERE handle = 'bench-1'")
    const skus = (await client.query("SELECT sku FROM product_variant ORDER BY md5(id) LIMIT 100")).rows.map(({ sku }) => sku)
    const category = (await one("SELECT id FROM product_category WHERE parent_category_id IS NULL ORDER BY id LIMIT 1")).id
    return { sample, most: most.id, channel, guide, skus, category }
  })

/** What the shop's routes ask, then what only the dashboard and the nightly run do. */
const casesOf = ({ resolver, shop, catalogue, resolution, facts }) => {
  const { sample, most, channel, guide, skus, category } = facts
  const asked = { region_id: REGION, sales_channel_ids: [channel], shown: true }
  const resolve = (ids, more = {}) => () => resolver.resolve({ product_ids: ids, ...asked, ...more })
  const ids = (count) => sample.slice(0, count).map(({ id }) => id)
  const routes = [
    ["one product", resolve(ids(1))],
    ["one product, for a variant", resolve(ids(1), { variant_id: sample[0].variant })],
    ["the product with the most rules", resolve([most])],
    ["a product that is not there", resolve(["prod_nothing"])],
    ["100 products", resolve(ids(100))],
    ["published document", () => shop.read([{ ...guide, content_hash: "" }])],
    ["guide by its handle", () => shop.find(guide.handle)],
  ].map(([name, work]) => ({ name, work, isRoute: true }))
  const others = [
    ["coverage: facts of 500 products", () => catalogue.readFactsAfter(resolver.db, sample[0].id, 500)],
    ["coverage: variants of 500 products", () => catalogue.readVariantSizes(resolver.db, ids(500))],
    ["coverage: all rules", () => resolution.readAllRules(resolver.db)],
    ["preview: products of a root category", () => catalogue.findMatchingProducts(resolver.db, [{ type: "category", id: category }], 501)],
    ["preview: products of an option by its title", () => catalogue.findMatchingProducts(resolver.db, [{ type: "option", id: "title:метал" }], 501)],
    ["bulk: 100 SKUs", () => catalogue.findProductsBySku(resolver.db, skus)],
  ].map(([name, work]) => ({ name, work, isRoute: false }))
  return [...routes, ...others]
}

const explainCase = async ({ recorder, url, logFile, one }) => {
  const { statements } = await recorder.record(one.work)
  return withClient(url, async (client) => {
    const found = []
    for (const statement of statements) {
      const runs = []
      for (let round = 0; round < AGAIN; round += 1) {
        runs.push(await explain(client, statement, { title: one.name, logFile, large: LARGE }))
      }
      const fastest = runs.reduce((left, right) => (right.ms < left.ms ? right : left))
      found.push({ ...one, ...fastest })
    }
    return found
  })
}

const complaintsOf = (found) => {
  const wrong = found.filter(({ complaints }) => complaints.length > 0)
  return wrong.length === 0 ? "none" : wrong.map(({ name, complaints }) => `${name} ${complaints.join(", ")}`).join("; ")
}

const isWhole = ({ complaints }) => complaints.some((complaint) => complaint.startsWith("reads all"))

/** Explains every statement of the routes and looks for tables read from end to end. */
export const measurePlans = async ({ url, folder, dataDir }) => {
  const logFile = join(dataDir, "logs/size-guide-plans.log")
  writeFileSync(logFile, "")
  const recorder = openRecorder({ url, folder })
  try {
    const { GuideResolver } = recorder.load("bijou_size_guide/resolver")
    const { ShopGuides } = recorder.load("bijou_size_guide/shop")
    const facts = await gatherFacts(url)
    const cases = casesOf({
      resolver: new GuideResolver(recorder.db),
      shop: new ShopGuides(recorder.db),
      catalogue: recorder.load("bijou_size_guide/sql/catalogue"),
      resolution: recorder.load("bijou_size_guide/sql/resolution"),
      facts,
    })
    const found = []
    for (const one of cases) {
      found.push(...(await explainCase({ recorder, url, logFile, one })))
    }
    const [routes, others] = [found.filter(({ isRoute }) => isRoute), found.filter(({ isRoute }) => !isRoute)]
    const part = "plans"
    return [
      {
        part,
        name: `statements of the shop's routes that read a large table from end to end, of ${routes.length}`,
        figure: complaintsOf(routes.filter(isWhole)),
        bar: "none",
        pass: !routes.some(isWhole),
      },
      { part, name: "the same of the dashboard and the nightly run", figure: complaintsOf(others) },
      ...found.map(({ name, ms, buffers }) => ({ part, name: `plan: ${name}`, figure: `${ms.toFixed(1)} ms, ${buffers} buffers` })),
    ]
  } finally {
    await recorder.close()
  }
}
