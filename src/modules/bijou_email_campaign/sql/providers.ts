import { type Db, row, rows, toJson } from "../../../lib/db"

export type ProviderRow = {
  id: string
  name: string
  type: string
  settings: Record<string, unknown>
  sealed: Buffer | null
  state: "active" | "blocked" | "off"
  blocked_reason: string | null
  is_standard: boolean
  per_second: number | null
  version: number
  updated_at: Date
}

const PROVIDER = `p.id, p.name, p.type, p.settings, p.sealed, p.state, p.blocked_reason, p.is_standard, p.version, p.updated_at,
  (SELECT b.per_second FROM bijou_email_bucket b WHERE b.provider_id = p.id AND b.scope = 'all') AS per_second`

const hex = (bytes: Buffer | null) => bytes && bytes.toString("hex")

type Given = Pick<ProviderRow, "id" | "name" | "type" | "settings" | "sealed" | "is_standard">

const keepOneStandard = (db: Db, { id, is_standard }: Given) =>
  is_standard ? rows(db, "UPDATE bijou_email_provider SET is_standard = false WHERE is_standard AND id <> ?", [id]) : []

export const insertProvider = async (db: Db, given: Given): Promise<void> => {
  await keepOneStandard(db, given)
  await rows(
    db,
    `INSERT INTO bijou_email_provider (id, name, type, settings, sealed, is_standard) VALUES (?, ?, ?, ?::jsonb, decode(?, 'hex'), ?)`,
    [given.id, given.name, given.type, toJson(given.settings), hex(given.sealed), given.is_standard]
  )
}

/** Changes a provider nobody else has changed meanwhile; it is tried anew. @returns whether it did */
export const updateProvider = async (db: Db, given: Given, version: number, state: "active" | "off"): Promise<boolean> => {
  await keepOneStandard(db, given)
  const changed = await row(
    db,
    `UPDATE bijou_email_provider SET name = ?, type = ?, settings = ?::jsonb, sealed = decode(?, 'hex'), is_standard = ?, state = ?,
            blocked_reason = NULL, version = version + 1, updated_at = now()
      WHERE id = ? AND version = ? RETURNING id`,
    [given.name, given.type, toJson(given.settings), hex(given.sealed), given.is_standard, state, given.id, version]
  )
  return changed !== undefined
}

export const findProvider = (db: Db, id: string): Promise<ProviderRow | undefined> =>
  row<ProviderRow>(db, `SELECT ${PROVIDER} FROM bijou_email_provider p WHERE p.id = ?`, [id])

export const listProviders = (db: Db): Promise<ProviderRow[]> =>
  rows<ProviderRow>(db, `SELECT ${PROVIDER} FROM bijou_email_provider p ORDER BY p.is_standard DESC, lower(p.name)`)

/** The provider takes nothing more: campaigns that use it are paused in the same statement. */
export const blockProvider = async (db: Db, id: string, reason: string): Promise<void> => {
  await rows(
    db,
    `WITH blocked AS (
       UPDATE bijou_email_provider SET state = 'blocked', blocked_reason = ?, updated_at = now() WHERE id = ? AND state = 'active' RETURNING id
     )
     UPDATE bijou_email_campaign k SET status = 'paused', pause_kind = 'provider', problem = ?, version = k.version + 1, updated_at = now()
       FROM blocked WHERE k.provider_id = blocked.id AND k.status IN ('choosing', 'sending')`,
    [reason, id, reason]
  )
}
