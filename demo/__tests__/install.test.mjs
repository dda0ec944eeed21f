import { describe, expect, it } from "vitest"
import { isDiskFull, toLine } from "../lib/errors.mjs"
import { isComplete } from "../lib/install.mjs"

const lock = (packages) => ({ packages: { "": {}, ...packages } })

describe("isComplete", () => {
  const wanted = lock({
    "node_modules/a": { version: "1.0.0" },
    "node_modules/win": { version: "1.0.0", optional: true },
  })

  it.each([
    ["all is there", lock({ "node_modules/a": { version: "1.0.0" } }), true],
    ["one is missing", lock({}), false],
    ["one is older", lock({ "node_modules/a": { version: "0.9.0" } }), false],
    ["nothing was installed", null, false],
  ])("%s", (_, installed, expected) => {
    expect(isComplete(wanted, installed)).toBe(expected)
  })
})

describe("a full disk", () => {
  it.each([
    Object.assign(new Error("write failed"), { code: "ENOSPC" }),
    'initdb: error: could not write to file "x": No space left on device',
  ])("is recognised and told in one line", (problem) => {
    expect(isDiskFull(problem)).toBe(true)
    expect(toLine(problem instanceof Error ? problem : new Error(problem))).toMatch(/^The disk is full\.[^\n]*$/)
  })

  it("is not seen in other errors", () => {
    expect(isDiskFull(new Error("relation does not exist"))).toBe(false)
  })
})
