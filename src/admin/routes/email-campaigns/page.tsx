import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Envelope } from "@medusajs/icons"
import { Suspense } from "react"
import { PageSkeleton } from "../../components/page-skeleton"
import { lazy } from "../../lib/lazy"

const ContactsPage = lazy(() => import("../../features/email-campaign/contacts/contacts-page"))

/** `/app/email-campaigns` */
const EmailCampaignsPage = () => (
  <Suspense fallback={<PageSkeleton />}>
    <ContactsPage />
  </Suspense>
)

export const config = defineRouteConfig({
  label: "menu.email_campaigns",
  icon: Envelope,
  translationNs: "bijou",
  rank: 6,
})

export default EmailCampaignsPage
