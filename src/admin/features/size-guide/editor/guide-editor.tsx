import { useState } from "react"
import type { Guide } from "../../../../contracts/size-guide"
import { EditorShell } from "./editor-shell"
import { EditorProvider } from "./grid/editor-context"
import { NoticeProvider } from "./notices"
import { createKeep } from "./save/keep"
import { SaveProvider } from "./save/save-context"

type GuideEditorProps = { guide: Guide; canUpdate: boolean; onClose: () => void }

/** Edits one guide. It starts from the guide as it was first given and keeps its own copy from then on. */
export const GuideEditor = ({ guide, canUpdate, onClose }: GuideEditorProps) => {
  const [start, setStart] = useState(guide)
  const [keep] = useState(() => createKeep(guide.id))
  const isArchived = start.status === "archived"
  return (
    <NoticeProvider>
      <EditorProvider key={isArchived ? "archived" : "open"} initial={start.document} readOnly={!canUpdate || isArchived}>
        <SaveProvider guide={start} keep={keep}>
          <EditorShell keep={keep} canUpdate={canUpdate} onClose={onClose} onStatus={setStart} />
        </SaveProvider>
      </EditorProvider>
    </NoticeProvider>
  )
}
