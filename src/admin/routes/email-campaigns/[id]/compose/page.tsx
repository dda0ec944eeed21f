import { Suspense } from "react"
import { PageSkeleton } from "../../../../components/page-skeleton"
import { lazy } from "../../../../lib/lazy"

const ComposerPage = lazy(() => import("../../../../features/email-campaign/composer/composer-page"))

const EmailCampaignComposePage = () => (
  <Suspense fallback={<PageSkeleton />}>
    <ComposerPage />
  </Suspense>
)

export default EmailCampaignComposePage
