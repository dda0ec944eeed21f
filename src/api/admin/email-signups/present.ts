import type { SignupCampaign } from "../../../contracts/email-campaign-signup-campaign"
import { signupState, type SignupRow } from "../../../modules/bijou_email_campaign"

/** A sign-up campaign to its wire shape. @param shownId of the one the shop shows now */
export const presentSignup = ({ created_at, updated_at, starts_at, ends_at, ...row }: SignupRow, shownId: string | undefined): SignupCampaign => ({
  ...row,
  starts_at: starts_at && starts_at.toISOString(),
  ends_at: ends_at && ends_at.toISOString(),
  state: signupState({ active: row.active, starts_at, ends_at }, new Date()),
  shown: row.id === shownId,
  created_at: created_at.toISOString(),
  updated_at: updated_at.toISOString(),
})
