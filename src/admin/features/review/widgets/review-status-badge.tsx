import { StatusBadge } from "@medusajs/ui"
import type { ReviewStatus } from "../../../../contracts/review-status"
import { useText } from "../../../lib/text"

const COLORS = {
  pending: "orange",
  needs_edit: "blue",
  published: "green",
  rejected: "red",
  spam: "grey",
} as const satisfies Record<ReviewStatus, string>

/** Status of a review in colour and in words. */
export const ReviewStatusBadge = ({ status }: { status: ReviewStatus }) => {
  const { t } = useText()
  return (
    <StatusBadge color={COLORS[status]} className="shrink-0 whitespace-nowrap">
      {t(`review_widgets.status.${status}`)}
    </StatusBadge>
  )
}
