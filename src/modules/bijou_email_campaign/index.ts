import { Module } from "@medusajs/framework/utils"
import BijouEmailCampaignService from "./service"

export type { BackfillSource, BackfillStep, PeoplePage } from "./contacts/backfill"
export type { Person } from "./contacts/contacts"
export type { ConsentEventRow, ConsentRow, Saying, Statement } from "./sql/consent"
export type { ContactRow } from "./sql/contacts"
export type { ListRow } from "./sql/lists"
export type { DueRequest } from "./sql/requests"
export type { TopicRow } from "./sql/topics"
export type { DatedCampaign, SignupFields, SignupRow } from "./signups/signups"
export { stateOf as signupState } from "./signups/terms"
export type { SavedBlockRow } from "./saved-blocks"
export type { CampaignRow } from "./campaigns"
export type { VersionRow } from "./versions"
export { KNOWN_FACTS, KNOWN_FIELDS } from "./engine/compose"
export { probeLinks } from "./probe/links"
export { spamScore } from "./probe/spam"
export { SAMPLE_CODE, type TestResult } from "./test-mails"
export type { BlockSet } from "./sql/coupons"
export { type CouponTerms, copyTerms } from "./coupons/terms"
export type { PlacedOrder } from "./sql/attribution"
export type { BijouEmailCampaignService }

/** Key of the module in the container. */
export const BIJOU_EMAIL_CAMPAIGN_MODULE = "bijou_email_campaign"

export default Module(BIJOU_EMAIL_CAMPAIGN_MODULE, { service: BijouEmailCampaignService })
