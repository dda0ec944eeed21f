import { expect, it } from "vitest"
import { draftOf, readDraft } from "../draft"

it("a new campaign needs a name, and what is wrong is named by its field", () => {
  const draft = draftOf(null)
  expect(readDraft(draft).wrong).toEqual(["name"])
  const named = { ...draft, name: "Добре дошли" }
  expect(readDraft(named).body).toMatchObject({ name: "Добре дошли", active: false, starts_at: null, discount: { kind: "percentage", value: 10, valid_until: null } })
  expect(readDraft({ ...named, discount: { ...named.discount, value: 120 } }).wrong).toEqual(["discount.value"])
  expect(readDraft({ ...named, discount: { ...named.discount, value: null } }).wrong).toEqual(["discount.value"])
  expect(readDraft({ ...named, starts: "2026-12-02T10:00", ends: "2026-12-01T10:00" }).wrong).toEqual(["ends_at"])
})

it("moments come back as they were written", () => {
  const { body } = readDraft({ ...draftOf(null), name: "A", starts: "2026-12-02T10:00" })
  expect(body?.starts_at).toBe(new Date("2026-12-02T10:00").toISOString())
})
