import type { GuideDocument } from "../../../contracts/size-guide-document"
import { findRow } from "../../../sizing/match"
import { parseRange } from "../../../sizing/numbers"

const LETTERS = /^(\d|x{0,4})(xs|s|m|l|xl)$/i

export type SizedVariant = { variant_id: string; values: { option_id: string; value: string }[] }
export type SizeCheck = {
  /** Sizes of variants that are no row of the guide, each once. */
  unknown: string[]
  /** Rows that are the size of some variant. */
  row_ids: string[]
}

/**
 * Compares the variants of one product with a guide. The option that names the size is the one
 * whose values are rows most often. A product with one variant, or whose options have nothing in
 * common with the guide and are no measures, sells one size only and has nothing unknown; neither
 * has one whose guide lists no sizes.
 */
export const checkSizes = (document: GuideDocument, variants: readonly SizedVariant[]): SizeCheck => {
  if (!document.tables.some(({ layout, rows }) => layout === "list" && rows.length > 0)) {
    return { unknown: [], row_ids: [] }
  }
  const rowOf = (value: string) => findRow(document, [value])?.row.id
  const hits = new Map<string, number>()
  const row_ids = new Set<string>()
  for (const { option_id, value } of variants.flatMap(({ values }) => values)) {
    const row = rowOf(value)
    if (row) {
      row_ids.add(row)
      hits.set(option_id, (hits.get(option_id) ?? 0) + 1)
    }
  }
  const [best] = [...hits].sort((a, b) => b[1] - a[1])
  const sized = best?.[0] ?? (variants.length > 1 ? optionOfSizes(variants) : undefined)
  const unknown = new Set<string>()
  for (const { option_id, value } of variants.flatMap(({ values }) => values)) {
    if (option_id === sized && !rowOf(value)) {
      unknown.add(value)
    }
  }
  return { unknown: [...unknown], row_ids: [...row_ids] }
}

/** The first option whose values are all measures or sizes; `Сребро 925` is neither. */
const optionOfSizes = (variants: readonly SizedVariant[]): string | undefined => {
  const options = new Map<string, string[]>()
  for (const { option_id, value } of variants.flatMap(({ values }) => values)) {
    options.set(option_id, [...(options.get(option_id) ?? []), value])
  }
  return [...options].find(([, values]) => values.every((value) => parseRange(value) !== null || LETTERS.test(value)))?.[0]
}
