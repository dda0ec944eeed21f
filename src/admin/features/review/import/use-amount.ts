import type { ReviewImport } from "../../../../contracts/review-import"
import { formatNumber } from "../../../lib/format"
import { useText } from "../../../lib/text"

/** What an import brings, in words: "3 reviews and 1 reply". Rows that only answer a review are no reviews. */
export const useAmount = ({ reviews_accepted, replies_accepted }: ReviewImport): string => {
  const { t, language } = useText()
  const words = (key: "reviews" | "replies", count: number) =>
    t(`review_import.amount.${key}`, { count, number: formatNumber(language, count) })
  const reviews = words("reviews", reviews_accepted)
  return replies_accepted === 0
    ? reviews
    : t("review_import.amount.both", { reviews, replies: words("replies", replies_accepted) })
}
