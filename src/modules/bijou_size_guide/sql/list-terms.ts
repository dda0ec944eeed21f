import type { Term, TermGuide } from "../../../contracts/size-guide-terms"
import { type Db, rows } from "../../../lib/db"
import { HAS_CHANGES } from "./list"

export type TermRow = Omit<Term, "updated_at"> & { updated_at: Date }

export const TERM_COLUMNS = "id, kind, text, locale, translations, how_to, updated_at"

/** All shared texts; a shop has a few dozen. */
export const listTerms = (db: Db): Promise<TermRow[]> =>
  rows<TermRow>(db, `SELECT ${TERM_COLUMNS} FROM bijou_size_guide_term ORDER BY kind, lower(text), id LIMIT 2000`)

/** Guides with a label that follows a shared text, by the id of the text, in the order of their titles. */
export const listFollowers = async (db: Db): Promise<Map<string, TermGuide[]>> => {
  const found = await rows<TermGuide & { term_id: string }>(
    db,
    `SELECT DISTINCT f.term #>> '{}' AS term_id, g.id, g.title, g.status, ${HAS_CHANGES} AS has_changes
       FROM bijou_size_guide g LEFT JOIN bijou_size_guide_revision v ON v.id = g.published_revision_id
      CROSS JOIN LATERAL (
        SELECT jsonb_path_query(g.draft, '$.tables[*].columns[*].term_id') AS term
         UNION SELECT jsonb_path_query(g.draft, '$.tables[*].rows[*].cells.*.term_id')
      ) f
      ORDER BY g.title, g.id`
  )
  const guides = new Map<string, TermGuide[]>()
  for (const { term_id, ...guide } of found) {
    guides.set(term_id, [...(guides.get(term_id) ?? []), guide])
  }
  return guides
}
