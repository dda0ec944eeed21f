import { describe, expect, it } from "vitest"
import { HELP, parseOptions, PARTS } from "../options.mjs"

const STANDARD = {
  only: PARTS,
  parcels: 100_000,
  orders: 500,
  plans: false,
  reset: false,
  data: ".data/bench",
  write: true,
  help: false,
}

describe("parseOptions of the Econt benchmark", () => {
  it("runs every part unless told", () => {
    expect(parseOptions([])).toEqual(STANDARD)
  })

  it("reads both ways to write a value, and a part more than once", () => {
    expect(parseOptions(["--only", "sync", "--only=poll", "--parcels=5000", "--orders", "20", "--plans", "--no-write", "--json", "a=b.json"])).toEqual({
      ...STANDARD,
      only: ["sync", "poll"],
      parcels: 5000,
      orders: 20,
      plans: true,
      write: false,
      json: "a=b.json",
    })
  })

  it("knows the other options", () => {
    const { reset, merge, data, help } = parseOptions(["--reset", "--merge", "m.json", "--data", "/a b", "--help"])
    expect({ reset, merge, data, help }).toEqual({ reset: true, merge: "m.json", data: "/a b", help: true })
  })

  it.each([
    [["--only"], /--only needs one of search, sync, labels, bulk, poll/],
    [["--only", "courier"], /--only needs one of/],
    [["--parcels", "499"], /--parcels needs a whole number, 500 to 1000000/],
    [["--parcels", "many"], /--parcels needs a whole number/],
    [["--orders", "1001"], /--orders needs a whole number, 10 to 1000/],
    [["--json"], /--json needs a path/],
    [["--merge", "--plans"], /--merge needs a path/],
    [["--data"], /--data needs a path/],
    [["--bulk"], /Unknown option "--bulk"/],
  ])("refuses %j", (argv, message) => {
    expect(() => parseOptions(argv)).toThrow(message)
  })

  it("tells of every part", () => {
    expect(PARTS.filter((part) => !HELP.includes(part))).toEqual([])
  })
})
