import { Badge, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { ProductSummaryResponse, Review } from "../../../../contracts/review"
import { StarRating } from "../../../components/star-rating"
import { formatCapped, formatNumber } from "../../../lib/format"
import { useText } from "../../../lib/text"
import { deskLink } from "./desk-link"
import { RatingHistogram } from "./rating-histogram"
import { ReviewLines } from "./review-lines"

type ProductCardProps = { productId: string; answer: ProductSummaryResponse; latest: Review[] }

/** How many reviews of a product wait, as a link to them. */
export const WaitingBadge = ({ productId, pending }: { productId: string; pending: ProductSummaryResponse["pending"] }) => {
  const { t, language } = useText()
  return (
    <Link
      to={deskLink({ status: ["pending"], product_id: [productId] })}
      className="focus-visible:shadow-borders-focus rounded-md outline-none"
    >
      <Badge size="2xsmall" color="orange" className="whitespace-nowrap">
        {t("review_widgets.waiting", { count: pending.value, number: formatCapped(language, pending) })}
      </Badge>
    </Link>
  )
}

const Average = ({ summary }: { summary: ProductSummaryResponse["summary"] }) => {
  const { t, language } = useText()
  if (summary.average === null) {
    return (
      <Text size="small" className="text-ui-fg-subtle">
        {t("review_widgets.not_rated")}
      </Text>
    )
  }
  const average = formatNumber(language, summary.average, 2)
  return (
    <div className="flex shrink-0 flex-col gap-y-1">
      <span className="h1-core text-ui-fg-base !text-[2rem] !leading-none tabular-nums">{average}</span>
      <StarRating rating={summary.average} />
      <Text size="xsmall" leading="compact" className="text-ui-fg-subtle whitespace-nowrap">
        {t("review_widgets.count", { count: summary.count, number: formatNumber(language, summary.count) })}
      </Text>
    </div>
  )
}

/** Reviews of one product: the mean, the spread, and the newest of any status. */
export const ProductCard = ({ productId, answer: { summary }, latest }: ProductCardProps) => {
  const { t } = useText()
  return (
    <>
      <div className="flex items-center gap-x-6 px-6 py-4">
        <Average summary={summary} />
        {summary.count > 0 && (
          <RatingHistogram
            histogram={summary.histogram}
            linkTo={(rating) => deskLink({ status: ["published"], product_id: [productId], rating: [rating] })}
          />
        )}
      </div>
      {latest.length > 0 && (
        <ReviewLines
          reviews={latest}
          label={t("review_widgets.latest")}
          linkTo={(review) => deskLink({ product_id: [productId] }, review.id)}
        />
      )}
    </>
  )
}
