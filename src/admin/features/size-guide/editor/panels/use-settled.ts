import type { GuideDocument } from "../../../../../contracts/size-guide-document"
import { useSettledState } from "../grid/use-settled-state"

/** The document for what may lag behind: counts, warnings, lists. Typing never waits for them. */
export const useSettledDocument = (): GuideDocument => useSettledState((state) => state.document)
