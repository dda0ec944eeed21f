import { StatusBadge } from "@medusajs/ui"
import type { CampaignStatus as Status } from "../../../../../contracts/email-campaign-campaign"
import { useText } from "../../../../lib/text"

const LOOK = {
  draft: "grey",
  scheduled: "blue",
  choosing: "blue",
  sending: "blue",
  paused: "orange",
  canceling: "orange",
  canceled: "grey",
  completed: "green",
  failed: "red",
} as const satisfies Record<Status, string>

/** How far a campaign is. */
export const CampaignStatus = ({ status }: { status: Status }) => {
  const { t } = useText()
  return <StatusBadge color={LOOK[status]}>{t(`email_campaigns.status.${status}`)}</StatusBadge>
}
