import { useCallback, useMemo } from "react"
import { useSearchParams } from "react-router-dom"
import { GUIDE_STATUSES } from "../../../../contracts/size-guide"
import { GUIDE_SORTS, type ListGuidesQuery } from "../../../../contracts/size-guide-list"
import { GUIDE_KINDS } from "../../../../contracts/size-guide-document"
import { useAddressChange } from "../../../lib/use-address-change"

const STATES = ["unused", "incomplete", "changed"] as const

/** What the list is narrowed to and how it is ordered. */
export type ListFilter = Pick<ListGuidesQuery, "q" | "status" | "kind" | "state" | "sort">

/** What lies over the list. */
export type ListOverlay =
  | { name: "new" | "import" | "legacy" | "explain" | "terms"; id: string | null }
  | { name: "assign" | "analytics"; id: string }

const OVERLAYS = ["new", "import", "legacy", "explain", "terms", "assign", "analytics"] as const

const pick = <T extends string>(known: readonly T[], text: string | null): T[] =>
  (text ?? "").split(",").filter((part): part is T => known.includes(part as T))

/** Reads the address; what makes no sense is left out and the rest is kept. */
export const readFilter = (params: URLSearchParams): ListFilter => {
  const q = params.get("q")?.trim().slice(0, 200)
  const [status, kind] = [pick(GUIDE_STATUSES, params.get("status")), pick(GUIDE_KINDS, params.get("kind"))]
  const [state] = pick(STATES, params.get("state"))
  const [sort] = pick(GUIDE_SORTS, params.get("sort"))
  return {
    ...(q ? { q } : {}),
    ...(status.length > 0 ? { status } : {}),
    ...(kind.length > 0 ? { kind } : {}),
    ...(state ? { state } : {}),
    sort: sort ?? "updated",
  }
}

/** `explain` may stand without a product; `assign` and `analytics` need a guide. */
const readOverlay = (params: URLSearchParams): ListOverlay | null => {
  const name = OVERLAYS.find((each) => params.has(each))
  if (!name) {
    return null
  }
  const id = params.get(name) || null
  if (name === "assign" || name === "analytics") {
    return id ? { name, id } : null
  }
  return { name, id }
}

export const isNarrowed = ({ sort: _sort, ...filter }: ListFilter): boolean => Object.keys(filter).length > 0

/** Filters and what lies over the list, as the address has them. */
export const useListAddress = () => {
  const [, setParams] = useSearchParams()
  const { text, change } = useAddressChange()
  const filter = useMemo(() => readFilter(new URLSearchParams(text)), [text])
  const overlay = useMemo(() => readOverlay(new URLSearchParams(text)), [text])

  const setFilter = useCallback(
    (parts: Partial<ListFilter>) => change(parts.sort === "updated" ? { ...parts, sort: "" } : parts),
    [change]
  )
  const setOverlay = useCallback(
    (next: ListOverlay | null) =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before)
          OVERLAYS.forEach((name) => after.delete(name))
          if (next) {
            after.set(next.name, next.id ?? "")
          }
          return after
        },
        { replace: next === null, preventScrollReset: true }
      ),
    [setParams]
  )
  return { filter, overlay, setFilter, setOverlay }
}
