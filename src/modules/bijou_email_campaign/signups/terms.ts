import type { SignupDiscount, SignupState } from "../../../contracts/email-campaign-signup-campaign"
import type { CouponTerms } from "../coupons/terms"

/** What each code of a sign-up campaign is worth. @param campaignId of the promotion campaign that ends when the codes do */
export const signupTerms = ({ kind, value, currency, uses }: SignupDiscount, campaignId: string | null): CouponTerms => ({
  type: "standard",
  status: "active",
  is_automatic: false,
  limit: uses,
  ...(campaignId ? { campaign_id: campaignId } : {}),
  application_method: { type: kind, target_type: "items", allocation: "across", value, currency_code: currency },
})

/** Where a sign-up campaign stands at a moment. */
export const stateOf = ({ active, starts_at, ends_at }: { active: boolean; starts_at: Date | null; ends_at: Date | null }, at: Date): SignupState => {
  if (!active) {
    return "off"
  }
  if (ends_at && ends_at <= at) {
    return "over"
  }
  return starts_at && starts_at > at ? "waiting" : "running"
}
