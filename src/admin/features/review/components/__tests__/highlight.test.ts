import { describe, expect, it } from "vitest"
import { markText } from "../highlight"
import { fillTemplate } from "../template-text"

const marked = (text: string, query?: string) =>
  markText(text, query)
    .filter(({ mark }) => mark !== null)
    .map(({ text: piece, mark }) => [piece, mark])

describe("markText", () => {
  it("loses nothing of the text", () => {
    const text = "Пишете на ana@example.bg или 0888 123 456!"
    expect(markText(text, "пишете").map((piece) => piece.text).join("")).toBe(text)
  })

  it("names the flag of what it marks", () => {
    expect(marked("Пишете на ana@example.bg")).toEqual([["ana@example.bg", "email"]])
  })

  it("marks every word searched for, in either case", () => {
    expect(marked("Пръстенът е малък пръстен", "ПРЪСТЕН")).toEqual([
      ["Пръстен", "match"],
      ["пръстен", "match"],
    ])
  })

  it("lets a flag win over a match and takes signs of the query as they are", () => {
    expect(marked("ana@example.bg (5+)", "ana (5+)")).toEqual([
      ["ana@example.bg", "email"],
      ["(5+)", "match"],
    ])
  })
})

describe("fillTemplate", () => {
  it("fills the three variables wherever they stand and leaves other braces", () => {
    const values = { name: "Мария", product: "Пръстен $&", shop: "Бижу" }
    expect(fillTemplate("{name}, {name}! {product} – {shop} {order}", values)).toBe(
      "Мария, Мария! Пръстен $& – Бижу {order}"
    )
  })
})
