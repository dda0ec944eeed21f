import { useState } from "react"

/** Takes things out of a list, and puts the last one back where it was. */
export const useRemoval = <T extends { id: string }>(list: readonly T[], onChange: (list: T[]) => void) => {
  const [removed, setRemoved] = useState<{ item: T; index: number } | null>(null)
  const remove = (item: T) => {
    setRemoved({ item, index: list.indexOf(item) })
    onChange(list.filter((each) => each !== item))
  }
  const undo = () => {
    if (removed) {
      onChange([...list.slice(0, removed.index), removed.item, ...list.slice(removed.index)])
      setRemoved(null)
    }
  }
  const isBack = removed !== null && list.some(({ id }) => id === removed.item.id)
  return { removed: isBack ? null : (removed?.item ?? null), remove, undo }
}
