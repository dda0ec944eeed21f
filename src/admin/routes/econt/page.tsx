import { defineRouteConfig } from "@medusajs/admin-sdk"
import { FlyingBox } from "@medusajs/icons"
import { Suspense } from "react"
import { PageSkeleton } from "../../components/page-skeleton"
import { lazy } from "../../lib/lazy"

const DeskPage = lazy(() => import("../../features/econt/desk/desk-page"))

/** `/app/econt` */
const EcontPage = () => (
  <Suspense fallback={<PageSkeleton />}>
    <DeskPage />
  </Suspense>
)

export const config = defineRouteConfig({
  label: "menu.econt",
  icon: FlyingBox,
  translationNs: "bijou",
  rank: 5,
})

export default EcontPage
