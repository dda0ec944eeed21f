import { describe, expect, it } from "vitest"
import { GUIDE_KINDS, guideDocumentSchema, partIdSchema } from "../../contracts/size-guide-document"
import { emptyDocument, newPartId } from "../ids"

describe("ids of parts", () => {
  it("are valid, start with a letter and do not repeat", () => {
    const ids = Array.from({ length: 5000 }, newPartId)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) {
      expect(partIdSchema.safeParse(id).success).toBe(true)
      expect(id).toMatch(/^[a-z][a-z0-9]{9}$/)
    }
  })
})

describe("an empty document", () => {
  it.each(GUIDE_KINDS)("of a %s is valid as it is and unchanged by reading it", (kind) => {
    for (const locale of ["bg", "en", "bg-BG", "de"]) {
      const document = emptyDocument(kind, locale)
      expect(guideDocumentSchema.parse(document)).toEqual(document)
      expect(document.title).toBe(locale.startsWith("bg") ? "Таблица с размери" : "Size guide")
    }
  })
})
