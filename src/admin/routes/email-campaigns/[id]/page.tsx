import { Suspense } from "react"
import { PageSkeleton } from "../../../components/page-skeleton"
import { lazy } from "../../../lib/lazy"

const CampaignPage = lazy(() => import("../../../features/email-campaign/campaign/campaign-page"))

/** `/app/email-campaigns/:id` */
const EmailCampaignPage = () => (
  <Suspense fallback={<PageSkeleton />}>
    <CampaignPage />
  </Suspense>
)

export default EmailCampaignPage
