import { expect, it } from "vitest"
import { emailDocumentSchema } from "../../../contracts/email-campaign-document"
import { emptyDocument } from "../empty"

it("an empty mail is a document the contract lets in, with its footer", () => {
  let made = 0
  const document = emptyDocument(() => `part${(made += 1)}`)
  expect(emailDocumentSchema.parse(document)).toEqual(document)
  expect(document.rows.flatMap((row) => row.columns.flat()).map(({ type }) => type)).toEqual(["footer"])
})
