import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types"
import { Suspense } from "react"
import { WidgetBoundary } from "../components/widget-boundary"
import { lazy } from "../lib/lazy"

const OrderWidget = lazy(() => import("../features/review/widgets/order-widget"))

/** Which products of an order were reviewed, beside it. */
const ReviewOrder = ({ data }: DetailWidgetProps<AdminOrder>) => (
  <WidgetBoundary>
    <Suspense fallback={null}>
      <OrderWidget orderId={data.id} customerId={data.customer_id} items={data.items ?? []} />
    </Suspense>
  </WidgetBoundary>
)

export const config = defineWidgetConfig({ zone: "order.details.side", id: "bijou:review-order" })

export default ReviewOrder
