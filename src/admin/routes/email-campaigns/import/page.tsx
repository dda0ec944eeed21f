import { Suspense } from "react"
import { PageSkeleton } from "../../../components/page-skeleton"
import { lazy } from "../../../lib/lazy"

const ImportPage = lazy(() => import("../../../features/email-campaign/contacts/import/import-page"))

/** `/app/email-campaigns/import` */
const EmailImportPage = () => (
  <Suspense fallback={<PageSkeleton />}>
    <ImportPage />
  </Suspense>
)

export default EmailImportPage
