import { readMail } from "./message"

const TOKEN = /\/email\/unsubscribe\/([A-Za-z0-9_-]{1,120})/

/**
 * The token of the way out in the message that comes back: it was signed for one delivery, so whoever has it has that
 * mail. Never throws.
 * @param raw the message as it was received
 */
export const returnedUnsubscribeToken = async (raw: Uint8Array): Promise<string | null> => {
  const mail = await readMail(raw).catch(() => null)
  const ways = mail?.returned?.get("list-unsubscribe")?.join(" ").replace(/\s+/g, "") ?? ""
  return TOKEN.exec(ways)?.[1] ?? null
}
