import type { Db } from "../../../lib/db"
import { composeMail, type LinkMaker } from "../engine/compose"
import { codesOfRecipient } from "../sql/coupons"
import { readMessage } from "../sql/messages"
import { findSentMail } from "../sql/recipient"

/**
 * The HTML of a mail as its recipient got it, for a browser; without the picture that counts openings.
 * @returns null where there is no such mail any more
 */
export const mailForBrowser = async (db: Db, deliveryId: string, links: LinkMaker): Promise<string | null> => {
  const sent = await findSentMail(db, deliveryId)
  const message = sent && (await readMessage(db, sent.message_id))
  if (!message) {
    return null
  }
  const codes = message.coupons.length > 0 ? await codesOfRecipient(db, sent.number, sent.contact_id) : []
  const recipient = { ...sent, coupons: Object.fromEntries(codes.map(({ block_id, code }) => [block_id, code])) }
  return composeMail({ number: sent.number, sender: sent.sender }, message, recipient, links, { hasPixel: false }).html
}
