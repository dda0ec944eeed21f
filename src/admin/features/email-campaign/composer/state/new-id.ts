const LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"

/** Makes the id of a row or block, another one each time. */
export const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) => LETTERS[byte % LETTERS.length]).join("")
