import { useCallback } from "react"
import type { Column } from "../../../../../contracts/size-guide-document"
import { useText, type TextKey } from "../../../../lib/text"

/** The words of a column's kind: `Measure · mm`, `EU from the formula`. */
export const useColumnFacts = (): ((column: Column) => string) => {
  const { t } = useText()
  return useCallback(
    (column) => {
      const type = t(`size_guide_grid.type.${column.type}`)
      switch (column.type) {
        case "measure":
        case "range":
          return `${type} · ${t(`size_guide_grid.unit.${column.unit}`)}`
        case "size":
          return `${type} · ${t(`size_guide_grid.system.${column.system}` as TextKey)}`
        case "formula":
          return `${type} · ${t(`size_guide_grid.system.${column.formula.system}`)}`
        default:
          return type
      }
    },
    [t]
  )
}
