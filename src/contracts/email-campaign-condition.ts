import { z } from "zod"

/** Facts of a contact that a part of a mail may depend on, and how each is compared. */
export const CONDITION_FACTS = {
  locale: "text",
  language: "text",
  country: "text",
  email_domain: "text",
  groups: "set",
  topics: "set",
  has_ordered: "flag",
  has_account: "flag",
  order_count: "number",
  days_since_order: "number",
} as const
type Facts = typeof CONDITION_FACTS
export type ConditionFact = keyof Facts
type FactsOf<Kind> = { [Fact in ConditionFact]: Facts[Fact] extends Kind ? Fact : never }[ConditionFact]

export const CONDITION_LIMITS = { depth: 4, items: 8, leaves: 30, values: 50 } as const

/** A leaf compares one fact. A fact that is not known is never true, whatever it is compared with. */
export type ConditionLeaf =
  | { op: "is"; fact: FactsOf<"text">; values: string[] }
  | { op: "has"; fact: FactsOf<"set">; values: string[] }
  | { op: "flag"; fact: FactsOf<"flag"> }
  | { op: "number"; fact: FactsOf<"number">; cmp: "eq" | "gte" | "lte"; value: number }

/** `not` is the complement: of somebody of whom nothing is known, every `not` of a leaf is true. */
export type Condition =
  | { op: "and" | "or"; items: Condition[] }
  | { op: "not"; item: Condition }
  | ConditionLeaf

const factsOf = <Kind extends Facts[ConditionFact]>(kind: Kind) =>
  z.enum((Object.keys(CONDITION_FACTS) as ConditionFact[]).filter((fact) => CONDITION_FACTS[fact] === kind) as [FactsOf<Kind>, ...FactsOf<Kind>[]])

const values = z.array(z.string().min(1).max(128)).min(1).max(CONDITION_LIMITS.values)

const leafSchemas = [
  z.strictObject({ op: z.literal("is"), fact: factsOf("text"), values }),
  z.strictObject({ op: z.literal("has"), fact: factsOf("set"), values }),
  z.strictObject({ op: z.literal("flag"), fact: factsOf("flag") }),
  z.strictObject({ op: z.literal("number"), fact: factsOf("number"), cmp: z.enum(["eq", "gte", "lte"]), value: z.int().min(0).max(1_000_000) }),
] as const

/** Made level by level, so a deep body ends at the bound and never on the stack. */
const atDepth = (depth: number): z.ZodType<Condition> => {
  if (depth === 0) {
    return z.discriminatedUnion("op", [...leafSchemas])
  }
  const inner = atDepth(depth - 1)
  const items = z.array(inner).min(1).max(CONDITION_LIMITS.items)
  return z.discriminatedUnion("op", [
    ...leafSchemas,
    z.strictObject({ op: z.enum(["and", "or"]), items }),
    z.strictObject({ op: z.literal("not"), item: inner }),
  ])
}

const leaves = (condition: Condition): number => {
  if (condition.op === "not") {
    return leaves(condition.item)
  }
  return condition.op === "and" || condition.op === "or" ? condition.items.reduce((sum, item) => sum + leaves(item), 0) : 1
}

export const conditionSchema = atDepth(CONDITION_LIMITS.depth).refine((condition) => leaves(condition) <= CONDITION_LIMITS.leaves, {
  message: "Too many parts in one condition",
})
