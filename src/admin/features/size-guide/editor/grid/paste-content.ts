import type { GuideDocument } from "../../../../../contracts/size-guide-document"
import { sizeGuidePasteTexts } from "../../../../i18n/size-guide-paste"
import { registerTexts } from "../../../../lib/register-texts"
import type { Translate } from "../../../../lib/text"
import { readClipboard, type ClipboardContent } from "../model/clipboard"
import { tableOf } from "../model/document"
import {
  looksLikeHeader,
  pasteBlock,
  pasteDefaults,
  type PasteOptions,
  type PasteOutcome,
  type PasteReport,
} from "../model/paste"
import type { Selection } from "../model/selection"

registerTexts(sizeGuidePasteTexts)

/** A sentence on a paste: what was put in, what was added, what does not fit. */
const sentenceOf = (t: Translate, report: PasteReport): string =>
  [
    t("size_guide_paste.done", { rows: report.rows, columns: report.columns }),
    report.rowsAdded && t("size_guide_paste.rows_added", { count: report.rowsAdded }),
    report.columnsAdded && t("size_guide_paste.columns_added", { count: report.columnsAdded }),
    report.columnsLeft && t("size_guide_paste.columns_left", { count: report.columnsLeft }),
    report.notNumbers && t("size_guide_paste.not_numbers", { count: report.notNumbers }),
    report.shortened && t("size_guide_paste.shortened", { count: report.shortened }),
  ]
    .filter(Boolean)
    .join(", ")

const refusalOf = (t: Translate, { reason, count, limit }: Extract<PasteOutcome, { outcome: "refused" }>): string =>
  t(`size_guide_paste.refused_${reason}`, { count, limit })

/**
 * The document with what is on the clipboard at a selection, or why it cannot be put there; null for
 * a table that is gone.
 * @param change options that are other than the usual ones for this content
 */
export const pasteContent = (
  t: Translate,
  document: GuideDocument,
  before: Selection,
  content: ClipboardContent,
  change: Partial<PasteOptions>
) => {
  const table = tableOf(document, before.table)
  if (!table) {
    return null
  }
  const rows = readClipboard(content)
  const options = { ...pasteDefaults(table, before, rows), ...change }
  const result = pasteBlock(document, before, rows, options)
  return result.outcome === "refused"
    ? { outcome: result.outcome, sentence: refusalOf(t, result) }
    : { ...result, options, hasHeader: looksLikeHeader(rows), sentence: sentenceOf(t, result.report) }
}
