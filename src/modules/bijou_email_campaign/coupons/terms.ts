import type { CreatePromotionDTO, PromotionDTO, PromotionRuleDTO } from "@medusajs/framework/types"

/** What promotions of a set have in common: a promotion of Medusa without its code. */
export type CouponTerms = Omit<CreatePromotionDTO, "code">

const ruleOf = ({ description, attribute, operator, values = [] }: PromotionRuleDTO) => ({
  ...(description ? { description } : {}),
  attribute: attribute as string,
  operator: operator as NonNullable<PromotionRuleDTO["operator"]>,
  values: values.flatMap(({ value }) => (value === undefined ? [] : [value])),
})

/** Attributes that are there: Medusa refuses some of them even when they are empty. */
const present = <Part extends object>(part: Part): Part =>
  Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined && value !== null)) as Part

/** Where Medusa wants to be told that a quantity has no end. */
const isCounted = (allocation: string | undefined): boolean => allocation === "each" || allocation === "once"

/**
 * The terms of copies of a promotion: what it gives and to whom, one use each, in force at once.
 * @param pattern with its application method and all rules with their values
 * @param campaignId of the promotion campaign that says from when until when the copies are good
 */
export const copyTerms = ({ type, is_tax_inclusive, application_method: method, rules = [] }: PromotionDTO, campaignId: string | null): CouponTerms => ({
  type: type ?? "standard",
  status: "active",
  is_automatic: false,
  is_tax_inclusive: is_tax_inclusive ?? false,
  limit: 1,
  rules: rules.map(ruleOf),
  ...(campaignId ? { campaign_id: campaignId } : {}),
  application_method: {
    ...(isCounted(method?.allocation) ? { max_quantity: null } : {}),
    ...present({
      type: method?.type ?? "percentage",
      target_type: method?.target_type ?? "order",
      allocation: method?.allocation,
      value: method?.value,
      currency_code: method?.currency_code,
      max_quantity: method?.max_quantity,
      buy_rules_min_quantity: method?.buy_rules_min_quantity,
      apply_to_quantity: method?.apply_to_quantity,
      target_rules: (method?.target_rules ?? []).map(ruleOf),
      buy_rules: (method?.buy_rules ?? []).map(ruleOf),
    }),
  },
})
