import { describe, expect, it } from "vitest"
import { nodeProblem, parseArgs } from "../lib/args.mjs"

describe("parseArgs", () => {
  it("has defaults", () => {
    expect(parseArgs([])).toEqual({ port: undefined, data: ".data", open: true, reset: false, help: false })
  })

  it("reads both ways to write a value", () => {
    expect(parseArgs(["--port", "9100", "--data=/a b/c", "--no-open", "--reset"])).toEqual({
      port: 9100,
      data: "/a b/c",
      open: false,
      reset: true,
      help: false,
    })
  })

  it.each([
    [["--port"], /--port needs a number/],
    [["--port", "0"], /--port needs a number/],
    [["--port", "70000"], /--port needs a number/],
    [["--port", "9e3"], /--port needs a number/],
    [["--data"], /--data needs a folder/],
    [["--data", "--reset"], /--data needs a folder/],
    [["--resett"], /Unknown option "--resett"/],
  ])("refuses %j", (argv, message) => {
    expect(() => parseArgs(argv)).toThrow(message)
  })
})

describe("nodeProblem", () => {
  it.each(["20.19.0", "20.20.2", "22.0.0", "24.1.0"])("accepts %s", (version) => {
    expect(nodeProblem(version)).toBeNull()
  })

  it.each(["20.18.3", "18.20.0", "20.9.0"])("refuses %s and says so", (version) => {
    expect(nodeProblem(version)).toContain(`this is Node ${version}`)
  })
})
