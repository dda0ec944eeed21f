import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { Suspense } from "react"
import { WidgetBoundary } from "../components/widget-boundary"
import { lazy } from "../lib/lazy"

const TopbarWidget = lazy(() => import("../features/review/widgets/topbar-widget"))

/** Number of waiting reviews, on every page. */
const ReviewTopbar = () => (
  <WidgetBoundary fallback={null}>
    <Suspense fallback={null}>
      <TopbarWidget />
    </Suspense>
  </WidgetBoundary>
)

export const config = defineWidgetConfig({ zone: "topbar", id: "bijou:review-topbar" })

export default ReviewTopbar
