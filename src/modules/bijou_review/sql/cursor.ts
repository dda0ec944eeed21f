import { MedusaError } from "@medusajs/framework/utils"

/** Sort key of the last row of a page: moment, id and, where the sort uses it, the rating. */
export type Cursor = { at: string; id: string; rating: number }

/** Packs a sort key into the opaque cursor of the API. */
export const encodeCursor = (cursor: Cursor): string =>
  Buffer.from(JSON.stringify([cursor.at, cursor.id, cursor.rating])).toString("base64url")

/** @throws INVALID_DATA when the text is no cursor of ours. */
export const decodeCursor = (text: string): Cursor => {
  try {
    const [at, id, rating] = JSON.parse(Buffer.from(text, "base64url").toString("utf8"))
    if (typeof id === "string" && Number.isInteger(rating) && !Number.isNaN(Date.parse(at))) {
      return { at: new Date(at).toISOString(), id, rating }
    }
  } catch {
    // falls through to the one answer
  }
  throw new MedusaError(MedusaError.Types.INVALID_DATA, "This cursor is not valid. Start again from the first page.")
}
