import type { Guide } from "../../../../../contracts/size-guide"
import type { GuideDocument } from "../../../../../contracts/size-guide-document"
import type * as keep from "../../../../lib/autosave/keep"
import type * as saver from "../../../../lib/autosave/saver"

export type SaveState = saver.SaveState<GuideDocument, Guide>
export type Conflict = saver.Conflict<GuideDocument, Guide>
export type DraftKeep = keep.DraftKeep<GuideDocument>
