import type { Target, TargetType } from "../../../contracts/size-guide-assignment"
import type { ProductFacts } from "../resolve/facts"
import { type Binding, type Db, row, rows } from "../../../lib/db"

type Statement = { sql: string; bindings: Binding[] }
export type FactsRow = Omit<ProductFacts, "category_paths"> & { mpaths: string[] }

/**
 * What the search for a guide needs of Medusa's products, in one statement. This file is the only
 * one that reads Medusa's own tables: `query.graph` asks one statement for each relation, and a
 * product's guide has to cost two statements however many products are asked for. It reads only.
 * The names of the tables are those of Medusa 2.21.
 */
const FACTS = `
  SELECT p.id, p.collection_id, p.type_id,
         ARRAY(SELECT t.product_tag_id FROM product_tags t WHERE t.product_id = p.id) AS tag_ids,
         ARRAY(SELECT c.mpath FROM product_category_product pc
                 JOIN product_category c ON c.id = pc.product_category_id AND c.deleted_at IS NULL
                WHERE pc.product_id = p.id) AS mpaths,
         ARRAY(SELECT po.product_option_id FROM product_product_option po
                WHERE po.product_id = p.id AND po.deleted_at IS NULL) AS option_ids,
         ARRAY(SELECT lower(btrim(o.title)) FROM product_product_option po
                 JOIN product_option o ON o.id = po.product_option_id AND o.deleted_at IS NULL
                WHERE po.product_id = p.id AND po.deleted_at IS NULL) AS option_titles
    FROM product p
   WHERE p.deleted_at IS NULL`

/** A variant somebody asks for, with the values of its options. */
export type AskedVariant = { id: string; product_id: string; values: string[] }

/** Of the variants in `?`, those that belong to the products of `facts`. */
export const VARIANTS_OF_FACTS = `
  SELECT v.id, v.product_id,
         ARRAY(SELECT ov.value FROM product_variant_option vo
                 JOIN product_option_value ov ON ov.id = vo.option_value_id AND ov.deleted_at IS NULL
                WHERE vo.variant_id = v.id ORDER BY ov.option_id) AS values
    FROM product_variant v JOIN facts ON facts.id = v.product_id
   WHERE v.deleted_at IS NULL AND v.id = ANY (?::text[])`

export const toFacts = ({ mpaths, ...facts }: FactsRow): ProductFacts => ({
  ...facts,
  category_paths: mpaths.map((mpath) => mpath.split(".")),
})

/**
 * Statement for the facts of products by id; unknown ids are left out. With `shown` only what a
 * shop shows: published, and in one of the channels when any are named.
 */
export const factsSql = (ids: readonly string[], shown?: { sales_channel_ids: readonly string[] }): Statement => {
  const byId = { sql: `${FACTS} AND p.id = ANY (?::text[])`, bindings: [ids] }
  if (!shown) {
    return byId
  }
  const published = { ...byId, sql: `${byId.sql} AND p.status = 'published'` }
  return shown.sales_channel_ids.length === 0
    ? published
    : {
        sql: `${published.sql} AND EXISTS (SELECT 1 FROM product_sales_channel s
                WHERE s.product_id = p.id AND s.sales_channel_id = ANY (?::text[]) AND s.deleted_at IS NULL)`,
        bindings: [ids, shown.sales_channel_ids],
      }
}

/** Facts of the next products in the order of their id, for runs over the whole catalogue. */
export const readFactsAfter = async (db: Db, after: string, limit: number): Promise<ProductFacts[]> =>
  (await rows<FactsRow>(db, `${FACTS} AND p.id > ? ORDER BY p.id LIMIT ?`, [after, limit])).map(toFacts)

export type VariantSize = {
  product_id: string
  variant_id: string
  /** In the order of the options' ids. */
  values: { option_id: string; value: string }[]
}

