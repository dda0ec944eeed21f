import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminProductTag, DetailWidgetProps } from "@medusajs/framework/types"
import { Suspense } from "react"
import { WidgetBoundary } from "../components/widget-boundary"
import { lazy } from "../lib/lazy"

const TargetWidget = lazy(() => import("../features/size-guide/widgets/target-widget"))

/** Size guide of the products with a tag. */
const SizeGuideTag = ({ data }: DetailWidgetProps<AdminProductTag>) => (
  <WidgetBoundary>
    <Suspense fallback={null}>
      <TargetWidget type="tag" id={data.id} />
    </Suspense>
  </WidgetBoundary>
)

export const config = defineWidgetConfig({ zone: "product_tag.details", id: "bijou:size-guide-tag" })

export default SizeGuideTag
