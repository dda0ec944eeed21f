import { type Db, rows } from "../../../lib/db"

/** Where the links of a message lead, by their index; empty for a message that is none. */
export const readLinks = async (db: Db, messageId: string): Promise<string[]> => {
  const found = await rows<{ index: number; url: string }>(db, "SELECT l.index, l.url FROM bijou_email_link l WHERE l.message_id = ?::bigint", [messageId])
  const urls: string[] = []
  for (const { index, url } of found) {
    urls[index] = url
  }
  return urls
}
