import type { EmailDocument } from "../../../../../contracts/email-campaign-document"

const stamps = new WeakMap<EmailDocument, number>()
let last = 0

/** A number for each document there has been; documents never change in place. */
export const stampOf = (document: EmailDocument): number => {
  const known = stamps.get(document)
  if (known !== undefined) {
    return known
  }
  last += 1
  stamps.set(document, last)
  return last
}
