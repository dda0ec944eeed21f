import { describe, expect, it } from "vitest"
import { countsLine, judge, NONE, playwrightCounts, vitestCounts } from "./lib/counts.mjs"
import { runAll } from "./lib/schedule.mjs"
import { stages } from "./lib/stages.mjs"

const cases = (...statuses: string[]) => statuses.map((status) => ({ status }))

describe("counting cases", () => {
  it("adds up the files of a report of vitest", () => {
    const testResults = [
      { status: "passed", assertionResults: cases("passed", "passed", "pending") },
      { status: "failed", assertionResults: cases("passed", "failed", "todo") },
    ]

    expect(vitestCounts({ testResults })).toEqual({ passed: 3, failed: 1, skipped: 2 })
  })

  it("counts a file that could not be loaded, or whose set-up failed, as a failure", () => {
    const testResults = [
      { status: "failed", assertionResults: [] },
      { status: "failed", assertionResults: cases("skipped", "skipped") },
    ]

    expect(vitestCounts({ testResults })).toEqual({ passed: 0, failed: 2, skipped: 2 })
  })

  it("counts a case of Playwright that needed a second try as a failure", () => {
    const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 2 }

    expect(playwrightCounts({ stats })).toEqual({ passed: 4, failed: 2, skipped: 2 })
  })

  it("prints the line that a run ends with", () => {
    expect(countsLine({ passed: 12, failed: 0, skipped: 3 })).toBe("12 passed, 0 failed, 3 skipped")
  })
})

describe("judging a runner", () => {
  it("takes a green report and exit code 0 as they are", () => {
    expect(judge({ ...NONE, passed: 2 }, 0)).toEqual({ passed: 2, failed: 0, skipped: 0 })
  })

  it.each([
    ["there is no report", null, 0],
    ["nothing was run", NONE, 0],
    ["everything was skipped", { ...NONE, skipped: 4 }, 0],
    ["all cases passed and the exit code says otherwise", { ...NONE, passed: 2 }, 1],
  ])("fails when %s", (_, counts, code) => {
    expect(judge(counts, code)).toMatchObject({ failed: 1, problem: expect.any(String) })
  })
})

describe("running stages", () => {
  const stage = (name: string, more: object = {}) => ({ name, title: name, work: async () => NONE, ...more })

  const trace = async (list: ReturnType<typeof stage>[], failing: string[] = []) => {
    const events: string[] = []
    await runAll(list, 2, async ({ name }, blocked) => {
      events.push(`${blocked ? "blocked" : "start"} ${name}`)
      await new Promise(setImmediate)
      events.push(`end ${name}`)
      return { ...NONE, failed: failing.includes(name) ? 1 : 0 }
    })
    return events
  }

  it("runs two at a time", async () => {
    expect(await trace([stage("a"), stage("b"), stage("c")])).toEqual([
      "start a",
      "start b",
      "end a",
      "start c",
      "end b",
      "end c",
    ])
  })

  it("runs a stage alone that asks for it", async () => {
    const events = await trace([stage("a"), stage("b"), stage("c", { alone: true }), stage("d")])

    expect(events.slice(-4)).toEqual(["start c", "end c", "start d", "end d"])
  })

  it("goes on after a failure, but not with what needs the failed stage", async () => {
    const list = [stage("a", { alone: true }), stage("b", { alone: true, after: "a" }), stage("c")]

    const events = await trace(list, ["a"])

    expect(events).toContain("blocked b")
    expect(events).toContain("start c")
  })

  it("keeps stages with a browser, a database or a build out of the fast part", () => {
    expect(stages.filter(({ fast }) => fast).map(({ name }) => name)).toEqual([
      "lint",
      "types",
      "imports",
      "unused",
      "unit",
      "ui",
    ])
  })
})
