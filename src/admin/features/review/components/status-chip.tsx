import { StatusBadge } from "@medusajs/ui"
import type { ReviewStatus } from "../../../../contracts/review-status"
import { useText } from "../../../lib/text"
import { STATUS_COLOR } from "./looks"

/** A review's status in words and colour. */
export const StatusChip = ({ status }: { status: ReviewStatus }) => {
  const { t } = useText()
  return (
    <StatusBadge color={STATUS_COLOR[status]} className="whitespace-nowrap">
      {t(`review.status.${status}`)}
    </StatusBadge>
  )
}
