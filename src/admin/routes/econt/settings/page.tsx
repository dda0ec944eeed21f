import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Suspense } from "react"
import { PageSkeleton } from "../../../components/page-skeleton"
import { lazy } from "../../../lib/lazy"

const SettingsPage = lazy(() => import("../../../features/econt/settings/settings-page"))

/** `/app/econt/settings` */
const EcontSettingsPage = () => (
  <Suspense fallback={<PageSkeleton />}>
    <SettingsPage />
  </Suspense>
)

export const config = defineRouteConfig({ label: "menu.econt_settings", translationNs: "bijou", rank: 4 })

export default EcontSettingsPage
