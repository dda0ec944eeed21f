import { Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { Review } from "../../../../contracts/review"
import { StarRating } from "../../../components/star-rating"
import { formatRelative } from "../../../lib/format"
import { useText } from "../../../lib/text"
import { ReviewStatusBadge } from "./review-status-badge"

type ReviewLineProps = {
  review: Review
  to: string
  /** Names the product, where the page around does not. */
  hasProduct?: boolean
}

/** One review in three short lines; all of it leads to the desk. */
const ReviewLine = ({ review, to, hasProduct = false }: ReviewLineProps) => {
  const { t, language } = useText()
  return (
    <li className="hover:bg-ui-bg-base-hover transition-fg relative flex flex-col gap-y-1 px-6 py-3">
      <div className="flex items-center justify-between gap-x-3">
        <StarRating rating={review.rating} />
        <ReviewStatusBadge status={review.status} />
      </div>
      <Text size="small" leading="compact" weight="plus" className="line-clamp-2 break-words" lang={review.locale}>
        <Link
          to={to}
          className="focus-visible:after:shadow-borders-focus outline-none after:absolute after:inset-0 after:rounded-md"
        >
          {review.title ?? review.body}
        </Link>
      </Text>
      {hasProduct && (
        <Text size="small" leading="compact" className="text-ui-fg-subtle line-clamp-1 break-words">
          {review.product.title}
        </Text>
      )}
      <Text size="xsmall" leading="compact" className="text-ui-fg-subtle line-clamp-1 break-words">
        {t("review_widgets.by", {
          name: review.author_name,
          when: formatRelative(language, review.created_at),
        })}
      </Text>
    </li>
  )
}

type ReviewLinesProps = {
  reviews: Review[]
  linkTo: (review: Review) => string
  label: string
  hasProducts?: boolean
}

/** A short list of reviews for a card. */
export const ReviewLines = ({ reviews, linkTo, label, hasProducts }: ReviewLinesProps) => (
  <ul aria-label={label} className="divide-y">
    {reviews.map((review) => (
      <ReviewLine key={review.id} review={review} to={linkTo(review)} hasProduct={hasProducts} />
    ))}
  </ul>
)
