import { Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import type { ReviewFilter } from "../../../../contracts/review"
import { QueryState } from "../../../components/query-state"
import { reviewWidgetTexts } from "../../../i18n/review-widgets"
import { registerTexts } from "../../../lib/register-texts"
import { useText } from "../../../lib/text"
import { deskLink } from "./desk-link"
import { OrderCard } from "./order-card"
import { newestByProduct, productsOf, type OrderItem } from "./order-items"
import { latestReviews } from "./queries"
import { useCanReadReviews } from "./use-can-read"
import { WidgetCard, WidgetCardSkeleton } from "./widget-card"

registerTexts(reviewWidgetTexts)

const MOST = 100

type OrderWidgetProps = { orderId: string; customerId: string | null; items: readonly OrderItem[] }

const OrderReviews = ({ orderId, customerId, items }: OrderWidgetProps) => {
  const { t } = useText()
  const products = productsOf(items, MOST)
  const filter: ReviewFilter = {
    ...(customerId ? { customer_id: customerId } : { order_id: orderId }),
    product_id: products.map(({ productId }) => productId),
  }
  const query = useQuery({ ...latestReviews(filter, MOST), enabled: products.length > 0 })
  if (products.length === 0) {
    return (
      <WidgetCard>
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("review_widgets.order_empty")}
        </Text>
      </WidgetCard>
    )
  }
  const reviews = newestByProduct(query.data?.reviews ?? [])
  return (
    <WidgetCard
      aside={
        query.data && (
          <Text size="small" leading="compact" className="text-ui-fg-subtle text-end">
            {t("review_widgets.order_progress", {
              count: products.length,
              done: reviews.size,
              total: products.length,
            })}
          </Text>
        )
      }
      footer={reviews.size > 0 ? { to: deskLink(filter), label: t("review_widgets.all_of_order") } : undefined}
    >
      <QueryState query={query} pending={<WidgetCardSkeleton rows={Math.min(products.length, 5)} />}>
        {() => <OrderCard products={products} reviews={reviews} linkTo={(review) => deskLink(filter, review.id)} />}
      </QueryState>
    </WidgetCard>
  )
}

/** Card of the order page; draws nothing while the feature is off or the reader may not see reviews. */
const OrderWidget = (props: OrderWidgetProps) => (useCanReadReviews() ? <OrderReviews {...props} /> : null)

export default OrderWidget
