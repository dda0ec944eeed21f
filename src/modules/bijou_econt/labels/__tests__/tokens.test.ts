import { describe, expect, it } from "vitest"
import { ContentReader, Name, type Operation } from "../content/tokens"

const read = (content: string): Operation[] => {
  const reader = new ContentReader(Buffer.from(content, "latin1"))
  const found: Operation[] = []
  for (let operation = reader.next(); operation !== null; operation = reader.next()) found.push(operation)
  return found
}
const text = (value: unknown) => (value instanceof Uint8Array ? Buffer.from(value).toString("latin1") : value)
const operandsOf = (content: string) => read(`${content} x`)[0].operands

describe("words of a content stream", () => {
  it("numbers in all their spellings", () => expect(operandsOf("1 -2 +3 .5 -.25 4. --6 007")).toEqual([1, -2, 3, 0.5, -0.25, 4, -6, 7]))
  it("numbers of programs that know no better", () => {
    expect(operandsOf("1e-3 2E2 -5e0")).toEqual([0.001, 200, -5])
    expect(read("0 0 1rg")).toEqual([{ operator: "rg", operands: [0, 0, 1] }])
  })
  it("three numbers before RG are no reference", () =>
    expect(read("1 0 0 RG 0 0 R")).toEqual([
      { operator: "RG", operands: [1, 0, 0] },
      { operator: "R", operands: [0, 0] },
    ]))
  it("names with escapes", () => expect(operandsOf("/A#20b/C")).toEqual([new Name("A b"), new Name("C")]))
  it("words that are values", () => expect(operandsOf("true false null")).toEqual([true, false, null]))
  it.each([
    ["(a(b)c\\)d)", "a(b)c)d"],
    ["(\\101\\7\\n\\\\)", "A\x07\n\\"],
    ["(a\\\nb\\\r\nc)", "abc"],
    ["<48 65 6C6>", "Hel`"],
    ["()", ""],
  ])("string %j", (content, wanted) => expect(text(operandsOf(content)[0])).toBe(wanted))
  it("lists and dictionaries", () =>
    expect(operandsOf("[1 [2 /A] (b)] <</K <</L 1>> /M [1]>>")).toEqual([
      [1, [2, new Name("A")], Uint8Array.of(98)],
      new Map<string, unknown>([
        ["K", new Map([["L", 1]])],
        ["M", [1]],
      ]),
    ]))
  it("comments, and operators that touch their neighbours", () =>
    expect(read("1 0 m%x (y\n[2]TJ(a)'/F 1 Tf").map(({ operator }) => operator)).toEqual(["m", "TJ", "'", "Tf"]))
  it("an inline image as one instruction, whatever its data look like", () =>
    expect(read("BI /W 2 /IM true ID \x01 EI\x02 EI\xff\xfe( EI\nQ")).toEqual([
      { operator: "BI", operands: [new Map<string, unknown>([["W", 2], ["IM", true]])] },
      { operator: "Q", operands: [] },
    ]))
  it.each(["(never closed", "[1 2", "<</A", "<4", "BI /W 1 ID \xff", "1 2 3", "/", "]", "))", "[".repeat(5000)])(
    "ends at the end of %j",
    (content) => expect(() => read(content)).not.toThrow()
  )
})
