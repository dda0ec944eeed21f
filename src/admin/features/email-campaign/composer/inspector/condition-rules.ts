import { CONDITION_LIMITS, type Condition } from "../../../../../contracts/email-campaign-condition"

/** Facts that are looked up for every contact; a mail with others is refused until they are. */
export const RULE_FACTS = ["language", "country", "email_domain", "has_account"] as const
type RuleFact = (typeof RULE_FACTS)[number]

/** One rule of a simple condition; `text` holds its values, separated by commas. */
export type Rule = { fact: RuleFact; isNot: boolean; text: string }
type Rules = { rules: Rule[]; join: "and" | "or" }

const START: Record<RuleFact, string> = { language: "bg", country: "bg", email_domain: "gmail.com", has_account: "" }

export const startRule = (fact: RuleFact): Rule => ({ fact, isNot: false, text: START[fact] })

const isFact = (fact: string): fact is RuleFact => (RULE_FACTS as readonly string[]).includes(fact)

const toRule = (condition: Condition): Rule | null => {
  if (condition.op === "not") {
    const inner = condition.item.op === "not" ? null : toRule(condition.item)
    return inner && { ...inner, isNot: true }
  }
  if (condition.op === "flag" && condition.fact === "has_account") {
    return { fact: "has_account", isNot: false, text: "" }
  }
  return condition.op === "is" && isFact(condition.fact) ? { fact: condition.fact, isNot: false, text: condition.values.join(", ") } : null
}

/** A condition as a list of rules; null for one that is more than that. */
export const toRules = (condition: Condition | null): Rules | null => {
  if (condition === null) {
    return { rules: [], join: "and" }
  }
  const [items, join] = condition.op === "and" || condition.op === "or" ? [condition.items, condition.op] : [[condition], "and" as const]
  const rules = items.map(toRule)
  return rules.every((rule) => rule !== null) ? { rules, join } : null
}

/** What is typed, value by value. */
export const valuesOf = (text: string): string[] =>
  text
    .split(/[,;]+/)
    .map((value) => value.trim().toLowerCase())
    .filter(Boolean)
    .slice(0, CONDITION_LIMITS.values)

const fromRule = (rule: Rule): Condition => {
  const values = valuesOf(rule.text)
  const leaf: Condition =
    rule.fact === "has_account"
      ? { op: "flag", fact: "has_account" }
      : { op: "is", fact: rule.fact, values: values.length > 0 ? values : [START[rule.fact]] }
  return rule.isNot ? { op: "not", item: leaf } : leaf
}

/** Rules as a condition; null for none. */
export const fromRules = ({ rules, join }: Rules): Condition | null =>
  rules.length === 0 ? null : rules.length === 1 ? fromRule(rules[0]) : { op: join, items: rules.map(fromRule) }
