import { Suspense } from "react"
import { PageSkeleton } from "../../../components/page-skeleton"
import { lazy } from "../../../lib/lazy"

const CoveragePage = lazy(() => import("../../../features/size-guide/coverage/coverage-page"))

/** `/app/size-guides/coverage` */
const SizeGuideCoverageRoute = () => (
  <Suspense fallback={<PageSkeleton />}>
    <CoveragePage />
  </Suspense>
)

export default SizeGuideCoverageRoute
