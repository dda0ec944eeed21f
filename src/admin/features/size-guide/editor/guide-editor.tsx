import { useState } from "react"
import type { Guide } from "../../../../contracts/size-guide"
import { guideDocumentSchema } from "../../../../contracts/size-guide-document"
import { createKeep } from "../../../lib/autosave/keep"
import { EditorShell } from "./editor-shell"
import { EditorProvider } from "./grid/editor-context"
import { NoticeProvider } from "../../../components/notices"
import { SaveProvider } from "./save/save-context"

type GuideEditorProps = { guide: Guide; canUpdate: boolean; onClose: () => void }

/** Edits one guide. It starts from the guide as it was first given and keeps its own copy from then on. */
export const GuideEditor = ({ guide, canUpdate, onClose }: GuideEditorProps) => {
  const [start, setStart] = useState(guide)
  const [keep] = useState(() => createKeep(`size-guide.${guide.id}`, guideDocumentSchema))
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
