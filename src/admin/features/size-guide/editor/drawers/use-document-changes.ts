import { useMemo } from "react"
import type { GuideDocument } from "../../../../../contracts/size-guide-document"
import { diffDocuments } from "../../../../../sizing/diff"

/** What is different in `after`; null while one of both is not there. */
export const useDocumentChanges = (before: GuideDocument | undefined, after: GuideDocument | undefined) =>
  useMemo(() => (before && after ? diffDocuments(before, after) : null), [before, after])
