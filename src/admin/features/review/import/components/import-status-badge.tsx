import { StatusBadge } from "@medusajs/ui"
import type { ReviewImport } from "../../../../../contracts/review-import"
import { useText } from "../../../../lib/text"

const COLORS = {
  uploaded: "grey",
  checking: "blue",
  checked: "orange",
  importing: "blue",
  completed: "green",
  failed: "red",
  cancelled: "grey",
} as const satisfies Record<ReviewImport["status"], string>

/** Where an import stands, in colour and in words. */
export const ImportStatusBadge = ({ status }: { status: ReviewImport["status"] }) => {
  const { t } = useText()
  return (
    <StatusBadge color={COLORS[status]} className="shrink-0 whitespace-nowrap">
      {t(`review_import.status.${status}`)}
    </StatusBadge>
  )
}
