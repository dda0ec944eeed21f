import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types"
import { Suspense } from "react"
import { WidgetBoundary } from "../components/widget-boundary"
import { lazy } from "../lib/lazy"

const OrderWidget = lazy(() => import("../features/econt/panel/order-widget"))

/** Waybills of an order, below what the dashboard shows of it. */
const EcontOrderWaybill = ({ data }: DetailWidgetProps<AdminOrder>) => (
  <WidgetBoundary>
    <Suspense fallback={null}>
      <OrderWidget orderId={data.id} />
    </Suspense>
  </WidgetBoundary>
)

export const config = defineWidgetConfig({ zone: "order.details", id: "bijou:econt-order-waybill" })

export default EcontOrderWaybill
