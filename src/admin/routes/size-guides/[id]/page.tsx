import { Suspense } from "react"
import { PageSkeleton } from "../../../components/page-skeleton"
import { lazy } from "../../../lib/lazy"

const EditorPage = lazy(() => import("../../../features/size-guide/editor/editor-page"))

const SizeGuidePage = () => (
  <Suspense fallback={<PageSkeleton />}>
    <EditorPage />
  </Suspense>
)

export default SizeGuidePage
