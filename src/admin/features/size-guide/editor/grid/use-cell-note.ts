import { useCallback } from "react"
import type { ComputedCell } from "../../../../../sizing/formula"
import type { Warning } from "../../../../../sizing/warnings"
import { useText } from "../../../../lib/text"
import { useWarningText } from "./use-warning-text"

export type CellNote = (cell: ComputedCell, warnings: readonly Warning[] | undefined) => string

/** What there is to say of a cell: how its override differs from the formula, and its warnings. */
export const useCellNote = (): CellNote => {
  const { t, locale } = useText()
  const warningText = useWarningText()
  return useCallback(
    (cell, warnings = []) => {
      const others = warnings.filter((warning) => warning.code !== "formula_differs").map(warningText)
      if (cell.source !== "override") {
        return others.join(" ")
      }
      const difference = cell.difference_mm
      const override =
        difference === undefined
          ? t("size_guide_grid.override.typed", { formula: cell.formula_text ?? "–" })
          : difference === 0
            ? t("size_guide_grid.override.same")
            : t("size_guide_grid.override.differs", {
                difference: Math.abs(difference).toLocaleString(locale, { maximumFractionDigits: 2 }),
                formula: cell.formula_text ?? "–",
              })
      return [override, ...others].join(" ")
    },
    [t, locale, warningText]
  )
}
