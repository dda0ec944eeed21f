import { type ProductFacts, targetsOf } from "./facts"
import type { Rule } from "./resolve"

/** Sorts rules by target once, so that each of many products looks only at its own. */
export const indexRules = (rules: readonly Rule[]) => {
  const byTarget = new Map<string, Rule[]>()
  for (const rule of rules) {
    const key = `${rule.target.type} ${rule.target.id}`
    const known = byTarget.get(key)
    if (known) {
      known.push(rule)
    } else {
      byTarget.set(key, [rule])
    }
  }
  return (product: ProductFacts, variantIds: readonly string[]): Rule[] =>
    targetsOf([product], variantIds).flatMap(({ type, id }) => byTarget.get(`${type} ${id}`) ?? [])
}
