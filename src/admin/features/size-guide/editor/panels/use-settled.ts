import { useDeferredValue } from "react"
import type { GuideDocument } from "../../../../../contracts/size-guide-document"
import { useEditorState } from "../grid/editor-context"

/** The document for what may lag behind: counts, warnings, lists. Typing never waits for them. */
export const useSettledDocument = (): GuideDocument => useDeferredValue(useEditorState((state) => state.document))
