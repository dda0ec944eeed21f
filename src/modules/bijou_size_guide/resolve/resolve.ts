import {
  type AssignmentMode,
  type CandidateReason,
  type Target,
  TARGET_TYPES,
} from "../../../contracts/size-guide-assignment"
import { type Asked, distanceTo, type ProductFacts } from "./facts"

/** A guide as far as the search needs it. */
export type GuideRef = {
  id: string
  handle: string
  title: string
  kind: string
  status: string
  revision: number | null
  /** Of the published revision. */
  content_hash: string | null
  updated_at: Date
}

/** One assignment together with its guide; `guide` is null exactly for mode `none`. */
export type Rule = {
  id: string
  guide: GuideRef | null
  target: Target
  mode: AssignmentMode
  priority: number
  sales_channel_id: string | null
  region_id: string | null
  starts_at: Date | null
  ends_at: Date | null
  all_of: Target[]
  none_of: Target[]
}

export type Judged = { rule: Rule; distance: number; reason: CandidateReason }
export type Resolution = {
  guide: GuideRef | null
  /** The rule that decided, be it for a guide or for none; null when nothing fits. */
  because: Rule | null
  /** The best guide of every other kind at the level of the winner. */
  also: GuideRef[]
  /** Every rule that concerns the product, in the order of the search. */
  judged: Judged[]
}

type Near = { rule: Rule; distance: number }

const level = ({ target }: Rule) => TARGET_TYPES.indexOf(target.type)
const specificity = (rule: Rule) => Number(rule.sales_channel_id !== null) + Number(rule.region_id !== null)
const age = (rule: Rule) => rule.guide?.updated_at.getTime() ?? 0

/** Order of the search and, with it, why the later of two lost. */
const ORDER: { reason: CandidateReason; compare: (a: Near, b: Near) => number }[] = [
  { reason: "weaker_level", compare: (a, b) => level(a.rule) - level(b.rule) },
  { reason: "farther_category", compare: (a, b) => a.distance - b.distance },
  { reason: "lower_priority", compare: (a, b) => b.rule.priority - a.rule.priority },
  { reason: "less_specific", compare: (a, b) => specificity(b.rule) - specificity(a.rule) },
  { reason: "older_guide", compare: (a, b) => age(b.rule) - age(a.rule) },
  { reason: "higher_id", compare: (a, b) => (a.rule.id < b.rule.id ? -1 : 1) },
]

const inOrder = (a: Near, b: Near): number => {
  for (const { compare } of ORDER) {
    const difference = compare(a, b)
    if (difference !== 0) {
      return difference
    }
  }
  return 0
}

const whyLater = (winner: Near, later: Near): CandidateReason =>
  ORDER.find(({ compare }) => compare(winner, later) !== 0)?.reason ?? "higher_id"

/** Why a rule does not count at all, or undefined when it does. */
const unfit = (rule: Rule, product: ProductFacts, asked: Asked): CandidateReason | undefined => {
  const matches = (target: Target) => distanceTo(target, product, asked) !== null
  if (rule.starts_at && rule.starts_at > asked.now) {
    return "not_started"
  }
  if (rule.ends_at && rule.ends_at <= asked.now) {
    return "ended"
  }
  if (rule.sales_channel_id && !asked.sales_channel_ids.includes(rule.sales_channel_id)) {
    return "other_channel"
  }
  if (rule.region_id && rule.region_id !== asked.region_id) {
    return "other_region"
  }
  if (!rule.all_of.every(matches) || rule.none_of.some(matches)) {
    return "condition_not_met"
  }
  if (rule.mode === "include" && rule.guide?.status !== "published") {
    return "not_published"
  }
}

/** Whether the target is a category above the winner's: what is nearer has replaced it. */
const isAbove = (target: Target, winner: Target, product: ProductFacts): boolean =>
  target.type === "category" &&
  product.category_paths.some((path) => {
    const place = path.indexOf(winner.id)
    return place > 0 && path.indexOf(target.id) >= 0 && path.indexOf(target.id) < place
  })

/**
 * Finds the guide of a product. The search goes from the variant to the store default; `none` ends
 * it, `exclude` takes one guide out of what is left of it. Among equals at one level a higher
 * priority wins, then a rule for a channel or region, then the guide changed last, then the id.
 *
 * @param rules in any order; rules of other products are left aside
 */
export const resolveGuide = (product: ProductFacts, rules: readonly Rule[], asked: Asked): Resolution => {
  const near = rules
    .map((rule) => ({ rule, distance: distanceTo(rule.target, product, asked) }))
    .filter((entry): entry is Near => entry.distance !== null)
    .sort(inOrder)
  const excluded = new Set<string>()
  const also: GuideRef[] = []
  let decided: Near | undefined

  const judge = (entry: Near): CandidateReason => {
    const { rule } = entry
    const lost = unfit(rule, product, asked)
    if (lost) {
      return lost
    }
    if (rule.mode === "exclude") {
      if (!decided && rule.guide) {
        excluded.add(rule.guide.id)
      }
      return decided ? whyLater(decided, entry) : "wins"
    }
    if (decided?.rule.mode === "none") {
      return "after_none"
    }
    if (rule.guide && excluded.has(rule.guide.id)) {
      return "excluded"
    }
    if (!decided) {
      decided = entry
      return "wins"
    }
    if (rule.guide?.id === decided.rule.guide?.id) {
      return "same_guide"
    }
    const taken = [decided.rule.guide, ...also].some((guide) => guide?.kind === rule.guide?.kind)
    if (rule.guide && !taken && level(rule) === level(decided.rule) && !isAbove(rule.target, decided.rule.target, product)) {
      also.push(rule.guide)
    }
    return whyLater(decided, entry)
  }

  // Exclusions of one level count for the whole level, whatever their place in it.
  const judged = groupByLevel(near).flatMap((group) => {
    const exclusions = group.filter(({ rule }) => rule.mode === "exclude")
    const others = group.filter(({ rule }) => rule.mode !== "exclude")
    return [...exclusions, ...others].map((entry) => ({ ...entry, reason: judge(entry) }))
  })
  return { guide: decided?.rule.guide ?? null, because: decided?.rule ?? null, also, judged }
}

/** Neighbours of one level and distance, in their order. */
const groupByLevel = (near: readonly Near[]): Near[][] => {
  const groups: Near[][] = []
  for (const entry of near) {
    const last = groups[groups.length - 1]
    const same = last && level(last[0].rule) === level(entry.rule) && last[0].distance === entry.distance
    if (same) {
      last.push(entry)
    } else {
      groups.push([entry])
    }
  }
  return groups
}
