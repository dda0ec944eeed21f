import type { CompiledMessage } from "../../../mail/compile/types"
import { type Db, inTransaction, row, rows, toJson } from "../../../lib/db"

/** Replaces what a campaign sends; nothing has been sent of it yet. */
export const saveMessages = (db: Db, campaignId: string, compiled: readonly CompiledMessage[]): Promise<void> =>
  inTransaction(db, async (tx) => {
    await rows(tx, "DELETE FROM bijou_email_message WHERE campaign_id = ?", [campaignId])
    for (const message of compiled) {
      const [{ id }] = await rows<{ id: string }>(
        tx,
        `INSERT INTO bijou_email_message (campaign_id, locale, compiled, hash, bytes) VALUES (?, ?, ?::jsonb, ?, ?) RETURNING id::text AS id`,
        [campaignId, message.locale, toJson(message), message.hash, message.bytes]
      )
      await rows(
        tx,
        `INSERT INTO bijou_email_link (message_id, index, url, label, block_id)
         SELECT ?::bigint, l.place - 1, l.link->>'url', l.link->>'label', l.link->>'block_id'
           FROM jsonb_array_elements(?::jsonb) WITH ORDINALITY AS l (link, place)`,
        [id, toJson(message.links)]
      )
    }
  })

/** Ids of a campaign's messages by language. */
export const messageIds = async (db: Db, campaignId: string): Promise<Map<string, string>> => {
  const found = await rows<{ id: string; locale: string }>(
    db,
    "SELECT m.id::text AS id, m.locale FROM bijou_email_message m WHERE m.campaign_id = ? AND m.variant = 0",
    [campaignId]
  )
  return new Map(found.map(({ id, locale }) => [locale, id]))
}

/** A message as it was compiled. */
export const readMessage = async (db: Db, id: string): Promise<CompiledMessage | undefined> =>
  (await row<{ compiled: CompiledMessage }>(db, "SELECT m.compiled FROM bijou_email_message m WHERE m.id = ?::bigint", [id]))?.compiled
