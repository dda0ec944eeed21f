import { describe, expect, it } from "vitest"
import { firstPlan, hoursOf, readPlan, type SchedulePlan } from "../schedule"

const now = new Date(2026, 10, 21, 12, 0)
const plan = (patch: Partial<SchedulePlan> = {}) => readPlan({ ...firstPlan(now), ...patch }, now)

describe("the plan of a campaign", () => {
  it("is at once to begin with, and tomorrow at ten when it is put off", () => {
    expect(plan()).toEqual({ problem: null, body: { starts_at: null, local_time: false, per_hour: null, expires_at: null } })
    expect(plan({ when: "later", isLocal: true }).body).toMatchObject({ starts_at: new Date(2026, 10, 22, 10, 0).toISOString(), local_time: true })
  })

  it("asks for nothing that was chosen and taken back", () => {
    expect(plan({ isLocal: true, perHour: 5 }).body).toMatchObject({ local_time: false, per_hour: null })
  })

  it.each([
    ["start_missing", { when: "later", day: "" }],
    ["start_past", { when: "later", day: "2026-11-21", time: "11:59" }],
    ["per_hour_wrong", { isGradual: true, perHour: 0 }],
    ["per_hour_wrong", { isGradual: true, perHour: 1.5 }],
    ["per_hour_wrong", { isGradual: true, perHour: null }],
    ["until_missing", { expires: true, untilDay: "" }],
    ["until_early", { expires: true, untilDay: "2026-11-21", untilTime: "11:00" }],
    ["until_early", { when: "later", day: "2026-11-25", expires: true, untilDay: "2026-11-24" }],
  ] as const)("is refused for %s", (problem, patch) => {
    expect(plan(patch).problem).toBe(problem)
  })

  it("takes whole hours, one at least", () => {
    expect([hoursOf(10, 1000), hoursOf(1000, 1000), hoursOf(4871, 1000)]).toEqual([1, 1, 5])
  })
})
