import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Suspense } from "react"
import { PageSkeleton } from "../../../components/page-skeleton"
import { lazy } from "../../../lib/lazy"

const LedgerPage = lazy(() => import("../../../features/econt/ledger/ledger-page"))

/** `/app/econt/cod` */
const EcontCodPage = () => (
  <Suspense fallback={<PageSkeleton />}>
    <LedgerPage />
  </Suspense>
)

export const config = defineRouteConfig({
  label: "menu.econt_cod",
  translationNs: "bijou",
  rank: 3,
})

export default EcontCodPage
