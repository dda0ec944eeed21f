import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminCustomer, DetailWidgetProps } from "@medusajs/framework/types"
import { Suspense } from "react"
import { WidgetBoundary } from "../components/widget-boundary"
import { lazy } from "../lib/lazy"

const CustomerWidget = lazy(() => import("../features/review/widgets/customer-widget"))

/** What a customer wrote, on the customer's page. */
const ReviewCustomer = ({ data }: DetailWidgetProps<AdminCustomer>) => (
  <WidgetBoundary>
    <Suspense fallback={null}>
      <CustomerWidget customerId={data.id} />
    </Suspense>
  </WidgetBoundary>
)

export const config = defineWidgetConfig({ zone: "customer.details", id: "bijou:review-customer" })

export default ReviewCustomer
