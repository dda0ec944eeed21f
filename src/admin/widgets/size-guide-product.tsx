import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminProduct, DetailWidgetProps } from "@medusajs/framework/types"
import { Suspense } from "react"
import { WidgetBoundary } from "../components/widget-boundary"
import { lazy } from "../lib/lazy"

const ProductWidget = lazy(() => import("../features/size-guide/widgets/product-widget"))

/** Size guide of a product, beside it. */
const SizeGuideProduct = ({ data }: DetailWidgetProps<AdminProduct>) => (
  <WidgetBoundary>
    <Suspense fallback={null}>
      <ProductWidget productId={data.id} />
    </Suspense>
  </WidgetBoundary>
)

export const config = defineWidgetConfig({ zone: "product.details.side", id: "bijou:size-guide-product" })

export default SizeGuideProduct
