import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminCollection, DetailWidgetProps } from "@medusajs/framework/types"
import { Suspense } from "react"
import { WidgetBoundary } from "../components/widget-boundary"
import { lazy } from "../lib/lazy"

const TargetWidget = lazy(() => import("../features/size-guide/widgets/target-widget"))

/** Size guide of the products in a collection. */
const SizeGuideCollection = ({ data }: DetailWidgetProps<AdminCollection>) => (
  <WidgetBoundary>
    <Suspense fallback={null}>
      <TargetWidget type="collection" id={data.id} />
    </Suspense>
  </WidgetBoundary>
)

export const config = defineWidgetConfig({ zone: "product_collection.details", id: "bijou:size-guide-collection" })

export default SizeGuideCollection
