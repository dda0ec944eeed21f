import { openServer } from "../host.mjs"
import { withClient } from "../prepare.mjs"

/**
 * Brings up the database and the built server.
 * @returns {Promise<{ root: string, dataDir: string, url: string, folder: string, env: NodeJS.ProcessEnv, progress: object, stop: () => Promise<void> }>}
 */
export const prepare = ({ root, dataDir, reset, progress }) =>
  openServer({ root, dataDir, cluster: "postgres-email", reset, progress }, async ({ url, folder, env, stop }) => ({
    root,
    dataDir,
    url,
    folder,
    env,
    progress,
    stop,
  }))

const EMPTY =
  "TRUNCATE bijou_email_event, bijou_email_tally, bijou_email_delivery, bijou_email_link, bijou_email_message, bijou_email_campaign, bijou_email_bucket, bijou_email_provider CASCADE"

/** Takes campaigns of earlier parts away and leaves exactly so many subscribers, all of whom agreed to tracking. */
export const fill = (url, subscribers) =>
  withClient(url, async (client) => {
    await client.query(EMPTY)
    const { rows } = await client.query("SELECT count(*)::int AS n FROM bijou_email_contact")
    if (rows[0].n !== subscribers) {
      await client.query("ALTER TABLE bijou_email_consent_event DISABLE TRIGGER USER")
      await client.query("TRUNCATE bijou_email_consent, bijou_email_consent_event, bijou_email_list_member, bijou_email_request, bijou_email_contact RESTART IDENTITY CASCADE")
      await client.query("ALTER TABLE bijou_email_consent_event ENABLE TRIGGER USER")
      await client.query(
        `INSERT INTO bijou_email_contact (email, email_norm, email_hash, domain, first_name, locale, source)
         SELECT 'r' || n || '@d' || n % 1000 || '.example', 'r' || n || '@d' || n % 1000 || '.example', sha256(('r' || n)::bytea),
                'd' || n % 1000 || '.example', 'Ана', 'bg', 'admin' FROM generate_series(1, $1::int) n`,
        [subscribers]
      )
      for (const purpose of ["marketing", "tracking"]) {
        await client.query(
          `WITH told AS (
             INSERT INTO bijou_email_consent_event (contact_id, purpose, action, basis, source, actor)
             SELECT id, $1, 'grant', 'consent', 'bench', 'contact' FROM bijou_email_contact ORDER BY id RETURNING id, contact_id, at)
           INSERT INTO bijou_email_consent (contact_id, purpose, state, basis, event_id, since) SELECT contact_id, $1, 'granted', 'consent', id, at FROM told`,
          [purpose]
        )
      }
    }
    await client.query("VACUUM ANALYZE")
  })
