import { StatusBadge } from "@medusajs/ui"
import type { Contact } from "../../../../../contracts/email-campaign-contact"
import { useText } from "../../../../lib/text"

const LOOK = {
  mailable: "green",
  erased: "grey",
  suppressed: "red",
  unsubscribed: "red",
  unconfirmed: "orange",
  no_consent: "grey",
  topic: "grey",
  paused: "blue",
} as const satisfies Record<NonNullable<Contact["unmailable"]> | "mailable", string>

/** Whether somebody may be written to now, or why not. */
export const ContactBadge = ({ unmailable }: Pick<Contact, "unmailable">) => {
  const { t } = useText()
  const status = unmailable ?? "mailable"
  return <StatusBadge color={LOOK[status]}>{t(`email_campaign.status.${status}`)}</StatusBadge>
}
