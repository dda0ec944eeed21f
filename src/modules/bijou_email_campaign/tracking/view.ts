import type { Db } from "../../../lib/db"
import { composeMail, type LinkMaker } from "../engine/compose"
import { readMessage } from "../sql/messages"
import { findSentMail } from "../sql/recipient"

/**
 * The HTML of a mail as its recipient got it, for a browser; without the picture that counts openings.
 * @returns null where there is no such mail any more
 */
export const mailForBrowser = async (db: Db, deliveryId: string, links: LinkMaker): Promise<string | null> => {
  const sent = await findSentMail(db, deliveryId)
  const message = sent && (await readMessage(db, sent.message_id))
  return message ? composeMail({ number: sent.number, sender: sent.sender }, message, sent, links, { hasPixel: false }).html : null
}
