import { useMemo } from "react"
import { COD_STATES, type CodState } from "../../../../contracts/econt-cod"
import { dateSchema } from "../../../../contracts/econt"
import { useAddressChange } from "../../../lib/use-address-change"
import type { CodFilter } from "../api/cod"

const LONGEST_SEARCH = 60

const readDate = (text: string | null): string | undefined => dateSchema.safeParse(text).data

/** Reads the address; what makes no sense is left out and the rest is kept. */
export const readFilter = (params: URLSearchParams): CodFilter => {
  const q = params.get("q")?.trim().slice(0, LONGEST_SEARCH)
  const state = (params.get("state") ?? "").split(",").filter((part): part is CodState => (COD_STATES as readonly string[]).includes(part))
  const payout = params.get("payout")?.slice(0, LONGEST_SEARCH)
  const [from, to] = [readDate(params.get("from")), readDate(params.get("to"))]
  return {
    ...(q ? { q } : {}),
    ...(state.length > 0 ? { state } : {}),
    ...(payout ? { payout } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
  }
}

/** Filters of the ledger, as the address has them. */
export const useLedgerAddress = () => {
  const { text, change } = useAddressChange()
  const filter = useMemo(() => readFilter(new URLSearchParams(text)), [text])
  const setFilter: (parts: Partial<CodFilter>) => void = change
  return { filter, setFilter, isNarrowed: Object.keys(filter).length > 0 }
}
