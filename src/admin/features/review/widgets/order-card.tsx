import { Thumbnail } from "@medusajs/dashboard/components"
import { Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { Review } from "../../../../contracts/review"
import { StarRating } from "../../../components/star-rating"
import { useText } from "../../../lib/text"
import type { OrderedProduct } from "./order-items"
import { ReviewStatusBadge } from "./review-status-badge"

type OrderCardProps = {
  products: OrderedProduct[]
  reviews: Map<string, Review>
  linkTo: (review: Review) => string
}

const Reviewed = ({ review, to }: { review: Review; to: string }) => {
  const { t } = useText()
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <Link
        to={to}
        aria-label={t("review_widgets.open", { name: review.author_name })}
        className="focus-visible:after:shadow-borders-focus outline-none after:absolute after:inset-0 after:rounded-md"
      >
        <StarRating rating={review.rating} />
      </Link>
      <ReviewStatusBadge status={review.status} />
    </div>
  )
}

/** Products of an order, each with its review or the word that there is none. */
export const OrderCard = ({ products, reviews, linkTo }: OrderCardProps) => {
  const { t } = useText()
  return (
    <ul aria-label={t("review_widgets.title")} className="divide-y">
      {products.map(({ productId, title, thumbnail }) => {
        const review = reviews.get(productId)
        return (
          <li
            key={productId}
            className={`relative flex items-start gap-x-3 px-6 py-3 ${review ? "hover:bg-ui-bg-base-hover transition-fg" : ""}`}
          >
            <Thumbnail src={thumbnail} />
            <div className="flex min-w-0 flex-1 flex-col gap-y-1">
              <Text size="small" leading="compact" weight="plus" className="line-clamp-2 break-words">
                {title}
              </Text>
              {review ? (
                <Reviewed review={review} to={linkTo(review)} />
              ) : (
                <Text size="small" leading="compact" className="text-ui-fg-subtle">
                  {t("review_widgets.not_reviewed")}
                </Text>
              )}
            </div>
          </li>
        )
      })}
    </ul>
  )
}
