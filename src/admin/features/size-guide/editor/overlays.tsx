import { Suspense } from "react"
import { lazy } from "../../../lib/lazy"
import type { Panel, Part } from "./address"
import type { useConflict } from "./save/use-conflict"

const PublishDrawer = lazy(() => import("./drawers/publish-drawer"))
const RevisionsDrawer = lazy(() => import("./drawers/revisions-drawer"))
const ChangesDrawer = lazy(() => import("./drawers/changes-drawer"))
const ImportDrawer = lazy(() => import("./drawers/import-drawer"))
const KeysDrawer = lazy(() => import("./drawers/keys-drawer"))
const ConflictDialog = lazy(() => import("./drawers/conflict-drawer"))

type OverlaysProps = {
  panel: Panel | null
  conflict: ReturnType<typeof useConflict>
  readOnly: boolean
  onPanel: (panel: Panel | null) => void
  onOpen: (part: Part) => void
}

/** What opens over the editor; each is loaded when it is first wanted. */
export const Overlays = ({ panel, conflict, readOnly, onPanel, onOpen }: OverlaysProps) => {
  const close = () => onPanel(null)
  const settle = (sides: Parameters<typeof conflict.settle>[0]) => void conflict.settle(sides)
  return (
    <Suspense fallback={null}>
      {panel === "publish" && !readOnly && <PublishDrawer onClose={close} />}
      {panel === "revisions" && <RevisionsDrawer onClose={close} />}
      {panel === "changes" && <ChangesDrawer onClose={close} />}
      {panel === "import" && !readOnly && <ImportDrawer onClose={close} onOpen={onOpen} />}
      {panel === "keys" && <KeysDrawer onClose={close} />}
      {conflict.open && (
        <ConflictDialog
          key={conflict.open.conflict.theirs.version}
          name={conflict.open.conflict.theirs.updated_by?.name ?? null}
          clashes={conflict.open.clashes}
          onSettle={settle}
        />
      )}
    </Suspense>
  )
}
