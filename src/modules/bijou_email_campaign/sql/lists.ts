import { type Db, row, rows } from "../../../lib/db"

export type ListRow = { id: string; name: string; members: number; created_at: Date }

const COLUMNS = `l.id, l.name, l.created_at,
  (SELECT count(*)::int FROM bijou_email_list_member m WHERE m.list_id = l.id) AS members`

export const allLists = (db: Db): Promise<ListRow[]> =>
  rows<ListRow>(db, `SELECT ${COLUMNS} FROM bijou_email_list l WHERE l.deleted_at IS NULL ORDER BY lower(l.name), l.id`)

export const findList = (db: Db, id: string): Promise<ListRow | undefined> =>
  row<ListRow>(db, `SELECT ${COLUMNS} FROM bijou_email_list l WHERE l.id = ? AND l.deleted_at IS NULL`, [id])

/** @returns false when there is a list of this name */
export const createList = async (db: Db, id: string, name: string, actor: string): Promise<boolean> => {
  const made = await row(
    db,
    `INSERT INTO bijou_email_list (id, name, created_by) VALUES (?, ?, ?)
     ON CONFLICT (lower(name)) WHERE deleted_at IS NULL DO NOTHING RETURNING 1`,
    [id, name, actor]
  )
  return made !== undefined
}

/** Campaigns that were sent to it still know its id. @returns false when there is no such list */
export const deleteList = async (db: Db, id: string): Promise<boolean> => {
  const gone = await row(db, "UPDATE bijou_email_list SET deleted_at = now() WHERE id = ? AND deleted_at IS NULL RETURNING 1", [id])
  return gone !== undefined
}

/** Puts contacts on a list; who is on it already stays. @returns how many are new on it */
export const addMembers = async (db: Db, listId: string, contactIds: readonly string[], source: string): Promise<number> => {
  const added = await rows(
    db,
    `INSERT INTO bijou_email_list_member (list_id, contact_id, source)
     SELECT l.id, c.id, ? FROM bijou_email_list l, bijou_email_contact c
      WHERE l.id = ? AND l.deleted_at IS NULL AND c.id = ANY (?::bigint[]) AND c.erased_at IS NULL
     ON CONFLICT (list_id, contact_id) DO NOTHING RETURNING 1`,
    [source, listId, contactIds]
  )
  return added.length
}

/** @returns how many were taken off */
export const removeMembers = async (db: Db, listId: string, contactIds: readonly string[]): Promise<number> => {
  const gone = await rows(
    db,
    "DELETE FROM bijou_email_list_member WHERE list_id = ? AND contact_id = ANY (?::bigint[]) RETURNING 1",
    [listId, contactIds]
  )
  return gone.length
}

export const listsOf = (db: Db, contactId: string): Promise<{ id: string; name: string }[]> =>
  rows(
    db,
    `SELECT l.id, l.name FROM bijou_email_list_member m JOIN bijou_email_list l ON l.id = m.list_id
      WHERE m.contact_id = ?::bigint AND l.deleted_at IS NULL ORDER BY lower(l.name), l.id`,
    [contactId]
  )
