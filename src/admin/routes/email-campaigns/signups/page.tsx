import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Suspense } from "react"
import { PageSkeleton } from "../../../components/page-skeleton"
import { lazy } from "../../../lib/lazy"

const SignupsPage = lazy(() => import("../../../features/email-campaign/signups/signups-page"))

/** `/app/email-campaigns/signups` */
const EmailSignupsPage = () => (
  <Suspense fallback={<PageSkeleton />}>
    <SignupsPage />
  </Suspense>
)

export const config = defineRouteConfig({ label: "menu.email_signups", translationNs: "bijou", rank: 2 })

export default EmailSignupsPage
