import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Suspense } from "react"
import { PageSkeleton } from "../../../components/page-skeleton"
import { lazy } from "../../../lib/lazy"

const ContactsPage = lazy(() => import("../../../features/email-campaign/contacts/contacts-page"))

/** `/app/email-campaigns/contacts` */
const EmailContactsPage = () => (
  <Suspense fallback={<PageSkeleton />}>
    <ContactsPage />
  </Suspense>
)

export const config = defineRouteConfig({ label: "menu.email_contacts", translationNs: "bijou", rank: 1 })

export default EmailContactsPage
