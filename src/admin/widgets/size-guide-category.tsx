import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminProductCategory, DetailWidgetProps } from "@medusajs/framework/types"
import { Suspense } from "react"
import { WidgetBoundary } from "../components/widget-boundary"
import { lazy } from "../lib/lazy"

const TargetWidget = lazy(() => import("../features/size-guide/widgets/target-widget"))

/** Size guide of the products in a category. */
const SizeGuideCategory = ({ data }: DetailWidgetProps<AdminProductCategory>) => (
  <WidgetBoundary>
    <Suspense fallback={null}>
      <TargetWidget type="category" id={data.id} />
    </Suspense>
  </WidgetBoundary>
)

export const config = defineWidgetConfig({ zone: "product_category.details.side", id: "bijou:size-guide-category" })

export default SizeGuideCategory
