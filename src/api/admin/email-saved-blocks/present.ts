import type { SavedBlock } from "../../../contracts/email-campaign-saved-block"
import type { SavedBlockRow } from "../../../modules/bijou_email_campaign"

/** A saved block to its wire shape. */
export const presentSavedBlock = ({ created_at, updated_at, ...row }: SavedBlockRow): SavedBlock => ({
  ...row,
  created_at: created_at.toISOString(),
  updated_at: updated_at.toISOString(),
})
