import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Suspense } from "react"
import { PageSkeleton } from "../../../components/page-skeleton"
import { lazy } from "../../../lib/lazy"

const ReadyPage = lazy(() => import("../../../features/econt/ready/ready-page"))

/** `/app/econt/ready` */
const EcontReadyPage = () => (
  <Suspense fallback={<PageSkeleton />}>
    <ReadyPage />
  </Suspense>
)

export const config = defineRouteConfig({
  label: "menu.econt_ready",
  translationNs: "bijou",
  rank: 1,
})

export default EcontReadyPage
