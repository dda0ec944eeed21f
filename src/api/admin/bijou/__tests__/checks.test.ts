import { describe, expect, it } from "vitest"
import type { DatabaseFacts } from "../../../../modules/bijou_core"
import { judgeJob, type JobRun } from "../checks/jobs"
import { judgeCyrillic, judgeRedis, judgeTrigrams, judgeVersion } from "../checks/platform"
import { worstState } from "../checks/state"

const facts: DatabaseFacts = {
  version_number: 180_004,
  version: "18.4",
  encoding: "UTF8",
  ctype: "C.UTF-8",
  ilike_knows_cyrillic: true,
  trigram_installed: true,
  trigram_knows_cyrillic: true,
}

describe("platform checks", () => {
  it.each([
    [140_012, "error"],
    [150_000, "ok"],
    [180_004, "ok"],
    [190_000, "warning"],
  ])("judges version %d", (version_number, state) => {
    expect(judgeVersion({ ...facts, version_number }).state).toBe(state)
  })

  it.each([
    [{}, "ok"],
    [{ encoding: "SQL_ASCII", ctype: "C" }, "error"],
    [{ ctype: "C", ilike_knows_cyrillic: false }, "error"],
  ])("judges Cyrillic with %j", (change, state) => {
    const check = judgeCyrillic({ ...facts, ...change })
    expect(check.state).toBe(state)
    expect(check.message.includes("DOES NOT KNOW CYRILLIC")).toBe(state === "error")
  })

  it.each([
    [{}, "ok"],
    [{ trigram_installed: false, trigram_knows_cyrillic: null }, "warning"],
    [{ trigram_knows_cyrillic: false }, "error"],
  ])("judges pg_trgm with %j", (change, state) => {
    expect(judgeTrigrams({ ...facts, ...change }).state).toBe(state)
  })

  it("needs Redis only for several processes", () => {
    expect(judgeRedis(false, "shared").state).toBe("ok")
    expect(judgeRedis(false, "server").state).toBe("error")
    expect(judgeRedis(true, "server").state).toBe("ok")
  })

  it("is as bad as the worst", () => {
    const check = (state: "ok" | "warning" | "error") => ({ name: "x", state, message: "" })
    expect(worstState([])).toBe("ok")
    expect(worstState([check("ok"), check("error"), check("warning")])).toBe("error")
  })
})

describe("judgeJob", () => {
  const job = { name: "a", feature: null, every_seconds: 60 }
  const now = new Date("2030-01-01T12:00:00Z")
  const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000)
  const run = (change: Partial<JobRun>): JobRun => ({
    started_at: ago(30),
    finished_at: ago(29),
    failed_at: null,
    last_error: null,
    duration_ms: 900,
    runs: 4,
    ...change,
  })

  it.each([
    ["runs on time", run({}), 9999, "ok"],
    ["never ran, just started", undefined, 20, "ok"],
    ["never ran", undefined, 9999, "warning"],
    ["is late", run({ started_at: ago(300), finished_at: ago(299) }), 9999, "warning"],
    ["is late because the server was down", run({ started_at: ago(300), finished_at: ago(299) }), 20, "ok"],
    ["failed last", run({ failed_at: ago(10), last_error: "Error: x" }), 9999, "error"],
    ["failed and has never worked", run({ finished_at: null, failed_at: ago(10) }), 9999, "error"],
    ["worked again after failing", run({ failed_at: ago(90) }), 9999, "ok"],
    ["runs for the first time", run({ finished_at: null }), 9999, "ok"],
  ])("of one that %s", (_what, record, uptime, state) => {
    expect(judgeJob(job, record, now, uptime).state).toBe(state)
  })
})
