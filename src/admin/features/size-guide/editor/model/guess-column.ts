import type { Column, Unit } from "../../../../../contracts/size-guide-document"
import { braSystem, isNumeric, isRange, readHeading } from "../../../../../sizing/exchange/block"
import { newMeasure } from "./column-types"
import { tidyLabel } from "./document"

/**
 * What a pasted column most likely is, by its heading and its values; null where nothing speaks for
 * more than free text.
 */
export const guessColumn = (id: string, heading: string, texts: readonly string[], usual: Unit): Column | null => {
  const { label, unit, quantity, system } = readHeading(heading)
  const base = { id, label: tidyLabel(label), how_to: null }
  const bras = unit ? null : braSystem(label)
  if (bras) {
    return { ...base, type: "bra", system: bras }
  }
  if (system) {
    return { ...base, type: "size", system }
  }
  if (unit || ((quantity || heading === "") && isNumeric(texts))) {
    const measure = newMeasure({ quantity: quantity ?? "other", unit: unit ?? usual })
    return { ...base, type: texts.some(isRange) ? "range" : "measure", ...measure }
  }
  return null
}
