import type { Review } from "../../../../contracts/review"
import { StarRating } from "../../../components/star-rating"
import { formatDate } from "../../../lib/format"
import { useText } from "../../../lib/text"
import { DetailSection } from "./detail-section"
import { StatusChip } from "./status-chip"

type DuplicatesProps = { reviews: Review[]; onOpen: (id: string) => void }

/** Other reviews with the same text. */
export const Duplicates = ({ reviews, onOpen }: DuplicatesProps) => {
  const { t, language } = useText()
  if (reviews.length === 0) {
    return null
  }
  return (
    <DetailSection title={`${t("review.detail.duplicates")} (${reviews.length})`}>
      <ul className="flex flex-col gap-y-1">
        {reviews.map((review) => (
          <li key={review.id}>
            <button
              type="button"
              onClick={() => onOpen(review.id)}
              className="hover:bg-ui-bg-base-hover focus-visible:shadow-borders-focus -mx-2 flex w-[calc(100%+16px)] items-center gap-x-2 rounded-md px-2 py-1.5 text-start outline-none"
            >
              <StarRating rating={review.rating} />
              <span className="txt-compact-small min-w-0 flex-1 truncate">
                {review.author_name} · {review.product.title} · {formatDate(language, review.created_at)}
              </span>
              <StatusChip status={review.status} />
            </button>
          </li>
        ))}
      </ul>
    </DetailSection>
  )
}
