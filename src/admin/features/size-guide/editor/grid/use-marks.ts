import { useMemo, useState } from "react"
import type { Table } from "../../../../../contracts/size-guide-document"
import { tableOf } from "../model/document"
import { createMarker, type Marked } from "../model/marks"
import { useSettledState } from "./use-settled-state"

/** Warnings of a table, worked out after the change is on the screen, so that typing never waits for them. */
export const useMarks = (table: Table, locale: string): Marked => {
  const [mark] = useState(createMarker)
  const settled = useSettledState((state) => tableOf(state.document, table.id)) ?? table
  return useMemo(() => mark(settled, locale), [mark, settled, locale])
}
