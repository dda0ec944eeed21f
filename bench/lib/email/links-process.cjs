const { answer, links, load, openDb } = require("./module.cjs")
const { aCampaign } = require("./message.cjs")

/** A campaign everybody was sent an hour ago. @returns a token for one link of each mail */
const make = async () => {
  const db = openDb(2)
  const { Campaigns } = load("campaigns")
  const { id, number } = await aCampaign(new Campaigns(db, undefined, () => undefined))
  const { rows: messages } = await db.raw("SELECT id::text FROM bijou_email_message WHERE campaign_id = ?", [id])
  const { rows } = await db.raw(
    `INSERT INTO bijou_email_delivery (campaign, contact_id, message_id, due_at, email_hash, status, submitted_at, sent_at)
     SELECT ?, c.id, ?::bigint, now(), c.email_hash, 3, now() - interval '1 hour', now() - interval '1 hour' FROM bijou_email_contact c RETURNING id::text`,
    [number, messages[0].id]
  )
  const { tokens } = links()
  return { tokens: rows.map((row, index) => tokens.make("click", [row.id, messages[0].id, index % 20])) }
}

answer({ make })
