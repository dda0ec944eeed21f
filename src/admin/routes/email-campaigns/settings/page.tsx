import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Suspense } from "react"
import { PageSkeleton } from "../../../components/page-skeleton"
import { lazy } from "../../../lib/lazy"

const SendingPage = lazy(() => import("../../../features/email-campaign/sending/sending-page"))

/** `/app/email-campaigns/settings` */
const EmailSettingsPage = () => (
  <Suspense fallback={<PageSkeleton />}>
    <SendingPage />
  </Suspense>
)

export const config = defineRouteConfig({ label: "menu.email_settings", translationNs: "bijou", rank: 9 })

export default EmailSettingsPage
