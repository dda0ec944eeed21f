import type { CreateTopicBody, UpdateTopicBody } from "../../../contracts/email-campaign-topic"
import { type Db, row, rows } from "../../../lib/db"

export type TopicRow = {
  handle: string
  name_bg: string
  name_en: string
  description_bg: string
  description_en: string
  standard: boolean
  position: number
  archived_at: Date | null
}

const COLUMNS = "t.handle, t.name_bg, t.name_en, t.description_bg, t.description_en, t.standard, t.position, t.archived_at"

/** Topics readers may choose between, in their order. */
export const offeredTopics = (db: Db): Promise<TopicRow[]> =>
  rows<TopicRow>(db, `SELECT ${COLUMNS} FROM bijou_email_topic t WHERE t.archived_at IS NULL ORDER BY t.position, t.handle`)

/** All topics, archived ones last. */
export const allTopics = (db: Db): Promise<TopicRow[]> =>
  rows<TopicRow>(db, `SELECT ${COLUMNS} FROM bijou_email_topic t ORDER BY t.archived_at IS NOT NULL, t.position, t.handle`)

export const findTopic = (db: Db, handle: string): Promise<TopicRow | undefined> =>
  row<TopicRow>(db, `SELECT ${COLUMNS} FROM bijou_email_topic t WHERE t.handle = ?`, [handle])

/** @returns undefined when there is one of this handle */
export const createTopic = (db: Db, topic: CreateTopicBody): Promise<TopicRow | undefined> =>
  row<TopicRow>(
    db,
    `INSERT INTO bijou_email_topic AS t (handle, name_bg, name_en, description_bg, description_en, standard, position)
     SELECT ?, ?, ?, ?, ?, ?, coalesce(max(o.position), 0) + 1 FROM bijou_email_topic o
     ON CONFLICT (handle) DO NOTHING RETURNING ${COLUMNS}`,
    [topic.handle, topic.name_bg, topic.name_en, topic.description_bg, topic.description_en, topic.standard]
  )

const CHANGEABLE = ["name_bg", "name_en", "description_bg", "description_en", "standard", "position"] as const

/** @returns undefined when there is no such topic */
export const updateTopic = (db: Db, handle: string, change: UpdateTopicBody): Promise<TopicRow | undefined> => {
  const names = CHANGEABLE.filter((name) => change[name] !== undefined)
  const sets = ["updated_at = now()", ...names.map((name) => `${name} = ?`)]
  if (change.archived !== undefined) {
    sets.push(change.archived ? "archived_at = coalesce(archived_at, now())" : "archived_at = NULL")
  }
  return row<TopicRow>(
    db,
    `UPDATE bijou_email_topic t SET ${sets.join(", ")} WHERE t.handle = ? RETURNING ${COLUMNS}`,
    [...names.map((name) => change[name] as string | number | boolean), handle]
  )
}
