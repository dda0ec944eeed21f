import { defineRouteConfig } from "@medusajs/admin-sdk"
import { TablePen } from "@medusajs/icons"
import { Suspense } from "react"
import { PageSkeleton } from "../../components/page-skeleton"
import { lazy } from "../../lib/lazy"

const ListPage = lazy(() => import("../../features/size-guide/list/list-page"))

const SizeGuidesPage = () => (
  <Suspense fallback={<PageSkeleton />}>
    <ListPage />
  </Suspense>
)

export const config = defineRouteConfig({
  label: "menu.size_guides",
  icon: TablePen,
  translationNs: "bijou",
  rank: 4,
})

export default SizeGuidesPage
