import { describe, expect, it } from "vitest"
import { anything, path, readCommandLine, wholeNumber } from "../command-line.mjs"

const read = (...argv) =>
  readCommandLine(argv, {
    name: "towns",
    parts: ["near", "far"],
    standard: { rows: 100, plans: false },
    values: { rows: wholeNumber(10), seats: wholeNumber(1, 4), json: path, data: anything },
  })

describe("readCommandLine", () => {
  it("says what holds where nothing was given", () => {
    expect(read()).toEqual({
      only: ["near", "far"],
      rows: 100,
      plans: false,
      reset: false,
      data: ".data/bench",
      write: true,
      help: false,
    })
  })

  it("reads both ways to write a value, and a part more than once", () => {
    expect(read("--only", "far", "--only=near", "--rows=20", "--seats", "4", "--json", "a=b.json")).toMatchObject({
      only: ["far", "near"],
      rows: 20,
      seats: 4,
      json: "a=b.json",
    })
  })

  it("knows flags of its own beside those of every benchmark", () => {
    expect(read("--plans", "--reset", "--no-write", "--help")).toMatchObject({ plans: true, reset: true, write: false, help: true })
  })

  it("leaves an option alone that may do without a word", () => {
    expect(read("--data").data).toBe(".data/bench")
  })

  it.each([
    [["--only"], "--only needs one of near, far."],
    [["--rows", "9"], "--rows needs a whole number, 10 or more."],
    [["--rows"], "--rows needs a whole number, 10 or more."],
    [["--seats=2.5"], "--seats needs a whole number, 1 to 4."],
    [["--seats=5"], "--seats needs a whole number, 1 to 4."],
    [["--json", "--plans"], "--json needs a path."],
    [["--no-write", "--write"], 'Unknown option "--write". See npm run bench:towns -- --help'],
    [["reset"], 'Unknown option "reset".'],
    [["--constructor"], 'Unknown option "--constructor".'],
  ])("refuses %j", (argv, message) => {
    expect(() => read(...argv)).toThrow(message)
  })
})
