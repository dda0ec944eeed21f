import { useMemo, useState } from "react"
import type { Table } from "../../../../../contracts/size-guide-document"
import { tableOf } from "../model/document"
import { createMarker, type Marked } from "../model/marks"
import { useRules } from "../use-rules"
import { useSettledState } from "./use-settled-state"

/**
 * Warnings of a table, worked out after the change is on the screen, so that typing never waits for
 * them. `checked` is the table they are of.
 */
export const useMarks = (table: Table, locale: string): Marked & { checked: Table } => {
  const [mark] = useState(createMarker)
  const rules = useRules()
  const checked = useSettledState((state) => tableOf(state.document, table.id)) ?? table
  return useMemo(() => ({ checked, ...mark(rules, checked, locale) }), [mark, rules, checked, locale])
}