/** Option values of the variants of products: what is looked for among the rows of a guide. */
export const readVariantSizes = async (db: Db, productIds: readonly string[]): Promise<VariantSize[]> =>
  rows<VariantSize>(
    db,
    `SELECT v.product_id, v.id AS variant_id,
            coalesce((SELECT json_agg(json_build_object('option_id', ov.option_id, 'value', ov.value) ORDER BY ov.option_id)
                        FROM product_variant_option vo
                        JOIN product_option_value ov ON ov.id = vo.option_value_id AND ov.deleted_at IS NULL
                       WHERE vo.variant_id = v.id), '[]') AS values
       FROM product_variant v
      WHERE v.deleted_at IS NULL AND v.product_id = ANY (?::text[])
      ORDER BY v.product_id, v.variant_rank, v.id`,
    [productIds]
  )

/** Number of products, for the progress of a run. */
export const countProducts = async (db: Db): Promise<number> =>
  Number((await row<{ n: string }>(db, "SELECT count(*) AS n FROM product WHERE deleted_at IS NULL"))?.n ?? 0)

/** Products a target concerns, by its kind. `?` is the id of the target. */
const MATCHING: Record<TargetType, string> = {
  variant: "p.id IN (SELECT v.product_id FROM product_variant v WHERE v.id = ? AND v.deleted_at IS NULL)",
  product: "p.id = ?",
  option: `p.id IN (SELECT po.product_id FROM product_product_option po
             JOIN product_option o ON o.id = po.product_option_id AND o.deleted_at IS NULL
            WHERE po.deleted_at IS NULL AND o.id = ?)`,
  collection: "p.collection_id = ?",
  category: `p.id IN (SELECT pc.product_id FROM product_category_product pc
               JOIN product_category c ON c.id = pc.product_category_id AND c.deleted_at IS NULL
              WHERE ? = ANY (string_to_array(c.mpath, '.')))`,
  type: "p.type_id = ?",
  tag: "p.id IN (SELECT t.product_id FROM product_tags t WHERE t.product_tag_id = ?)",
  store: "'store' = ?",
}

/** Options called so, whatever their case. Medusa's index of titles knows them as they are written, so all are read. */
const OPTIONS_BY_TITLE = `p.id IN (SELECT po.product_id FROM product_product_option po
             JOIN product_option o ON o.id = po.product_option_id AND o.deleted_at IS NULL
            WHERE po.deleted_at IS NULL AND 'title:' || lower(btrim(o.title)) = ?)`

const matchingOf = ({ type, id }: Target): string =>
  type === "option" && id.startsWith("title:") ? OPTIONS_BY_TITLE : MATCHING[type]

/** Ids of products any of the targets concerns, in their order, up to the limit. */
export const findMatchingProducts = async (db: Db, targets: readonly Target[], limit: number): Promise<string[]> => {
  if (targets.length === 0) {
    return []
  }
  const matching = targets.map((target) => `(${matchingOf(target)})`).join(" OR ")
  const found = await rows<{ id: string }>(
    db,
    `SELECT p.id FROM product p WHERE p.deleted_at IS NULL AND (${matching}) ORDER BY p.id LIMIT ?`,
    [...targets.map(({ id }) => id), limit]
  )
  return found.map(({ id }) => id)
}

export type SkuRow = { sku: string; variant_id: string; product_id: string; title: string; variant_title: string }

const SKUS = `SELECT v.sku, v.id AS variant_id, v.product_id, p.title, v.title AS variant_title
       FROM product_variant v JOIN product p ON p.id = v.product_id AND p.deleted_at IS NULL
      WHERE v.deleted_at IS NULL AND`

/**
 * Variants by SKU, whatever the case it is written in. The index of SKUs is of their exact letters:
 * it finds those written so, or all in capitals or small letters; only for the rest are all read.
 */
export const findProductsBySku = async (db: Db, skus: readonly string[]): Promise<SkuRow[]> => {
  const spellings = skus.flatMap((sku) => [sku, sku.toUpperCase(), sku.toLowerCase()])
  const found = await rows<SkuRow>(db, `${SKUS} v.sku = ANY (?::text[])`, [[...new Set(spellings)]])
  const known = new Set(found.map(({ sku }) => sku.toLowerCase()))
  const rest = skus.map((sku) => sku.toLowerCase()).filter((sku) => !known.has(sku))
  return rest.length === 0 ? found : [...found, ...(await rows<SkuRow>(db, `${SKUS} lower(v.sku) = ANY (?::text[])`, [rest]))]
}
