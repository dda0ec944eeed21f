import type { ScheduleCampaignBody } from "../../../../contracts/email-campaign-campaign"

/** What stands in the form of the schedule; days and times as their fields write them. */
export type SchedulePlan = {
  when: "now" | "later"
  day: string
  time: string
  isLocal: boolean
  isGradual: boolean
  perHour: number | null
  expires: boolean
  untilDay: string
  untilTime: string
}

const two = (value: number): string => String(value).padStart(2, "0")

/** A moment as a field for days writes it, in the zone of whoever looks. */
export const dayOf = (at: Date): string => `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`

/** A plan to begin with: at once; else tomorrow at ten. */
export const firstPlan = (now: Date): SchedulePlan => {
  const day = (days: number) => dayOf(new Date(now.getFullYear(), now.getMonth(), now.getDate() + days))
  return { when: "now", day: day(1), time: "10:00", isLocal: false, isGradual: false, perHour: 1000, expires: false, untilDay: day(3), untilTime: "22:00" }
}

const momentOf = (day: string, time: string): Date | null => {
  const at = new Date(`${day}T${time}`)
  return Number.isNaN(at.getTime()) ? null : at
}

export type PlanProblem = "start_missing" | "start_past" | "until_missing" | "until_early" | "per_hour_wrong"
export type ReadPlan = { problem: PlanProblem | null; body: Omit<ScheduleCampaignBody, "version"> }

const MOST = 10_000_000

/** Reads a plan at a moment: what would be asked of the server, and what is wrong with it. */
export const readPlan = (plan: SchedulePlan, now: Date): ReadPlan => {
  const start = plan.when === "later" ? momentOf(plan.day, plan.time) : null
  const until = plan.expires ? momentOf(plan.untilDay, plan.untilTime) : null
  const rate = plan.perHour
  const problems: [boolean, PlanProblem][] = [
    [plan.when === "later" && !start, "start_missing"],
    [start !== null && start <= now, "start_past"],
    [plan.isGradual && (rate === null || !Number.isInteger(rate) || rate < 1 || rate > MOST), "per_hour_wrong"],
    [plan.expires && !until, "until_missing"],
    [until !== null && until <= (start ?? now), "until_early"],
  ]
  return {
    problem: problems.find(([isWrong]) => isWrong)?.[1] ?? null,
    body: {
      starts_at: start ? start.toISOString() : null,
      local_time: start !== null && plan.isLocal,
      per_hour: plan.isGradual ? rate : null,
      expires_at: until ? until.toISOString() : null,
    },
  }
}

/** Hours a gradual campaign takes, rounded up. */
export const hoursOf = (people: number, perHour: number): number => Math.max(1, Math.ceil(people / perHour))
