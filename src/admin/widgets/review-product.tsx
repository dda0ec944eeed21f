import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminProduct, DetailWidgetProps } from "@medusajs/framework/types"
import { Suspense } from "react"
import { WidgetBoundary } from "../components/widget-boundary"
import { lazy } from "../lib/lazy"

const ProductWidget = lazy(() => import("../features/review/widgets/product-widget"))

/** Reviews of a product, beside it. */
const ReviewProduct = ({ data }: DetailWidgetProps<AdminProduct>) => (
  <WidgetBoundary>
    <Suspense fallback={null}>
      <ProductWidget productId={data.id} />
    </Suspense>
  </WidgetBoundary>
)

export const config = defineWidgetConfig({ zone: "product.details.side", id: "bijou:review-product" })

export default ReviewProduct
