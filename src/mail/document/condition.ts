import type { Condition, ConditionFact, ConditionLeaf } from "../../contracts/email-campaign-condition"

/** What is known of one contact. */
export type ContactFacts = Partial<Record<ConditionFact, string | number | boolean | readonly string[] | null>>

const meets = (leaf: ConditionLeaf, facts: ContactFacts): boolean => {
  const known = facts[leaf.fact]
  switch (leaf.op) {
    case "is":
      return typeof known === "string" && leaf.values.includes(known)
    case "has":
      return Array.isArray(known) && leaf.values.some((value) => known.includes(value))
    case "flag":
      return known === true
    case "number":
      if (typeof known !== "number") {
        return false
      }
      return leaf.cmp === "eq" ? known === leaf.value : leaf.cmp === "gte" ? known >= leaf.value : known <= leaf.value
  }
}

/** Whether a condition is true of a contact. What is not known of it makes every comparison false. */
export const conditionHolds = (condition: Condition, facts: ContactFacts): boolean => {
  switch (condition.op) {
    case "and":
      return condition.items.every((item) => conditionHolds(item, facts))
    case "or":
      return condition.items.some((item) => conditionHolds(item, facts))
    case "not":
      return !conditionHolds(condition.item, facts)
    default:
      return meets(condition, facts)
  }
}
