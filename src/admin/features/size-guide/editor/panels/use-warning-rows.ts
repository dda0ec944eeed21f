import { useMemo } from "react"
import { sizeGuideEditorPartsTexts } from "../../../../i18n/size-guide-editor-parts"
import { registerTexts } from "../../../../lib/register-texts"
import { useText } from "../../../../lib/text"
import { useWarningText } from "../grid/use-warning-text"
import { placeOf, warningsOf } from "../model/marks"
import { useRules } from "../use-rules"
import { useSettledDocument } from "./use-settled"

registerTexts(sizeGuideEditorPartsTexts)

/** The warnings of the whole guide, with the place of each in words and in its table. */
export const useWarningRows = () => {
  const { t } = useText()
  const textOf = useWarningText()
  const document = useSettledDocument()
  const rules = useRules()
  return useMemo(
    () =>
      document.tables.flatMap((each) => warningsOf(rules, each, document.locale)).map((warning, order) => {
        const index = document.tables.findIndex((table) => table.id === warning.table)
        const table = document.tables[index]
        const { row, column } = table ? placeOf(warning, table) : { row: -1, column: -1 }
        const name = table?.title || t("size_guide_editor.parts.table", { number: index + 1 })
        const values = { row: row + 1, column: table?.columns[column]?.label || t("size_guide_editor.unnamed") }
        const kind = row >= 0 && column >= 0 ? "row_column" : row >= 0 ? "row" : "column"
        const place =
          row < 0 && column < 0
            ? name
            : t("size_guide_part.warnings.at", { table: name, place: t(`size_guide_part.warnings.${kind}`, values) })
        return { id: String(order), table: warning.table, row, column, place, text: textOf(warning) }
      }),
    [document, rules, t, textOf]
  )
}
