/**
 * What a warning says, and the `values` its text is made of. `value` is the text as it was typed, `unit` a unit,
 * measures are numbers in that unit.
 *
 * | code | values |
 * |---|---|
 * | `not_rising` | `value`, `above`, `below` (typed texts of the neighbours in order, may be empty), `other`: the one of the two it is out of order with, `side`: `above` or `below`, where that one stands, `direction`: `rising` or `falling` |
 * | `duplicate_size` | `value`, `other`: the name of the first row that has it |
 * | `gap` | `value`, `above`, `step`, `usual`, `unit` |
 * | `suspected_unit` | `value`, `unit`, `suggested`, `quantity`, `suggested_quantity` |
 * | `not_a_number` | `value`, `unit` |
 * | `not_a_size` | `value`, `system` |
 * | `not_a_bra_size` | `value` |
 * | `range_in_measure` | `value` |
 * | `range_reversed` | `value` |
 * | `range_overlap` | `value`, `above` |
 * | `empty_size` | none |
 * | `empty_label` | none |
 * | `formula_differs` | `value`, `formula`, `difference_mm` |
 * | `formula_source` | `system` |
 * | `collides_when_rounded` | `value`, `other`, `unit`, `shown`, `decimals` |
 *
 * `suspected_unit`, `range_overlap` and `collides_when_rounded` that concern more than three cells of a column are one
 * warning of the column, with the values of the first and `count`; a single one has `count` 1.
 */
export const WARNING_CODES = [
  "not_rising",
  "duplicate_size",
  "gap",
  "suspected_unit",
  "not_a_number",
  "not_a_size",
  "not_a_bra_size",
  "range_in_measure",
  "range_reversed",
  "range_overlap",
  "empty_size",
  "empty_label",
  "formula_differs",
  "formula_source",
  "collides_when_rounded",
] as const
export type WarningCode = (typeof WARNING_CODES)[number]

/** Something that is probably a mistake. It never stops anybody from saving or publishing. */
export type Warning = {
  code: WarningCode
  table: string
  /** Absent where it concerns a column or an axis label as a whole. */
  row?: string
  column?: string
  values: Record<string, string | number>
}
