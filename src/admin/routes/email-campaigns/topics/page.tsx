import { Suspense } from "react"
import { PageSkeleton } from "../../../components/page-skeleton"
import { lazy } from "../../../lib/lazy"

const TopicsPage = lazy(() => import("../../../features/email-campaign/topics/topics-page"))

/** `/app/email-campaigns/topics` */
const EmailTopicsPage = () => (
  <Suspense fallback={<PageSkeleton />}>
    <TopicsPage />
  </Suspense>
)

export default EmailTopicsPage
