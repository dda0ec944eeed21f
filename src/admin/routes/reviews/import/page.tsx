import { Suspense } from "react"
import { PageSkeleton } from "../../../components/page-skeleton"
import { lazy } from "../../../lib/lazy"

const ImportPage = lazy(() => import("../../../features/review/import/import-page"))

/** `/app/reviews/import` */
const ReviewImportRoute = () => (
  <Suspense fallback={<PageSkeleton />}>
    <ImportPage />
  </Suspense>
)

export default ReviewImportRoute
