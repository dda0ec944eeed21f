import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { anyDocument } from "../../../../../../../test/fixtures/mail-arbitrary"
import { type EmailDocument, emailDocumentSchema, ROW_LAYOUTS, type RowLayout } from "../../../../../../contracts/email-campaign-document"
import { newBlock, newRow, PALETTE } from "../defaults"
import { applyChange, type ComposerState, documentOf, onDocument, redo, select, startState, undo } from "../history"
import * as change from "../operations"
import { blockOf, partIds } from "../places"

let made = 0
const newId = () => `made${(made += 1).toString(36)}`

/** One thing somebody does; numbers choose what it is done to. */
const action = fc.record({
  kind: fc.constantFrom("add", "row", "move", "block", "rowTo", "copy", "remove", "look", "layout", "words", "subject"),
  part: fc.nat(),
  other: fc.nat(),
})
type Action = typeof action extends fc.Arbitrary<infer T> ? T : never

const LAYOUTS = Object.keys(ROW_LAYOUTS) as RowLayout[]
const pick = <T,>(list: readonly T[], number: number): T => list[number % list.length]

const changeOf = (document: EmailDocument, { kind, part, other }: Action): change.DocumentChange => {
  const id = pick(partIds(document), part)
  const row = pick(document.rows, other)
  const place = { row: row.id, column: other % row.columns.length, index: part % 5 }
  switch (kind) {
    case "add":
      return change.addBlock(newBlock(pick(PALETTE, other), newId()), other % 3 === 0 ? null : id, newId())
    case "row":
      return change.addRow(newRow(pick(LAYOUTS, other), newId()), id)
    case "move":
      return change.movePart(id, other % 2 === 0 ? -1 : 1)
    case "block":
      return change.moveBlock(id, place)
    case "rowTo":
      return change.moveRow(id, other % 70)
    case "copy":
      return change.duplicatePart(id, newId(), newId)
    case "remove":
      return change.removePart(id)
    case "look":
      return change.changeRow(row.id, { tone: "soft", visibility: { device: "phone", condition: { op: "flag", fact: "has_account" } } })
    case "layout":
      return change.setLayout(row.id, pick(LAYOUTS, part))
    case "words": {
      const block = blockOf(document, id)?.block
      return block?.type === "heading" ? change.changeBlock({ ...block, content: [{ type: "text", text: "б".repeat(other % 2500) }] }) : (same) => same
    }
    case "subject":
      return change.changeHead({ subject: Array.from({ length: part % 25 }, () => ({ type: "text" as const, text: "тема" })) })
  }
}

const run = (state: ComposerState, step: Action): ComposerState => {
  const document = documentOf(state)
  return document ? applyChange(state, onDocument("bg", changeOf(document, step))) : state
}

describe("a mail that is put together", () => {
  it("is one the contract takes after whatever is done, and undo gives back every earlier one", () => {
    fc.assert(
      fc.property(anyDocument, fc.array(action, { maxLength: 25 }), (document, steps) => {
        const start = startState({ standard_locale: "bg", documents: { bg: document } })
        const states = [start]
        for (const step of steps) {
          const next = run(states[states.length - 1], step)
          expect(emailDocumentSchema.safeParse(documentOf(next)).error).toBeUndefined()
          if (next.content !== states[states.length - 1].content) {
            states.push(next)
          }
        }
        let state = states[states.length - 1]
        for (const before of states.slice(0, -1).reverse()) {
          state = undo(state)
          expect(state.content).toBe(before.content)
        }
        for (const after of states.slice(1)) {
          state = redo(state)
          expect(state.content).toBe(after.content)
        }
      }),
      { numRuns: 60 }
    )
  })

  it("keeps its footer last, whatever is done to it", () => {
    fc.assert(
      fc.property(anyDocument, fc.array(action, { maxLength: 15 }), (document, steps) => {
        const end = steps.reduce(run, startState({ standard_locale: "bg", documents: { bg: document } }))
        expect(documentOf(end)?.rows.at(-1)?.columns[0].at(-1)).toEqual(document.rows.at(-1)?.columns[0].at(-1))
      }),
      { numRuns: 40 }
    )
  })

  it("takes letters of one field as one step, until something else is selected", () => {
    const document = emailDocumentSchema.parse({
      schema: 1,
      subject: [],
      preheader: [],
      theme: null,
      rows: [{ id: "rowa", layout: "1", columns: [[{ id: "foot", type: "footer" }]] }],
    })
    const type = (state: ComposerState, text: string) =>
      applyChange(state, onDocument("bg", change.changeHead({ subject: [{ type: "text", text }] })), { merge: "subject" })
    const start = startState({ standard_locale: "bg", documents: { bg: document } })
    const typed = type(type(start, "a"), "ab")
    expect(typed.past).toHaveLength(1)
    expect(type(select(typed, "rowa"), "abc").past).toHaveLength(2)
    expect(documentOf(undo(typed))?.subject).toEqual([])
  })
})
