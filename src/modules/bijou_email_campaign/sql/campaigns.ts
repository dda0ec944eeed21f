import { generateEntityId } from "@medusajs/framework/utils"
import type { Audience, CampaignContent, CampaignSender, CampaignStatus, PAUSE_KINDS } from "../../../contracts/email-campaign-campaign"
import { type Binding, Conditions, type Db, likePattern, row, rows, toJson } from "../../../lib/db"

export type CampaignRow = {
  id: string
  number: number
  name: string
  status: CampaignStatus
  pause_kind: (typeof PAUSE_KINDS)[number] | null
  problem: string | null
  /** A person has looked at what the breaker stopped, and let it go on. */
  breaker_off: boolean
  content: CampaignContent | Record<string, never>
  audience: Audience
  sender: CampaignSender | null
  topic: string | null
  provider_id: string | null
  resends_unknown: boolean
  starts_at: Date | null
  local_time: boolean
  per_hour: number | null
  expires_at: Date | null
  chosen: number
  chosen_at: Date | null
  started_at: Date | null
  finished_at: Date | null
  version: number
  created_by: string | null
  created_at: Date
  updated_at: Date
}

export type CampaignFields = Pick<CampaignRow, "name" | "content" | "audience" | "sender" | "topic" | "provider_id" | "resends_unknown">

const CAMPAIGN = `k.id, k.number, k.name, k.status, k.pause_kind, k.problem, k.breaker_off, k.content, k.audience, k.sender, k.topic, k.provider_id,
  k.resends_unknown, k.starts_at, k.local_time, k.per_hour, k.expires_at, k.chosen, k.chosen_at, k.started_at, k.finished_at, k.version,
  k.created_by, k.created_at, k.updated_at`

/** Without the documents, which are large and nobody reads in a list. */
const LIGHT = CAMPAIGN.replace("k.content,", "jsonb_build_object('standard_locale', k.content->'standard_locale') AS content,")

export const insertCampaign = async (db: Db, fields: CampaignFields, actorId: string | null): Promise<CampaignRow> => {
  const [made] = await rows<CampaignRow>(
    db,
    `INSERT INTO bijou_email_campaign AS k (id, name, content, audience, sender, topic, provider_id, resends_unknown, created_by)
     VALUES (?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?, ?, ?, ?) RETURNING ${CAMPAIGN}`,
    [
      generateEntityId(undefined, "ecamp"),
      fields.name,
      toJson(fields.content),
      toJson(fields.audience),
      fields.sender && toJson(fields.sender),
      fields.topic,
      fields.provider_id,
      fields.resends_unknown,
      actorId,
    ]
  )
  return made
}

export const findCampaign = (db: Db, id: string): Promise<CampaignRow | undefined> =>
  row<CampaignRow>(db, `SELECT ${CAMPAIGN} FROM bijou_email_campaign k WHERE k.id = ?`, [id])

/** Changes a draft nobody else has changed meanwhile. @returns undefined when it is no draft any more or has another version */
export const updateDraft = (db: Db, id: string, version: number, fields: CampaignFields): Promise<CampaignRow | undefined> =>
  row<CampaignRow>(
    db,
    `UPDATE bijou_email_campaign k SET name = ?, content = ?::jsonb, audience = ?::jsonb, sender = ?::jsonb, topic = ?, provider_id = ?,
            resends_unknown = ?, version = k.version + 1, updated_at = now()
      WHERE k.id = ? AND k.version = ? AND k.status = 'draft' RETURNING ${CAMPAIGN}`,
    [
      fields.name,
      toJson(fields.content),
      toJson(fields.audience),
      fields.sender && toJson(fields.sender),
      fields.topic,
      fields.provider_id,
      fields.resends_unknown,
      id,
      version,
    ]
  )

type Filter = { status?: readonly CampaignStatus[]; q?: string }

/** A keyset page, newest first. */
export const listCampaigns = (db: Db, { status, q }: Filter, after: [string, string] | null, limit: number): Promise<CampaignRow[]> => {
  const where = new Conditions().add("true")
  where.anyOf("k.status", "text", status)
  if (q) where.add("lower(k.name) LIKE ?", likePattern(q))
  if (after) where.add("(k.created_at, k.id) < (?::timestamptz, ?)", after[0], after[1])
  return rows<CampaignRow>(
    db,
    `SELECT ${LIGHT} FROM bijou_email_campaign k WHERE ${where.sql} ORDER BY k.created_at DESC, k.id DESC LIMIT ?`,
    [...where.bindings, limit]
  )
}

/** Campaigns that are not over, the earliest first. */
export const listOpen = (db: Db): Promise<CampaignRow[]> =>
  rows<CampaignRow>(
    db,
    `SELECT ${LIGHT} FROM bijou_email_campaign k
      WHERE k.status IN ('scheduled', 'choosing', 'sending', 'paused', 'canceling') ORDER BY k.starts_at, k.id`
  )

/** Further columns, and the version it must still have. */
type Change = { set?: string; bindings?: Binding[]; version?: number }

/**
 * One step of a campaign's life, in one statement: it is taken only from the states it may be taken from.
 * @returns undefined when the campaign was in another state
 */
export const moveCampaign = (db: Db, id: string, from: readonly CampaignStatus[], to: CampaignStatus, { set = "", bindings = [], version }: Change = {}): Promise<CampaignRow | undefined> =>
  row<CampaignRow>(
    db,
    `UPDATE bijou_email_campaign k SET status = ?, updated_at = now(), version = k.version + 1 ${set ? `, ${set}` : ""}
      WHERE k.id = ? AND k.status = ANY (?::text[]) AND k.version = coalesce(?::int, k.version) RETURNING ${CAMPAIGN}`,
    [to, ...bindings, id, from, version ?? null]
  )

/** @returns whether there was a draft */
export const deleteDraft = async (db: Db, id: string): Promise<boolean> =>
  (await row(db, "DELETE FROM bijou_email_campaign k WHERE k.id = ? AND k.status = 'draft' RETURNING k.id", [id])) !== undefined
