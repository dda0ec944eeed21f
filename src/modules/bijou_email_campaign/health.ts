import type { HealthCheck } from "../../contracts/core"
import type { AddressHasher } from "../../mail/address"
import { type Db, row } from "../../lib/db"
import { deliveryHealth } from "./delivery-health"

/** A contact's hash, made anew, tells whether the secret is still the one its suppression was written under. */
const secret = async (db: Db, hash: AddressHasher | null): Promise<HealthCheck> => {
  if (!hash) {
    return { name: "secret", state: "warning", message: "No secret is set: give the option email-campaign.secret a long random value, for example from openssl rand -hex 32." }
  }
  const found = await row<{ email_norm: string; email_hash: Buffer }>(
    db,
    "SELECT email_norm, email_hash FROM bijou_email_contact WHERE erased_at IS NULL ORDER BY id LIMIT 1"
  )
  return found && !hash(found.email_norm).equals(found.email_hash)
    ? { name: "secret", state: "error", message: "The secret has changed, so nobody who is suppressed is known any more: put the earlier one into email-campaign.earlier_secrets." }
    : { name: "secret", state: "ok", message: "Addresses are hashed under the secret they were first hashed under." }
}

const requests = async (db: Db): Promise<HealthCheck> => {
  const found = await row<{ late: number; failed: number }>(
    db,
    `SELECT count(*) FILTER (WHERE mail_state = 'waiting' AND mail_due_at < now() - interval '30 minutes')::int AS late,
            count(*) FILTER (WHERE mail_state = 'failed')::int AS failed
       FROM bijou_email_request WHERE created_at > now() - interval '7 days'`
  )
  const { late = 0, failed = 0 } = found ?? {}
  return late || failed
    ? { name: "confirmations", state: "warning", message: `${late + failed} people wait for a mail with a link to confirm: check that a notification provider has the channel email and that a worker runs the jobs.`, facts: { late, failed } }
    : { name: "confirmations", state: "ok", message: "Nobody waits for a mail to confirm." }
}

/** Checks of the e-mail campaigns for the health route. */
export const healthChecks = (db: Db, hash: AddressHasher | null): Promise<HealthCheck[]> =>
  Promise.all([secret(db, hash), requests(db), deliveryHealth(db)])
