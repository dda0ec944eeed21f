import type { HealthCheck } from "../../contracts/core"
import { type Db, row } from "../../lib/db"
import { RUNNING, WAITING } from "./sql/status"

type Facts = { stopped: boolean; blocked: number; idle: boolean; paused: number }

/** Whether mails leave that should. */
export const deliveryHealth = async (db: Db): Promise<HealthCheck> => {
  const { stopped = false, blocked = 0, idle = false, paused = 0 } =
    (await row<Facts>(
      db,
      `SELECT EXISTS (SELECT 1 FROM bijou_email_settings s WHERE s.stopped_at IS NOT NULL) AS stopped,
              (SELECT count(*)::int FROM bijou_email_provider p WHERE p.state = 'blocked') AS blocked,
              (SELECT count(*)::int FROM bijou_email_campaign k WHERE k.status = 'paused' AND k.pause_kind <> 'manual') AS paused,
              EXISTS (SELECT 1 FROM bijou_email_campaign k WHERE k.status = 'scheduled' AND k.starts_at < now() - interval '5 minutes')
              OR EXISTS (SELECT 1 FROM bijou_email_campaign k JOIN bijou_email_delivery d ON d.campaign = k.number
                          WHERE k.status IN (${RUNNING}) AND k.per_hour IS NULL AND d.status IN (${WAITING})
                            AND d.due_at < now() - interval '5 minutes'
                            AND NOT EXISTS (SELECT 1 FROM bijou_email_bucket b WHERE b.provider_id = k.provider_id)) AS idle`
    )) ?? {}
  const name = "delivery"
  if (stopped) {
    return { name, state: "warning", message: "All e-mail campaigns are stopped by the switch." }
  }
  if (blocked > 0 || paused > 0) {
    return { name, state: "error", message: "A provider of e-mail takes nothing more, or a campaign paused by itself: look at its message.", facts: { blocked, paused } }
  }
  return idle
    ? { name, state: "error", message: "E-mails wait and none leaves: check that a process in worker or shared mode runs." }
    : { name, state: "ok", message: "No e-mail waits longer than it should." }
}
