import type { Assignment, AssignmentBody, Target } from "../../../../contracts/size-guide-assignment"
import type { Plan } from "../api/assignments"

/** What can be chosen beside a guide's id. */
export const NO_RULE = "no-rule"
export const NO_GUIDE = "no-guide"

/** A rule without any condition: the only kind a card changes. The others are shown. */
export const isPlain = (assignment: Assignment): boolean =>
  assignment.mode !== "exclude" &&
  !assignment.sales_channel_id &&
  !assignment.region_id &&
  !assignment.starts_at &&
  !assignment.ends_at &&
  assignment.all_of.length + assignment.none_of.length === 0

/** The plain rule that decides, as the value of the selector: the highest priority, then the oldest. */
export const ownChoice = (assignments: readonly Assignment[]): string => {
  const [rule] = assignments
    .filter(isPlain)
    .sort((one, other) => other.priority - one.priority || one.created_at.localeCompare(other.created_at))
  if (!rule) {
    return NO_RULE
  }
  return rule.mode === "none" ? NO_GUIDE : (rule.guide_id ?? NO_GUIDE)
}

const bodyFor = (target: Target, choice: string): AssignmentBody => ({
  target,
  guide_id: choice === NO_GUIDE ? null : choice,
  mode: choice === NO_GUIDE ? "none" : "include",
  priority: 0,
  sales_channel_id: null,
  region_id: null,
  starts_at: null,
  ends_at: null,
  all_of: [],
  none_of: [],
})

const isChosen = (choice: string) => (assignment: Assignment) =>
  choice === NO_GUIDE ? assignment.mode === "none" : assignment.mode === "include" && assignment.guide_id === choice

/** What makes `choice` the only plain rule of a target; rules with conditions stay. */
export const planFor = (target: Target, assignments: readonly Assignment[], choice: string): Plan => {
  const plain = assignments.filter(isPlain)
  const kept = choice === NO_RULE ? undefined : plain.find(isChosen(choice))
  return {
    add: choice === NO_RULE || kept ? [] : [bodyFor(target, choice)],
    remove: plain.filter((assignment) => assignment !== kept).map(({ id }) => id),
  }
}
