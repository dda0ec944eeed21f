import { Suspense, useMemo, useRef, useState } from "react"
import type { Guide } from "../../../../contracts/size-guide"
import { SavedState } from "../../../components/saved-state"
import { useLeaveGuard } from "../../../lib/autosave/use-leave-guard"
import { lazy } from "../../../lib/lazy"
import { useText } from "../../../lib/text"
import { partKey, readPart, useAddress, type Part } from "./address"
import { EditorHeader } from "./components/editor-header"
import { Panes, type Pane } from "./components/panes"
import { ReadOnlyBanner } from "./components/read-only-banner"
import { useEditor, useEditorState, useHistory } from "./grid/editor-context"
import { useNotify } from "../../../components/notices"
import { Overlays } from "./overlays"
import { EditorMenu } from "./panels/editor-menu"
import { PartPanel } from "./panels/part-panel"
import { PartTree } from "./panels/part-tree"
import type { DraftKeep } from "./save/types"
import { useGuide, useSaver, useSaveState } from "./save/save-context"
import { useConflict } from "./save/use-conflict"
import { useKeptDraft } from "./save/use-kept-draft"
import { useEditorKeys } from "./use-editor-keys"
import { useStatus } from "./use-status"
import { useWide } from "../../../lib/use-wide"

const PreviewPane = lazy(() => import("../preview/preview-pane"))
const KeptBanner = lazy(async () => ({ default: (await import("../../../components/kept-banner")).KeptBanner }))

type EditorShellProps = {
  keep: DraftKeep
  canUpdate: boolean
  onClose: () => void
  /** The guide was archived or taken out of the archive: the editor begins anew. */
  onStatus: (guide: Guide) => void
}

/** The part the address names; the first table where it names none or one that is gone. */
const useCurrentPart = (wanted: Part | null): Part => {
  const key = useEditorState(({ document: { tables, how_to } }) => {
    const isThere =
      wanted && (!("id" in wanted) || (wanted.type === "table" ? tables : how_to).some(({ id }) => id === wanted.id))
    return partKey(isThere ? wanted : tables[0] ? { type: "table", id: tables[0].id } : { type: "settings" })
  })
  return useMemo(() => readPart(key) ?? { type: "settings" }, [key])
}

const Header = ({ canUpdate, hasPreview, onPreview, onPublish, onClose, menu }: {
  canUpdate: boolean
  hasPreview: boolean | null
  onPreview: () => void
  onPublish: () => void
  onClose: () => void
  menu: React.ReactNode
}) => {
  const guide = useGuide((saved) => saved)
  const saver = useSaver()
  const state = useSaveState((current) => current)
  const { readOnly, undo, redo } = useEditor()
  const history = useHistory()
  const title = useEditorState(({ document }) => document.title)
  return (
    <EditorHeader
      title={title}
      status={guide.status}
      hasChanges={guide.has_changes || saver.hasChanges()}
      savedState={<SavedState state={state} />}
      menu={menu}
      readOnly={readOnly || !canUpdate}
      hasPreview={hasPreview}
      onPreview={onPreview}
      onUndo={undo}
      onRedo={redo}
      onPublish={onPublish}
      onClose={onClose}
      {...history}
    />
  )
}

/** The header, the panes below it, and what opens over them. */
export const EditorShell = ({ keep, canUpdate, onClose, onStatus }: EditorShellProps) => {
  const { t } = useText()
  const notify = useNotify()
  const saver = useSaver()
  const isArchived = useGuide((guide) => guide.status === "archived")
  const { readOnly } = useEditor()
  const root = useRef<HTMLDivElement>(null)
  const isWide = useWide(root)
  const { part: wanted, panel, setPart, setPanel } = useAddress()
  const part = useCurrentPart(wanted)
  const [pane, setPane] = useState<Pane>("edit")
  const [hasPreview, setPreview] = useState(true)
  const kept = useKeptDraft(keep)
  const conflict = useConflict()
  const status = useStatus(onStatus)
  useLeaveGuard(saver)

  const handleOpen = (next: Part) => {
    setPart(next)
    setPane("edit")
  }
  const saveNow = async () => {
    if (!readOnly && (await saver.flush())) {
      notify(t("autosave.save.saved_now"))
    }
  }
  useEditorKeys(panel !== null || conflict.open !== null, {
    save: () => void saveNow(),
    publish: () => setPanel("publish"),
    help: () => setPanel("keys"),
  })
  return (
    <div ref={root} className="relative flex h-full min-h-0 flex-col">
      <Header
        canUpdate={canUpdate}
        hasPreview={isWide ? hasPreview : null}
        onPreview={() => setPreview(!hasPreview)}
        onPublish={() => setPanel("publish")}
        onClose={onClose}
        menu={<EditorMenu part={part} onOpen={setPanel} status={status} />}
      />
      {readOnly && (
        <ReadOnlyBanner isArchived={isArchived} onUnarchive={canUpdate ? status.unarchive : null} />
      )}
      {kept.kept && !readOnly && (
        <Suspense fallback={null}>
          <KeptBanner at={kept.kept.at} isOlder={kept.isOlder} onRestore={kept.restore} onDiscard={kept.discard} />
        </Suspense>
      )}
      <Panes
        isWide={isWide}
        hasPreview={hasPreview}
        pane={pane}
        onPane={setPane}
        editLabel={t("size_guide_editor.pane.edit")}
        parts={<PartTree current={part} onOpen={handleOpen} />}
        edit={<PartPanel part={part} onOpen={handleOpen} />}
        preview={
          <Suspense fallback={null}>
            <PreviewPane />
          </Suspense>
        }
      />
      <Overlays panel={panel} conflict={conflict} readOnly={readOnly} onPanel={setPanel} onOpen={handleOpen} />
    </div>
  )
}
