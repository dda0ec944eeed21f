import { useCallback, useMemo } from "react"
import { useSearchParams } from "react-router-dom"
import { DELIVERY_TYPES } from "../../../../contracts/econt"
import type { ReadyFilter } from "../api/shipments"

const readReadyFilter = (params: URLSearchParams): ReadyFilter => {
  const q = params.get("q")?.trim().slice(0, 100)
  const wanted = params.get("delivery_type")?.split(",") ?? []
  const types = DELIVERY_TYPES.filter((type) => wanted.includes(type))
  return { ...(q && { q }), ...(types.length > 0 && { delivery_type: types }) }
}

/** What the orders are narrowed to, as the address has it. */
export const useReadyAddress = () => {
  const [params, setParams] = useSearchParams()
  const text = params.toString()
  const filter = useMemo(() => readReadyFilter(new URLSearchParams(text)), [text])
  const setFilter = useCallback(
    (change: Partial<ReadyFilter>) =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before)
          for (const [key, value] of Object.entries(change)) {
            const written = Array.isArray(value) ? value.join(",") : (value ?? "")
            if (written === "") {
              after.delete(key)
            } else {
              after.set(key, written)
            }
          }
          return after
        },
        { replace: true, preventScrollReset: true }
      ),
    [setParams]
  )
  return { filter, setFilter }
}
