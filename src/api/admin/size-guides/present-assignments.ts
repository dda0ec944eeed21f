import type { MedusaContainer } from "@medusajs/framework/types"
import type { Assignment, Candidate, Target } from "../../../contracts/size-guide-assignment"
import type { AssignmentRow, Judged, Rule } from "../../../modules/bijou_size_guide"
import { usersOf } from "./present"
import { targetNames, type TargetNames } from "./target-names"

const iso = (moment: Date | null): string | null => (moment === null ? null : new Date(moment).toISOString())

const isActive = (found: AssignmentRow, now = new Date()): boolean =>
  (!found.starts_at || new Date(found.starts_at) <= now) &&
  (!found.ends_at || new Date(found.ends_at) > now) &&
  (found.mode !== "include" || found.guide_status === "published")

const targetOf = (found: AssignmentRow): Target => ({ type: found.target_type, id: found.target_id })

/** Assignments to wire shapes, with the names of their targets and of who made them. */
export const presentAssignments = async (scope: MedusaContainer, found: AssignmentRow[]): Promise<Assignment[]> => {
  const [nameOf, userOf] = await Promise.all([
    targetNames(scope, found.flatMap((row) => [targetOf(row), ...row.all_of, ...row.none_of])),
    usersOf(scope, found.map(({ created_by }) => created_by)),
  ])
  const named = (target: Target) => ({ ...target, name: nameOf(target).name })
  return found.map((row) => {
    const target = targetOf(row)
    const { name, exists } = nameOf(target)
    return {
      id: row.id,
      guide_id: row.guide_id,
      guide_title: row.guide_title,
      target,
      mode: row.mode,
      priority: row.priority,
      sales_channel_id: row.sales_channel_id,
      region_id: row.region_id,
      starts_at: iso(row.starts_at),
      ends_at: iso(row.ends_at),
      all_of: row.all_of.map(named),
      none_of: row.none_of.map(named),
      target_name: name,
      target_exists: exists,
      active: exists && isActive(row),
      created_at: new Date(row.created_at).toISOString(),
      created_by: userOf(row.created_by),
    }
  })
}

/** The target of a rule with its name. */
export const namedTarget = (rule: Rule, nameOf: TargetNames) => ({ ...rule.target, name: nameOf(rule.target).name })

/** Judged rules to wire shapes, in their order. */
export const presentCandidates = (judged: readonly Judged[], nameOf: TargetNames): Candidate[] =>
  judged.map(({ rule, distance, reason }) => ({
    assignment_id: rule.id,
    guide: rule.guide && { id: rule.guide.id, title: rule.guide.title, kind: rule.guide.kind, status: rule.guide.status },
    mode: rule.mode,
    target: namedTarget(rule, nameOf),
    distance,
    priority: rule.priority,
    sales_channel_id: rule.sales_channel_id,
    region_id: rule.region_id,
    reason,
  }))
