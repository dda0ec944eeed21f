import { useDeferredValue, useMemo, useState } from "react"
import type { Table } from "../../../../../contracts/size-guide-document"
import { createMarker, type Marked } from "../model/marks"

/** Warnings of a table, worked out after the change is on the screen, so that typing never waits for them. */
export const useMarks = (table: Table, locale: string): Marked => {
  const [mark] = useState(createMarker)
  const settled = useDeferredValue(table)
  return useMemo(() => mark(settled, locale), [mark, settled, locale])
}
