import { Skeleton } from "@medusajs/ui"
import { Suspense, useState } from "react"
import type { CampaignContent } from "../../../../contracts/email-campaign-campaign"
import { KeptBanner } from "../../../components/kept-banner"
import { useNotify } from "../../../components/notices"
import { SavedState } from "../../../components/saved-state"
import type { DraftKeep } from "../../../lib/autosave/keep"
import { useLeaveGuard } from "../../../lib/autosave/use-leave-guard"
import { lazy } from "../../../lib/lazy"
import { useText } from "../../../lib/text"
import { useWide } from "../../../lib/use-wide"
import { ComposerHeader } from "./components/composer-header"
import { Languages } from "./languages"
import { useSaver, useSaveState } from "./save/save-context"
import { useConflict } from "./save/use-conflict"
import { useKeptContent } from "./save/use-kept-content"
import { useComposer, useComposerState } from "./state/composer-context"
import { useUi } from "./ui-context"
import { useComposerKeys } from "./use-composer-keys"

const Workspace = lazy(() => import("./workspace"))
const VersionsDrawer = lazy(() => import("./drawers/versions-drawer"))
const ConflictDialog = lazy(() => import("./drawers/conflict-dialog"))

type ComposerShellProps = { name: string; keep: DraftKeep<CampaignContent>; onClose: () => void }

const HowSaved = () => <SavedState state={useSaveState((state) => state)} />

/** The header, the workspace below it, and what opens over them. */
export const ComposerShell = ({ name, keep, onClose }: ComposerShellProps) => {
  const { t } = useText()
  const notify = useNotify()
  const saver = useSaver()
  const { readOnly, undo, redo } = useComposer()
  const { root } = useUi()
  const isWide = useWide(root)
  const [hasPreview, setPreview] = useState(true)
  const [hasVersions, setVersions] = useState(false)
  const canUndo = useComposerState(({ past }) => past.length > 0)
  const canRedo = useComposerState(({ future }) => future.length > 0)
  const kept = useKeptContent(keep)
  const conflict = useConflict()
  useLeaveGuard(saver)

  const save = async () => {
    if (await saver.flush()) {
      notify(t("autosave.save.saved_now"))
    }
  }
  const openVersions = async () => {
    await saver.flush()
    setVersions(true)
  }
  useComposerKeys(hasVersions || conflict.isOpen, () => void save())
  return (
    <div ref={root} className="relative flex h-full min-h-0 flex-col">
      <ComposerHeader
        name={name}
        savedState={<HowSaved />}
        languages={<Languages />}
        readOnly={readOnly}
        canUndo={canUndo}
        canRedo={canRedo}
        hasPreview={isWide ? hasPreview : null}
        onUndo={undo}
        onRedo={redo}
        onVersions={() => void openVersions()}
        onPreview={() => setPreview(!hasPreview)}
        onDone={onClose}
      />
      {kept.kept && !readOnly && <KeptBanner at={kept.kept.at} isOlder={kept.isOlder} onRestore={kept.restore} onDiscard={kept.discard} />}
      <Suspense fallback={<Skeleton className="m-6 min-h-0 flex-1" />}>
        <Workspace isWide={isWide} hasPreview={hasPreview} />
      </Suspense>
      <Suspense fallback={null}>
        {hasVersions && <VersionsDrawer id={saver.getSaved().campaign.id} onClose={() => setVersions(false)} />}
        {conflict.isOpen && <ConflictDialog onMine={conflict.keepMine} onTheirs={conflict.takeTheirs} />}
      </Suspense>
    </div>
  )
}
