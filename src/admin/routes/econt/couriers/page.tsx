import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Suspense } from "react"
import { PageSkeleton } from "../../../components/page-skeleton"
import { lazy } from "../../../lib/lazy"

const CouriersPage = lazy(() => import("../../../features/econt/couriers/couriers-page"))

/** `/app/econt/couriers` */
const EcontCouriersPage = () => (
  <Suspense fallback={<PageSkeleton />}>
    <CouriersPage />
  </Suspense>
)

export const config = defineRouteConfig({
  label: "menu.econt_couriers",
  translationNs: "bijou",
  rank: 2,
})

export default EcontCouriersPage
