import { Suspense } from "react"
import { PageSkeleton } from "../../../../components/page-skeleton"
import { lazy } from "../../../../lib/lazy"

const ReportPage = lazy(() => import("../../../../features/email-campaign/report/report-page"))

/** `/app/email-campaigns/:id/report` */
const EmailReportPage = () => (
  <Suspense fallback={<PageSkeleton />}>
    <ReportPage />
  </Suspense>
)

export default EmailReportPage
