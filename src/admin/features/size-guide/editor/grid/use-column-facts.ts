import { useCallback } from "react"
import type { Column } from "../../../../../contracts/size-guide-document"
import { useText, type TextKey } from "../../../../lib/text"

/** The words of a column's kind: `mm · Measure`, `US · Formula`. */
export const useColumnFacts = (): ((column: Column) => string) => {
  const { t } = useText()
  return useCallback(
    (column) => {
      const type = t(`size_guide_grid.type.${column.type}`)
      switch (column.type) {
        case "measure":
        case "range":
          return `${t(`size_guide_grid.unit.${column.unit}`)} · ${type}`
        case "size":
        case "bra":
          return `${t(`size_guide_grid.system.${column.system}` as TextKey)} · ${type}`
        case "formula":
          return `${t(`size_guide_grid.system.${column.formula.system}`)} · ${type}`
        default:
          return type
      }
    },
    [t]
  )
}
