import { useMemo } from "react"
import { DELIVERY_TYPES } from "../../../../contracts/econt"
import { useAddressChange } from "../../../lib/use-address-change"
import type { ReadyFilter } from "../api/shipments"

const readReadyFilter = (params: URLSearchParams): ReadyFilter => {
  const q = params.get("q")?.trim().slice(0, 100)
  const wanted = params.get("delivery_type")?.split(",") ?? []
  const types = DELIVERY_TYPES.filter((type) => wanted.includes(type))
  return { ...(q && { q }), ...(types.length > 0 && { delivery_type: types }) }
}

/** What the orders are narrowed to, as the address has it. */
export const useReadyAddress = () => {
  const { text, change } = useAddressChange()
  const filter = useMemo(() => readReadyFilter(new URLSearchParams(text)), [text])
  const setFilter: (parts: Partial<ReadyFilter>) => void = change
  return { filter, setFilter }
}
