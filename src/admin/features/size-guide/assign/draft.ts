import type { Assignment, AssignmentBody, AssignmentMode, Target } from "../../../../contracts/size-guide-assignment"
import { sameTarget, type NamedTarget } from "./names"

/** What is being filled in: one rule for any number of targets. Times are those of `datetime-local` fields. */
export type Draft = {
  guideId: string | null
  targets: NamedTarget[]
  mode: AssignmentMode
  priority: string
  channelId: string | null
  regionId: string | null
  startsAt: string
  endsAt: string
  allOf: NamedTarget[]
  noneOf: NamedTarget[]
}

export type DraftProblem = "priority" | "dates"

/** The most the server takes in one request. */
export const MAX_TARGETS = 1000
export const MAX_CONDITIONS = 10
const MAX_PRIORITY = 1000

export const newDraft = (guideId: string | null, targets: NamedTarget[] = []): Draft => ({
  guideId,
  targets,
  mode: "include",
  priority: "0",
  channelId: null,
  regionId: null,
  startsAt: "",
  endsAt: "",
  allOf: [],
  noneOf: [],
})

const pad = (value: number) => String(value).padStart(2, "0")

/** A moment as the value of a `datetime-local` field, in the reader's zone. */
export const toLocalInput = (moment: string | null): string => {
  if (!moment) {
    return ""
  }
  const date = new Date(moment)
  const day = `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`
  return `${day}T${pad(date.getHours())}:${pad(date.getMinutes())}`
}

const toMoment = (local: string): string | null => (local ? new Date(local).toISOString() : null)

export const draftOf = (assignment: Assignment): Draft => ({
  guideId: assignment.guide_id,
  targets: [{ ...assignment.target, name: assignment.target_name }],
  mode: assignment.mode,
  priority: String(assignment.priority),
  channelId: assignment.sales_channel_id,
  regionId: assignment.region_id,
  startsAt: toLocalInput(assignment.starts_at),
  endsAt: toLocalInput(assignment.ends_at),
  allOf: assignment.all_of,
  noneOf: assignment.none_of,
})

export const draftProblems = (draft: Draft): DraftProblem[] => {
  const priority = /^-?\d+$/.test(draft.priority.trim()) ? Number(draft.priority) : NaN
  const [start, end] = [toMoment(draft.startsAt), toMoment(draft.endsAt)]
  return [
    ...(Math.abs(priority) <= MAX_PRIORITY ? [] : ["priority" as const]),
    ...(start && end && start >= end ? ["dates" as const] : []),
  ]
}

const bare = ({ type, id }: Target): Target => ({ type, id })

/** The bodies of a draft, one for each target; null while something is missing or wrong. */
export const bodiesOf = (draft: Draft): AssignmentBody[] | null => {
  const needsGuide = draft.mode !== "none"
  if (draft.targets.length === 0 || draftProblems(draft).length > 0 || (needsGuide && !draft.guideId)) {
    return null
  }
  return draft.targets.map((target) => ({
    guide_id: needsGuide ? draft.guideId : null,
    target: bare(target),
    mode: draft.mode,
    priority: Number(draft.priority),
    sales_channel_id: draft.channelId,
    region_id: draft.regionId,
    starts_at: toMoment(draft.startsAt),
    ends_at: toMoment(draft.endsAt),
    all_of: draft.allOf.map(bare),
    none_of: draft.noneOf.map(bare),
  }))
}

/** A list with a target added once, up to `max`. */
export const withTarget = (targets: NamedTarget[], target: NamedTarget, max: number): NamedTarget[] =>
  targets.length >= max || targets.some((known) => sameTarget(known, target)) ? targets : [...targets, target]

export const withoutTarget = (targets: NamedTarget[], target: Target): NamedTarget[] =>
  targets.filter((known) => !sameTarget(known, target))
