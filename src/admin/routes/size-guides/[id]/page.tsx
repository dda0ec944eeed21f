import { lazy, Suspense } from "react"
import { PageSkeleton } from "../../../components/page-skeleton"

const EditorPage = lazy(() => import("../../../features/size-guide/editor/editor-page"))

const SizeGuidePage = () => (
  <Suspense fallback={<PageSkeleton />}>
    <EditorPage />
  </Suspense>
)

export default SizeGuidePage
