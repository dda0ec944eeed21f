import { type Db, row, rows, storable } from "../../../lib/db"

export type ViewRow = { id: string; user_id: string; name: string; filter: Record<string, unknown>; shared: boolean }

const VIEW = "v.id, v.user_id, v.name, v.filter, v.shared"

/** A user's own views and the shared ones, by name. */
export const listViews = (db: Db, userId: string): Promise<ViewRow[]> =>
  rows<ViewRow>(
    db,
    `SELECT ${VIEW} FROM bijou_econt_view v WHERE v.user_id = ? OR v.shared ORDER BY lower(v.name), v.id LIMIT 200`,
    [userId]
  )

/** Saves a view; the same name of the same user replaces the earlier one. */
export const saveView = async (db: Db, view: ViewRow): Promise<ViewRow> => {
  const [saved] = await rows<ViewRow>(
    db,
    `INSERT INTO bijou_econt_view AS v (id, user_id, name, filter, shared) VALUES (?, ?, ?, ?::jsonb, ?)
     ON CONFLICT (user_id, name) DO UPDATE SET filter = excluded.filter, shared = excluded.shared RETURNING ${VIEW}`,
    [view.id, view.user_id, view.name, JSON.stringify(storable(view.filter)), view.shared]
  )
  return saved
}

/** Removes a view of one's own. @returns whether there was one */
export const removeView = async (db: Db, id: string, userId: string): Promise<boolean> =>
  (await row(db, "DELETE FROM bijou_econt_view v WHERE v.id = ? AND v.user_id = ? RETURNING v.id", [id, userId])) !== undefined
