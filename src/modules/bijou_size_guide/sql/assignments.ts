import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import type { AssignmentBody, AssignmentMode, ListAssignmentsQuery, Target, TargetType } from "../../../contracts/size-guide-assignment"
import { Conditions, type Db, row, rows } from "../../../lib/db"

/** One assignment as it is stored, with the name and status of its guide. */
export type AssignmentRow = {
  id: string
  guide_id: string | null
  guide_title: string | null
  guide_status: string | null
  target_type: TargetType
  target_id: string
  mode: AssignmentMode
  priority: number
  sales_channel_id: string | null
  region_id: string | null
  starts_at: Date | null
  ends_at: Date | null
  all_of: Target[]
  none_of: Target[]
  created_by: string | null
  created_at: Date
}

const COLUMNS = `a.id, a.guide_id, g.title AS guide_title, g.status AS guide_status, a.target_type, a.target_id, a.mode,
  a.priority, a.sales_channel_id, a.region_id, a.starts_at, a.ends_at, a.all_of, a.none_of, a.created_by, a.created_at`
const FROM = `bijou_size_guide_assignment a LEFT JOIN bijou_size_guide g ON g.id = a.guide_id`

const STATES = {
  active: `(a.starts_at IS NULL OR a.starts_at <= now()) AND (a.ends_at IS NULL OR a.ends_at > now())
           AND (a.mode <> 'include' OR g.status = 'published')`,
  scheduled: "a.starts_at > now()",
  ended: "a.ends_at <= now()",
}

/** Assignments in the order of their id, newest first; ids carry the time. */
export const listAssignments = async (
  db: Db,
  query: Omit<ListAssignmentsQuery, "cursor" | "state"> & { before?: string; state?: keyof typeof STATES }
): Promise<AssignmentRow[]> => {
  const where = new Conditions().add("true")
  if (query.guide_id) {
    where.add("a.guide_id = ?", query.guide_id)
  }
  if (query.target_type) {
    where.add("a.target_type = ?", query.target_type)
  }
  if (query.target_id) {
    where.add("a.target_id = ?", query.target_id)
  }
  if (query.mode) {
    where.add("a.mode = ?", query.mode)
  }
  if (query.state) {
    where.add(STATES[query.state])
  }
  if (query.before) {
    where.add("a.id < ?", query.before)
  }
  return rows<AssignmentRow>(db, `SELECT ${COLUMNS} FROM ${FROM} WHERE ${where.sql} ORDER BY a.id DESC LIMIT ?`, [
    ...where.bindings,
    query.limit,
  ])
}

/** Assignments by id, in no order. */
export const findAssignments = async (db: Db, ids: readonly string[]): Promise<AssignmentRow[]> =>
  rows<AssignmentRow>(db, `SELECT ${COLUMNS} FROM ${FROM} WHERE a.id = ANY (?::text[])`, [ids])

const values = (body: AssignmentBody) => ({
  guide_id: body.guide_id,
  target_type: body.target.type,
  target_id: body.target.id,
  mode: body.mode,
  priority: body.priority,
  sales_channel_id: body.sales_channel_id,
  region_id: body.region_id,
  starts_at: body.starts_at,
  ends_at: body.ends_at,
  all_of: body.all_of,
  none_of: body.none_of,
})

const guideMissing = (cause: unknown): never => {
  const isForeignKey = typeof cause === "object" && cause !== null && "code" in cause && cause.code === "23503"
  throw isForeignKey
    ? new MedusaError(MedusaError.Types.NOT_FOUND, "This size guide does not exist any more. Choose another one.")
    : cause
}

/** Adds assignments, all in one statement; those that are there already are left as they are. */
export const createAssignments = async (
  db: Db,
  bodies: readonly AssignmentBody[],
  actorId: string
): Promise<AssignmentRow[]> => {
  const created = await rows<{ id: string }>(
    db,
    `INSERT INTO bijou_size_guide_assignment
       (id, guide_id, target_type, target_id, mode, priority, sales_channel_id, region_id, starts_at, ends_at, all_of, none_of, created_by)
     SELECT n.id, n.guide_id, n.target_type, n.target_id, n.mode, n.priority, n.sales_channel_id, n.region_id,
            n.starts_at, n.ends_at, n.all_of, n.none_of, n.created_by
       FROM jsonb_populate_recordset(NULL::bijou_size_guide_assignment, ?::jsonb) n
     ON CONFLICT DO NOTHING RETURNING id`,
    [JSON.stringify(bodies.map((body) => ({ id: generateEntityId(undefined, "sgas"), created_by: actorId, ...values(body) })))]
  ).catch(guideMissing)
  return findAssignments(db, created.map(({ id }) => id))
}

/** @throws NOT_FOUND, or NOT_ALLOWED when another assignment says the same already */
export const replaceAssignment = async (db: Db, id: string, body: AssignmentBody): Promise<AssignmentRow> => {
  const changed = await row<{ id: string }>(
    db,
    `UPDATE bijou_size_guide_assignment a
        SET guide_id = n.guide_id, target_type = n.target_type, target_id = n.target_id, mode = n.mode,
            priority = n.priority, sales_channel_id = n.sales_channel_id, region_id = n.region_id,
            starts_at = n.starts_at, ends_at = n.ends_at, all_of = n.all_of, none_of = n.none_of
       FROM jsonb_populate_record(NULL::bijou_size_guide_assignment, ?::jsonb) n
      WHERE a.id = ? RETURNING a.id`,
    [JSON.stringify(values(body)), id]
  ).catch((cause) => {
    if (cause?.code === "23505") {
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "The same assignment exists already.")
    }
    return guideMissing(cause)
  })
  if (!changed) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "This assignment does not exist any more.")
  }
  return (await findAssignments(db, [id]))[0]
}

/** Removes assignments and returns what they were, so that they can be put back. */
export const deleteAssignments = async (db: Db, ids: readonly string[]): Promise<AssignmentRow[]> =>
  db.transaction(async (trx) => {
    const found = await findAssignments(trx, ids)
    await rows(trx, "DELETE FROM bijou_size_guide_assignment WHERE id = ANY (?::text[])", [ids])
    return found
  })

/** Puts deleted assignments back with their ids; those whose guide is gone stay away. */
export const restoreAssignments = async (db: Db, deleted: readonly AssignmentRow[]): Promise<void> => {
  await rows(
    db,
    `INSERT INTO bijou_size_guide_assignment
       (id, guide_id, target_type, target_id, mode, priority, sales_channel_id, region_id, starts_at, ends_at, all_of, none_of, created_by, created_at)
     SELECT n.id, n.guide_id, n.target_type, n.target_id, n.mode, n.priority, n.sales_channel_id, n.region_id,
            n.starts_at, n.ends_at, n.all_of, n.none_of, n.created_by, n.created_at
       FROM jsonb_populate_recordset(NULL::bijou_size_guide_assignment, ?::jsonb) n
      WHERE n.guide_id IS NULL OR EXISTS (SELECT 1 FROM bijou_size_guide g WHERE g.id = n.guide_id)
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(deleted)]
  )
}

/** Guides that can be assigned: all but the archived ones, by title. */
export const listChoices = async (db: Db): Promise<{ id: string; title: string; kind: string }[]> =>
  rows(db, "SELECT id, title, kind FROM bijou_size_guide WHERE status <> 'archived' ORDER BY lower(title), id LIMIT 500")
