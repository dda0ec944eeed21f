import { describe, expect, it } from "vitest"
import { parseOptions, PARTS } from "../options.mjs"

describe("options of the benchmark of e-mail campaigns", () => {
  it("runs everything at full size unless told otherwise", () => {
    expect(parseOptions([])).toMatchObject({ only: PARTS, sizes: { million: 1_000_000 }, write: true, reset: false })
    expect(parseOptions(["--only", "click", "--only=claims"]).only).toEqual(["click", "claims"])
  })

  it("writes nothing down of a small run", () => {
    expect(parseOptions(["--small"])).toMatchObject({ sizes: { million: 5_000 }, write: false })
  })

  it("says what an option needs", () => {
    expect(() => parseOptions(["--only", "all"])).toThrow("--only needs one of throughput, claims, click, million.")
    expect(() => parseOptions(["--json", "--small"])).toThrow("--json needs a path.")
    expect(() => parseOptions(["--big"])).toThrow('Unknown option "--big".')
  })
})
