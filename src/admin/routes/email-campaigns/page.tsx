import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Envelope } from "@medusajs/icons"
import { Suspense } from "react"
import { PageSkeleton } from "../../components/page-skeleton"
import { lazy } from "../../lib/lazy"

const CampaignsPage = lazy(() => import("../../features/email-campaign/campaigns/campaigns-page"))

/** `/app/email-campaigns` */
const EmailCampaignsPage = () => (
  <Suspense fallback={<PageSkeleton />}>
    <CampaignsPage />
  </Suspense>
)

export const config = defineRouteConfig({
  label: "menu.email_campaigns",
  icon: Envelope,
  translationNs: "bijou",
  rank: 6,
})

export default EmailCampaignsPage
