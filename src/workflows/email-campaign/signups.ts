import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import type { CreateSignupBody, LegacySignupsBody, LegacySignupsResponse, UpdateSignupBody } from "../../contracts/email-campaign-signup-campaign"
import { signupContentSchema } from "../../contracts/email-campaign-signup-campaign"
import { BIJOU_EMAIL_CAMPAIGN_MODULE, type BijouEmailCampaignService, type DatedCampaign, type SignupFields, type SignupRow } from "../../modules/bijou_email_campaign"
import { datedCampaign } from "./mail-coupons"

const momentOf = (text: string | null | undefined): Date | null => (text ? new Date(text) : null)

const fieldsOf = ({ name, active = false, starts_at, ends_at, content, discount }: CreateSignupBody): SignupFields => ({
  name,
  active,
  starts_at: momentOf(starts_at),
  ends_at: momentOf(ends_at),
  content: content ?? signupContentSchema.parse({}),
  discount,
})

/** Codes end with a promotion campaign; it stays when they do not end any more, without a date. */
const endsWithCampaign =
  (container: MedusaContainer): DatedCampaign =>
  async ({ id, name, valid_until }) =>
    datedCampaign(container, `sign-up-${id}`, name, { starts_at: null, ends_at: momentOf(valid_until) })

const service = (container: MedusaContainer) => container.resolve<BijouEmailCampaignService>(BIJOU_EMAIL_CAMPAIGN_MODULE).signups

/** Begins a sign-up campaign. @throws DUPLICATE_ERROR */
export const createSignup = (container: MedusaContainer, body: CreateSignupBody, actorId: string): Promise<SignupRow> =>
  service(container).create(fieldsOf(body), actorId, endsWithCampaign(container))

/** Changes the version that was read; codes given before keep their worth, and end when the campaign says now. @throws NOT_FOUND, DUPLICATE_ERROR, NOT_ALLOWED */
export const updateSignup = (container: MedusaContainer, id: string, { version, ...body }: UpdateSignupBody): Promise<SignupRow> =>
  service(container).update(id, version, fieldsOf(body), endsWithCampaign(container))

/** Reads a page of what a shop's earlier module has, or says what it would do; doing it again changes nothing. */
export const importLegacySignups = (container: MedusaContainer, { after, ...page }: LegacySignupsBody, actor: string): Promise<LegacySignupsResponse> => {
  const { signups, legacySignups } = container.resolve<BijouEmailCampaignService>(BIJOU_EMAIL_CAMPAIGN_MODULE)
  return legacySignups.read({ ...page, after, actor }, async (body, legacyId) => {
    try {
      await signups.create(fieldsOf(body), actor, endsWithCampaign(container), legacyId)
    } catch (error) {
      // One of this name is here: the earlier one keeps its own under a name that says where it is from.
      if (!MedusaError.isMedusaError(error) || error.type !== MedusaError.Types.DUPLICATE_ERROR) {
        throw error
      }
      await signups.create(fieldsOf({ ...body, name: `${body.name.slice(0, 100)} (${legacyId.slice(-6)})` }), actor, endsWithCampaign(container), legacyId)
    }
  })
}
