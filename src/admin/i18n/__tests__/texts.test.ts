import { describe, expect, it } from "vitest"
import all from "../all"

type Tree = { [key: string]: string | Tree }

const flatten = (tree: Tree, prefix = ""): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[prefix + key, value] as [string, string]] : flatten(value, `${prefix}${key}.`)
  )

const variablesOf = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort()

describe("texts", () => {
  const en = new Map(flatten(all.en.bijou))
  const bg = new Map(flatten(all.bg.bijou))

  it("exist in both languages", () => {
    expect([...bg.keys()].sort()).toEqual([...en.keys()].sort())
  })

  it("use the same variables in both languages", () => {
    const different = [...en].filter(([key, text]) => variablesOf(text).join() !== variablesOf(bg.get(key) ?? "").join())
    expect(different).toEqual([])
  })

  it("are never empty, and the Bulgarian ones are written in Cyrillic", () => {
    const words = (text: string) => text.replace(/\{\{\w+\}\}/g, "").replace(/[^\p{L}]/gu, "")
    expect([...bg].filter(([, text]) => words(text) !== "" && !/[а-я]/i.test(text))).toEqual([])
    expect([...bg].filter(([, text]) => text.trim() === "")).toEqual([])
    expect([...en].filter(([, text]) => text.trim() === "")).toEqual([])
  })

  it("give every plural both forms", () => {
    const single = [...en.keys()].filter((key) => key.endsWith("_one") && !en.has(key.replace(/_one$/, "_other")))
    expect(single).toEqual([])
  })
})
