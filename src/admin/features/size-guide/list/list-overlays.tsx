import { Suspense } from "react"
import type { GuideListItem } from "../../../../contracts/size-guide"
import { lazy } from "../../../lib/lazy"
import { AssignmentDrawer } from "../assign/assignment-drawer"
import { ExplainDrawer } from "../explain/explain-drawer"
import type { ListOverlay } from "./address"
import { AnalyticsDrawer } from "./guide-analytics"
import { ImportDrawer } from "./import-drawer"
import { LegacyDrawer } from "./legacy-drawer"
import { NewGuide } from "./new-guide"

const TermsDrawer = lazy(() => import("./terms/terms-drawer"))

type ListOverlaysProps = {
  overlay: ListOverlay | null
  guides: GuideListItem[]
  mayCreate: boolean
  onChange: (overlay: ListOverlay | null) => void
}

/** What lies over the list, as the address says. */
export const ListOverlays = ({ overlay, guides, mayCreate, onChange }: ListOverlaysProps) => {
  const close = () => onChange(null)
  if (!overlay) {
    return null
  }
  if (overlay.name === "assign" || overlay.name === "analytics") {
    const title = guides.find(({ id }) => id === overlay.id)?.title ?? ""
    return overlay.name === "assign" ? (
      <AssignmentDrawer key={overlay.id} guideId={overlay.id} title={title} onClose={close} />
    ) : (
      <AnalyticsDrawer key={overlay.id} guideId={overlay.id} title={title} onClose={close} />
    )
  }
  if (overlay.name === "explain") {
    return <ExplainDrawer productId={overlay.id} onProduct={(id) => onChange({ name: "explain", id })} onClose={close} />
  }
  if (overlay.name === "terms") {
    return (
      <Suspense fallback={null}>
        <TermsDrawer onClose={close} />
      </Suspense>
    )
  }
  if (!mayCreate) {
    return null
  }
  if (overlay.name === "new") {
    return <NewGuide onClose={close} />
  }
  return overlay.name === "import" ? <ImportDrawer onClose={close} /> : <LegacyDrawer onClose={close} />
}
