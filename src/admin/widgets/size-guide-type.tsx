import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminProductType, DetailWidgetProps } from "@medusajs/framework/types"
import { Suspense } from "react"
import { WidgetBoundary } from "../components/widget-boundary"
import { lazy } from "../lib/lazy"

const TargetWidget = lazy(() => import("../features/size-guide/widgets/target-widget"))

/** Size guide of the products of a type. */
const SizeGuideType = ({ data }: DetailWidgetProps<AdminProductType>) => (
  <WidgetBoundary>
    <Suspense fallback={null}>
      <TargetWidget type="type" id={data.id} />
    </Suspense>
  </WidgetBoundary>
)

export const config = defineWidgetConfig({ zone: "product_type.details", id: "bijou:size-guide-type" })

export default SizeGuideType
