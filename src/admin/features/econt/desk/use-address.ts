import { useCallback, useMemo } from "react"
import { useSearchParams } from "react-router-dom"
import type { ShipmentFilter } from "../../../../contracts/econt-shipment"
import { readFilter, writeFilter } from "./address"

const OPEN = "shipment"
const RUN = "run"

/** Filters, the open shipment and the run that is watched, as the address has them. */
export const useDeskAddress = () => {
  const [params, setParams] = useSearchParams()
  const text = params.toString()
  const filter = useMemo(() => readFilter(Object.fromEntries(new URLSearchParams(text))), [text])

  const setFilter = useCallback(
    (next: ShipmentFilter) =>
      setParams(
        (before) => {
          const run = before.get(RUN)
          return { ...writeFilter(next), ...(run && { [RUN]: run }) }
        },
        { replace: true, preventScrollReset: true }
      ),
    [setParams]
  )
  const setOpenId = useCallback(
    (id: string | null) =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before)
          after.delete(OPEN)
          if (id) {
            after.set(OPEN, id)
          }
          return after
        },
        { replace: true, preventScrollReset: true }
      ),
    [setParams]
  )
  const toShipment = useCallback(
    (id: string) => {
      const after = new URLSearchParams(text)
      after.set(OPEN, id)
      return `?${after.toString()}`
    },
    [text]
  )
  return { filter, openId: params.get(OPEN), setFilter, setOpenId, toShipment }
}
