import type { Column, FormulaColumn, MeasuredColumn } from "../../../../../contracts/size-guide-document"
import { usualDecimals } from "../../../../../sizing/units"

export const isMeasured = (column: Column): column is MeasuredColumn =>
  column.type === "measure" || column.type === "range"

/** What a measured column is set to until the merchant says otherwise. */
export const newMeasure = ({ unit = "mm", ...settings }: Partial<Omit<MeasuredColumn, "type">> = {}) => ({
  quantity: settings.quantity ?? "other",
  unit,
  convertible: settings.convertible ?? true,
  decimals: settings.decimals ?? usualDecimals(unit),
  of: settings.of ?? "body",
})

/** What a column is, whatever its type. */
export const baseOf = ({ id, label, how_to, term_id }: Column) => ({ id, label, how_to, ...(term_id ? { term_id } : {}) })

/** What a formula column becomes when what it reads goes: a plain column of the same meaning. */
export const withoutFormula = (column: FormulaColumn): Column => {
  const base = baseOf(column)
  const { system } = column.formula
  return system === "diameter" || system === "circumference"
    ? { ...base, type: "measure", ...newMeasure({ quantity: `inner_${system}` }) }
    : { ...base, type: "size", system }
}
