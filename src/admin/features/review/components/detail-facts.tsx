import { ArrowUpRightOnBox, CheckCircleSolid } from "@medusajs/icons"
import { Badge, Skeleton, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { Review, ReviewDetail } from "../../../../contracts/review"
import { formatDate, formatNumber } from "../../../lib/format"
import { useText } from "../../../lib/text"
import { DetailSection, Fact } from "./detail-section"
import { ProductThumb } from "./product-thumb"

const Lines = () => (
  <div className="flex flex-col gap-y-2">
    <Skeleton className="h-4 w-3/4" />
    <Skeleton className="h-4 w-2/3" />
    <Skeleton className="h-4 w-1/2" />
  </div>
)

/** The product that was reviewed, with the way to its page. */
export const ProductCard = ({ product }: { product: Review["product"] }) => {
  const { t } = useText()
  return (
    <Link
      to={`/products/${product.id}`}
      target="_blank"
      rel="noreferrer"
      className="bg-ui-bg-component shadow-elevation-card-rest hover:bg-ui-bg-component-hover focus-visible:shadow-borders-focus transition-fg flex items-center gap-x-3 rounded-lg p-2 pe-4 outline-none"
    >
      <ProductThumb src={product.thumbnail} size="large" />
      <span className="flex min-w-0 flex-1 flex-col">
        <span className="txt-compact-small-plus truncate">{product.title || t("review.detail.no_product")}</span>
        <span className="txt-compact-small text-ui-fg-subtle truncate">/{product.handle}</span>
      </span>
      <ArrowUpRightOnBox className="text-ui-fg-subtle shrink-0" aria-hidden />
      <span className="sr-only">{t("review.detail.open_product")}</span>
    </Link>
  )
}

/** What was bought, when, and whether it arrived. `undefined` is on the way, null is not known. */
export const OrderFacts = ({ order }: { order: ReviewDetail["order"] | undefined }) => {
  const { t, language } = useText()
  return (
    <DetailSection
      title={t("review.detail.order")}
      action={
        order && (
          <Link
            to={`/orders/${order.id}`}
            className="txt-compact-small-plus text-ui-tag-blue-text focus-visible:shadow-borders-focus rounded outline-none"
          >
            {t("review.detail.order_number", { number: order.display_id })}
          </Link>
        )
      }
    >
      {order === undefined ? (
        <Lines />
      ) : order === null ? (
        <Text size="small" className="text-ui-fg-subtle">
          {t("review.detail.order_none")}
        </Text>
      ) : (
        <div className="flex flex-col gap-y-2">
          <Fact label={t("review.detail.bought")}>
            {t("review.detail.bought_before", { count: order.days_before_review })}
          </Fact>
          <Fact label={t("review.detail.delivered")}>
            {order.delivered_at ? formatDate(language, order.delivered_at) : t("review.detail.not_delivered")}
          </Fact>
          {order.returned && (
            <Badge size="2xsmall" color="red" className="w-fit">
              {t("review.detail.returned")}
            </Badge>
          )}
        </div>
      )}
    </DetailSection>
  )
}

type AuthorPanelProps = {
  review: Review
  detail: Pick<ReviewDetail, "author" | "author_email"> | undefined
  /** Opens all reviews of the author; null where the author cannot be told apart from others. */
  onHistory: (() => void) | null
}

/** Who wrote it, counted over all of their reviews. */
export const AuthorPanel = ({ review, detail, onHistory }: AuthorPanelProps) => {
  const { t, language } = useText()
  return (
    <DetailSection
      title={t("review.detail.author")}
      action={
        onHistory && (
          <button
            type="button"
            onClick={onHistory}
            className="txt-compact-small-plus text-ui-tag-blue-text focus-visible:shadow-borders-focus rounded outline-none"
          >
            {t("review.detail.author_history")}
          </button>
        )
      }
    >
      {detail === undefined ? (
        <Lines />
      ) : (
        <div className="flex flex-col gap-y-2">
          <Fact label={review.author_name}>
            <span className="inline-flex items-center gap-x-1">
              {review.verification !== "none" && (
                <CheckCircleSolid className="text-ui-tag-green-icon size-4 shrink-0" aria-hidden />
              )}
              {t(`review.verification.${review.verification}`)}
            </span>
          </Fact>
          <Fact label={t("review.desk.title")}>
            {t("review.detail.author_reviews", { count: detail.author.reviews })}
          </Fact>
          <Fact label={t("review.detail.author_refused")}>
            {formatNumber(language, detail.author.refused)}
            {detail.author.reviews > 0 &&
              ` (${formatNumber(language, (100 * detail.author.refused) / detail.author.reviews)} %)`}
          </Fact>
          {detail.author.average_rating !== null && (
            <Fact label={t("review.detail.author_average")}>
              {t("core.stars", { rating: formatNumber(language, detail.author.average_rating, 1) })}
            </Fact>
          )}
          <Fact label={t("review.detail.author_since")}>{formatDate(language, detail.author.first_seen_at)}</Fact>
          {detail.author_email && <Fact label={t("review.detail.author_email")}>{detail.author_email}</Fact>}
        </div>
      )}
    </DetailSection>
  )
}
