import { Suspense } from "react"
import { PageSkeleton } from "../../../components/page-skeleton"
import { lazy } from "../../../lib/lazy"

const ListsPage = lazy(() => import("../../../features/email-campaign/lists/lists-page"))

/** `/app/email-campaigns/lists` */
const EmailListsPage = () => (
  <Suspense fallback={<PageSkeleton />}>
    <ListsPage />
  </Suspense>
)

export default EmailListsPage
