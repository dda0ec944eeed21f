import type { GuideListItem } from "../../../contracts/size-guide"
import type { GUIDE_SORTS, ListGuidesQuery } from "../../../contracts/size-guide-list"
import { decodeCursor, decodeMoment, encodeCursor } from "../../../lib/cursor"
import { Conditions, type Db, likePattern, rows } from "../../../lib/db"

/** A line of the list as SQL returns it; moments are Dates, people are ids. */
export type GuideListRow = Omit<GuideListItem, "updated_at" | "updated_by"> & {
  updated_at: Date
  updated_by: string | null
  sort_key: string
}

/** The draft differs from the last revision; the queries name guide and revision `g` and `v`. */
export const HAS_CHANGES = "(v.id IS NOT NULL AND v.document_hash <> g.draft_hash)"
const ASSIGNED = "SELECT 1 FROM bijou_size_guide_assignment a WHERE a.guide_id = g.id"

const SORTS: Record<(typeof GUIDE_SORTS)[number], { key: string; order: string; after: string }> = {
  updated: { key: "g.updated_at", order: "g.updated_at DESC, g.id DESC", after: "(g.updated_at, g.id) < (?::timestamptz, ?)" },
  title: {
    key: "lower(left(g.draft ->> 'title', 40))",
    order: "lower(left(g.draft ->> 'title', 40)), g.id",
    after: "(lower(left(g.draft ->> 'title', 40)), g.id) > (?, ?)",
  },
}

const STATES: Record<NonNullable<ListGuidesQuery["state"]>, string> = {
  unused: `NOT EXISTS (${ASSIGNED})`,
  incomplete: "g.missing_translations > 0",
  changed: HAS_CHANGES,
}

const conditionsOf = ({ q, status, kind, state, sort, cursor }: ListGuidesQuery): Conditions => {
  const where = new Conditions().add("true")
  where.anyOf("g.status", "text", status)
  where.anyOf("g.kind", "text", kind)
  if (q?.trim()) where.add("g.search LIKE ?", likePattern(q.trim()))
  if (state) where.add(STATES[state])
  if (cursor) {
    const [key, id] = decodeCursor(cursor)
    where.add(SORTS[sort].after, sort === "updated" ? decodeMoment(key) : key, id)
  }
  return where
}

const keyText = (key: unknown): string => (key instanceof Date ? key.toISOString() : String(key))

/** One keyset page of guides. `products` counts what the last finished coverage run found. */
export const listGuides = async (db: Db, query: ListGuidesQuery): Promise<{ found: GuideListRow[]; nextCursor: string | null }> => {
  const where = conditionsOf(query)
  const { key, order } = SORTS[query.sort]
  const found = await rows<GuideListRow>(
    db,
    `WITH run AS (
       SELECT id FROM bijou_size_guide_coverage_run WHERE state = 'done' ORDER BY started_at DESC LIMIT 1
     ), page AS (
       SELECT g.id, g.handle, g.title, g.kind, g.status, g.locales, g.missing_translations, g.updated_at, g.updated_by,
              g.draft_hash, g.published_revision_id, ${key} AS sort_key, row_number() OVER (ORDER BY ${order}) AS place
         FROM bijou_size_guide g LEFT JOIN bijou_size_guide_revision v ON v.id = g.published_revision_id
        WHERE ${where.sql} ORDER BY ${order} LIMIT ?
     )
     SELECT g.id, g.handle, g.title, g.kind, g.status, g.locales, g.missing_translations, g.updated_at, g.updated_by,
            g.sort_key, ${HAS_CHANGES} AS has_changes, v.number AS revision_number,
            (SELECT count(*)::int FROM bijou_size_guide_assignment a WHERE a.guide_id = g.id) AS assignments,
            (SELECT count(c.product_id)::int FROM run LEFT JOIN bijou_size_guide_coverage c
                 ON c.run_id = run.id AND c.guide_id = g.id GROUP BY run.id) AS products
       FROM page g LEFT JOIN bijou_size_guide_revision v ON v.id = g.published_revision_id
      ORDER BY g.place`,
    [...where.bindings, query.limit + 1]
  )
  const page = found.slice(0, query.limit)
  const last = page.at(-1)
  return {
    found: page,
    nextCursor: last && found.length > query.limit ? encodeCursor(keyText(last.sort_key), last.id) : null,
  }
}

