import type { AssignmentBody } from "../../../contracts/size-guide-assignment"
import type { Asked, ProductFacts } from "./facts"
import { type GuideRef, resolveGuide, type Rule } from "./resolve"

export type PreviewOutcome = "gets" | "loses" | "changes" | "keeps_other" | "unchanged"
export type PreviewedProduct = {
  product_id: string
  outcome: PreviewOutcome
  before: GuideRef | null
  after: GuideRef | null
  because: Rule | null
}

const moment = (value: string | null): Date | null => (value === null ? null : new Date(value))

/** A body as the rule it would become. Its id sorts last, as that of the newest. */
export const ruleOf = (body: AssignmentBody, guide: GuideRef | null, place: number): Rule => ({
  ...body,
  id: `~${place}`,
  guide,
  starts_at: moment(body.starts_at),
  ends_at: moment(body.ends_at),
})

const outcomeOf = (before: GuideRef | null, after: GuideRef | null, wanted: ReadonlySet<string>): PreviewOutcome => {
  if (before?.id !== after?.id) {
    return before === null ? "gets" : after === null ? "loses" : "changes"
  }
  return wanted.size > 0 && !(after && wanted.has(after.id)) ? "keeps_other" : "unchanged"
}

const WEIGHT: Record<PreviewOutcome, number> = { changes: 0, gets: 0, loses: 0, keeps_other: 1, unchanged: 2 }

/** What changes comes first, then what keeps another guide because of a stronger rule. */
export const byOutcome = (a: PreviewedProduct, b: PreviewedProduct): number => WEIGHT[a.outcome] - WEIGHT[b.outcome]

/** What becomes of products when rules are added and removed, and the rule that decides afterwards. */
export const previewRules = (
  products: readonly ProductFacts[],
  now: readonly Rule[],
  change: { add: readonly Rule[]; remove: ReadonlySet<string> },
  asked: Asked
): PreviewedProduct[] => {
  const then = [...now.filter(({ id }) => !change.remove.has(id)), ...change.add]
  const wanted = new Set(change.add.filter(({ mode }) => mode === "include").map(({ guide }) => guide?.id ?? ""))
  return products.map((product) => {
    const [before, after] = [now, then].map((rules) => resolveGuide(product, rules, asked))
    return {
      product_id: product.id,
      outcome: outcomeOf(before.guide, after.guide, wanted),
      before: before.guide,
      after: after.guide,
      because: after.because,
    }
  })
}
