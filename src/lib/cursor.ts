import { MedusaError } from "@medusajs/framework/utils"

const wrong = () =>
  new MedusaError(MedusaError.Types.INVALID_DATA, "This cursor is not valid. Start again from the first page.")

const unpack = (text: string): unknown => {
  try {
    return JSON.parse(Buffer.from(text, "base64url").toString("utf8"))
  } catch {
    throw wrong()
  }
}

/** Packs a sort key and an id into the opaque cursor of the API. */
export const encodeCursor = (key: string, id: string): string => Buffer.from(JSON.stringify([key, id])).toString("base64url")

/** @throws INVALID_DATA when the text is no cursor of ours. */
export const decodeCursor = (text: string): [key: string, id: string] => {
  const parts = unpack(text)
  if (!Array.isArray(parts) || parts.length !== 2 || !parts.every((part) => typeof part === "string")) {
    throw wrong()
  }
  return [parts[0], parts[1]]
}

/** The same for lists that go by one number. */
export const encodeNumber = (number: number): string => Buffer.from(String(number)).toString("base64url")

/** @throws INVALID_DATA when the text is no cursor of ours. */
export const decodeNumber = (text: string): number => {
  const number = unpack(text)
  if (!Number.isSafeInteger(number)) {
    throw wrong()
  }
  return number as number
}

/** A moment in a cursor. @throws INVALID_DATA */
export const decodeMoment = (text: string): string => {
  if (Number.isNaN(Date.parse(text))) {
    throw wrong()
  }
  return new Date(text).toISOString()
}
