import type { CampaignContent } from "../../../contracts/email-campaign-campaign"
import { type Db, row, rows, toJson } from "../../../lib/db"

export type VersionRow = { number: number; is_scheduled: boolean; created_by: string | null; created_at: Date; updated_at: Date }

const VERSION = "v.number, v.is_scheduled, v.created_by, v.created_at, v.updated_at"
const NEWEST = "(SELECT max(other.number) FROM bijou_email_campaign_version other WHERE other.campaign_id = ?)"

/** Goes on with the newest version, while the same person writes without a pause. @returns whether there was such a one */
export const extendVersion = async (db: Db, campaignId: string, content: CampaignContent, actorId: string | null, pause: number): Promise<boolean> =>
  (await row(
    db,
    `UPDATE bijou_email_campaign_version v SET content = ?::jsonb, updated_at = now()
      WHERE v.campaign_id = ? AND v.number = ${NEWEST} AND NOT v.is_scheduled
        AND v.created_by IS NOT DISTINCT FROM ?::text AND v.updated_at > now() - make_interval(mins => ?::int) RETURNING v.number`,
    [toJson(content), campaignId, campaignId, actorId, pause]
  )) !== undefined

export const hasVersions = async (db: Db, campaignId: string): Promise<boolean> =>
  (await row(db, "SELECT 1 FROM bijou_email_campaign_version v WHERE v.campaign_id = ? LIMIT 1", [campaignId])) !== undefined

/** Begins a version. @returns its number */
export const insertVersion = async (db: Db, campaignId: string, content: CampaignContent, actorId: string | null): Promise<number> => {
  const [{ number }] = await rows<{ number: number }>(
    db,
    `INSERT INTO bijou_email_campaign_version AS v (campaign_id, number, content, created_by)
     VALUES (?, coalesce(${NEWEST}, 0) + 1, ?::jsonb, ?) RETURNING v.number`,
    [campaignId, campaignId, toJson(content), actorId]
  )
  return number
}

/** Deletes versions up to a number. */
export const deleteVersions = async (db: Db, campaignId: string, upTo: number): Promise<void> => {
  await rows(db, "DELETE FROM bijou_email_campaign_version v WHERE v.campaign_id = ? AND v.number <= ?", [campaignId, upTo])
}

/** Ends the newest version: the campaign was set going with it. */
export const closeVersion = async (db: Db, campaignId: string): Promise<void> => {
  await rows(db, `UPDATE bijou_email_campaign_version v SET is_scheduled = true WHERE v.campaign_id = ? AND v.number = ${NEWEST}`, [campaignId, campaignId])
}

/** The newest first. */
export const listVersions = (db: Db, campaignId: string): Promise<VersionRow[]> =>
  rows<VersionRow>(db, `SELECT ${VERSION} FROM bijou_email_campaign_version v WHERE v.campaign_id = ? ORDER BY v.number DESC`, [campaignId])

export const findVersion = (db: Db, campaignId: string, number: number): Promise<(VersionRow & { content: CampaignContent }) | undefined> =>
  row(db, `SELECT ${VERSION}, v.content FROM bijou_email_campaign_version v WHERE v.campaign_id = ? AND v.number = ?`, [campaignId, number])
