import { Suspense } from "react"
import { PageSkeleton } from "../../../components/page-skeleton"
import { lazy } from "../../../lib/lazy"

const ImportPage = lazy(() => import("../../../features/econt/import/import-page"))

/** `/app/econt/import` */
const EcontImportRoute = () => (
  <Suspense fallback={<PageSkeleton />}>
    <ImportPage />
  </Suspense>
)

export default EcontImportRoute
