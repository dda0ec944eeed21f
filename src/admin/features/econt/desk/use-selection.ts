import { useCallback, useState } from "react"

/** Rows that are selected, by their ids; they stay so when the list is narrowed. */
export const useSelection = <Row>(idOf: (row: Row) => string) => {
  const [selected, setSelected] = useState<ReadonlyMap<string, Row>>(new Map())
  const select = useCallback(
    (rows: readonly Row[], isSelected: boolean) =>
      setSelected((before) => {
        const after = new Map(before)
        rows.forEach((row) => (isSelected ? after.set(idOf(row), row) : after.delete(idOf(row))))
        return after
      }),
    [idOf]
  )
  const replace = useCallback((rows: readonly Row[]) => setSelected(new Map(rows.map((row) => [idOf(row), row]))), [idOf])
  const clear = useCallback(() => setSelected(new Map()), [])
  return { selected, select, replace, clear }
}
