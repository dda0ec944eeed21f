import { Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { QueryState } from "../../../components/query-state"
import { reviewWidgetTexts } from "../../../i18n/review-widgets"
import { registerTexts } from "../../../lib/register-texts"
import { useText } from "../../../lib/text"
import { reviewQueries } from "../api/queries"
import { deskLink } from "./desk-link"
import { ProductCard, WaitingBadge } from "./product-card"
import { latestReviews } from "./queries"
import { useCanReadReviews } from "./use-can-read"
import { WidgetCard, WidgetCardSkeleton } from "./widget-card"

registerTexts(reviewWidgetTexts)

const LATEST = 5

const ProductReviews = ({ productId }: { productId: string }) => {
  const { t } = useText()
  const summary = useQuery(reviewQueries.summary(productId))
  const latest = useQuery(latestReviews({ product_id: [productId] }, LATEST))
  const hasAny = (latest.data?.reviews.length ?? 0) > 0
  const pending = summary.data?.pending
  return (
    <WidgetCard
      aside={pending && pending.value > 0 && <WaitingBadge productId={productId} pending={pending} />}
      footer={hasAny ? { to: deskLink({ product_id: [productId] }), label: t("review_widgets.all_of_product") } : undefined}
    >
      <QueryState query={summary} pending={<WidgetCardSkeleton rows={5} />}>
        {(answer) => (
          <QueryState
            query={latest}
            pending={<WidgetCardSkeleton rows={5} />}
            isEmpty={({ reviews }) => reviews.length === 0 && answer.summary.count === 0}
            empty={
              <Text size="small" className="text-ui-fg-subtle px-6 py-4">
                {t("review_widgets.product_empty")}
              </Text>
            }
          >
            {({ reviews }) => <ProductCard productId={productId} answer={answer} latest={reviews} />}
          </QueryState>
        )}
      </QueryState>
    </WidgetCard>
  )
}

/** Card of the product page; draws nothing while the feature is off or the reader may not see reviews. */
const ProductWidget = ({ productId }: { productId: string }) =>
  useCanReadReviews() ? <ProductReviews productId={productId} /> : null

export default ProductWidget
