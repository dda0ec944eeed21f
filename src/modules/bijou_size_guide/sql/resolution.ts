import type { AssignmentMode, Target, TargetType } from "../../../contracts/size-guide-assignment"
import type { ProductFacts } from "../resolve/facts"
import type { GuideRef, Rule } from "../resolve/resolve"
import { type AskedVariant, factsSql, type FactsRow, toFacts, VARIANTS_OF_FACTS } from "./catalogue"
import { type Binding, type Db, row, rows } from "../../../lib/db"

/** Columns of a rule with its guide; `a` is the assignment, `g` the guide, `v` the published revision. */
const RULE_COLUMNS = `
  a.id, a.target_type, a.target_id, a.mode, a.priority, a.sales_channel_id, a.region_id,
  a.starts_at, a.ends_at, a.all_of, a.none_of,
  g.id AS guide_id, g.handle, g.title, g.kind, g.status, g.updated_at, v.number AS revision, v.content_hash`
const RULE_JOINS = `
  LEFT JOIN bijou_size_guide g ON g.id = a.guide_id
  LEFT JOIN bijou_size_guide_revision v ON v.id = g.published_revision_id`

/**
 * Rules of one target `t`, by their index. `OFFSET 0` keeps the planner from joining the other way
 * round: it cannot know how few targets a product has, and would read every rule there is.
 */
const RULES_OF_TARGET = `
  SELECT * FROM bijou_size_guide_assignment WHERE target_type = t.type AND target_id = t.id OFFSET 0`

type Moment = string | Date
type RuleRow = {
  id: string
  target_type: TargetType
  target_id: string
  mode: AssignmentMode
  priority: number
  sales_channel_id: string | null
  region_id: string | null
  starts_at: Moment | null
  ends_at: Moment | null
  all_of: Target[]
  none_of: Target[]
  guide_id: string | null
  handle: string
  title: string
  kind: string
  status: string
  updated_at: Moment
  revision: number | null
  content_hash: string | null
}

const moment = (value: Moment | null): Date | null => (value === null ? null : new Date(value))

const toRule = (found: RuleRow): Rule => ({
  id: found.id,
  guide: found.guide_id
    ? {
        id: found.guide_id,
        handle: found.handle,
        title: found.title,
        kind: found.kind,
        status: found.status,
        revision: found.revision,
        content_hash: found.content_hash,
        updated_at: new Date(found.updated_at),
      }
    : null,
  target: { type: found.target_type, id: found.target_id },
  mode: found.mode,
  priority: found.priority,
  sales_channel_id: found.sales_channel_id,
  region_id: found.region_id,
  starts_at: moment(found.starts_at),
  ends_at: moment(found.ends_at),
  all_of: found.all_of,
  none_of: found.none_of,
})

export type ResolutionInput = {
  product_ids: readonly string[]
  variant_ids?: readonly string[]
  /** Only products a shop shows, in one of these channels when any are named. */
  shown?: { sales_channel_ids: readonly string[] }
}

/**
 * Products and every rule that concerns them, in one statement for 1 or 100 products. Targets are
 * collected from the facts as {@link targetsOf} does it, so the rules are found by their index.
 */
export const readResolution = async (
  db: Db,
  { product_ids, variant_ids = [], shown }: ResolutionInput
): Promise<{ products: ProductFacts[]; variants: AskedVariant[]; rules: Rule[] }> => {
  const facts = factsSql(product_ids, shown)
  const bindings: Binding[] = [...facts.bindings, variant_ids]
  const found = await row<{ products: FactsRow[]; variants: AskedVariant[]; rules: RuleRow[] }>(
    db,
    `WITH facts AS MATERIALIZED (${facts.sql}),
          variants AS MATERIALIZED (${VARIANTS_OF_FACTS}),
          targets AS MATERIALIZED (
            SELECT 'store' AS type, 'store' AS id
            UNION SELECT 'variant', id FROM variants
            UNION SELECT 'product', id FROM facts
            UNION SELECT 'collection', collection_id FROM facts
            UNION SELECT 'type', type_id FROM facts
            UNION SELECT 'tag', unnest(tag_ids) FROM facts
            UNION SELECT 'option', unnest(option_ids) FROM facts
            UNION SELECT 'option', 'title:' || unnest(option_titles) FROM facts
            UNION SELECT 'category', unnest(string_to_array(mpath, '.')) FROM facts, unnest(mpaths) AS mpath
          ),
          found AS (
            SELECT ${RULE_COLUMNS}
              FROM targets t
             CROSS JOIN LATERAL (${RULES_OF_TARGET}) a ${RULE_JOINS}
          )
     SELECT coalesce((SELECT json_agg(f) FROM facts f), '[]') AS products,
            coalesce((SELECT json_agg(v) FROM variants v), '[]') AS variants,
            coalesce((SELECT json_agg(r) FROM found r), '[]') AS rules`,
    bindings
  )
  return {
    products: (found?.products ?? []).map(toFacts),
    variants: found?.variants ?? [],
    rules: (found?.rules ?? []).map(toRule),
  }
}

/** Every rule there is, for runs over the whole catalogue. */
export const readAllRules = async (db: Db): Promise<Rule[]> =>
  (await rows<RuleRow>(db, `SELECT ${RULE_COLUMNS} FROM bijou_size_guide_assignment a ${RULE_JOINS}`)).map(toRule)

type GuideRow = Omit<GuideRef, "updated_at"> & { updated_at: Moment }

/** Guides as the search sees them, by id. */
export const readGuideRefs = async (db: Db, ids: readonly string[]): Promise<Map<string, GuideRef>> => {
  const found = await rows<GuideRow>(
    db,
    `SELECT g.id, g.handle, g.title, g.kind, g.status, v.number AS revision, v.content_hash, g.updated_at
       FROM bijou_size_guide g LEFT JOIN bijou_size_guide_revision v ON v.id = g.published_revision_id
      WHERE g.id = ANY (?::text[])`,
    [ids]
  )
  return new Map(found.map((guide) => [guide.id, { ...guide, updated_at: new Date(guide.updated_at) }]))
}
