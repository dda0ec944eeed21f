import { ATTENTION, shipmentFilterSchema, type ShipmentFilter, type ShipmentCounts } from "../../../../contracts/econt-shipment"

/** Tabs of the desk besides “ready”, which is a page of its own. */
export const TABS = ["all", "label_created", "on_the_way", "ready_for_pickup", "attention", "returning"] as const
export type Tab = (typeof TABS)[number]

const TAB_FILTERS: Record<Tab, ShipmentFilter> = {
  all: {},
  label_created: { parcel_state: ["label_created"] },
  on_the_way: { parcel_state: ["shipped", "in_transit", "out_for_delivery"] },
  ready_for_pickup: { parcel_state: ["ready_for_pickup"] },
  attention: { attention: [...ATTENTION] },
  returning: { parcel_state: ["returning"] },
}

/** The number that stands at a tab; all shipments are not counted. */
export const countKeyOf = (tab: Tab): keyof ShipmentCounts | null => (tab === "all" ? null : tab)

const KEYS = Object.keys(shipmentFilterSchema.shape) as (keyof ShipmentFilter)[]

/** Reads the address or a saved view; what makes no sense is left out and the rest is kept. */
export const readFilter = (values: Record<string, unknown>): ShipmentFilter =>
  KEYS.reduce<ShipmentFilter>((filter, key) => {
    const value = values[key]
    const read = shipmentFilterSchema.safeParse({ [key]: typeof value === "boolean" ? String(value) : value })
    return read.success && read.data[key] !== undefined ? { ...filter, ...read.data } : filter
  }, {})

/** A filter as the parameters of an address. */
export const writeFilter = (filter: ShipmentFilter): Record<string, string> =>
  Object.fromEntries(
    KEYS.flatMap((key) => {
      const value = filter[key]
      return value === undefined || value === "" ? [] : [[key, String(value)]]
    })
  )

/** The filter of a tab as the search of an address. */
export const tabSearch = (tab: Tab): string => new URLSearchParams(writeFilter(TAB_FILTERS[tab])).toString()

const sorted = (values: readonly string[] = []) => [...values].sort().join(",")

/** The tab whose states a filter has; null for states of no tab. */
export const tabOf = ({ parcel_state, attention }: ShipmentFilter): Tab | null =>
  TABS.find((tab) => {
    const wanted = TAB_FILTERS[tab]
    return sorted(wanted.parcel_state) === sorted(parcel_state) && sorted(wanted.attention) === sorted(attention)
  }) ?? null

/** What is narrowed besides what the tab of the filter says. */
export const refinementsOf = (filter: ShipmentFilter): (keyof ShipmentFilter)[] => {
  const tab = tabOf(filter)
  return KEYS.filter((key) => filter[key] !== undefined && !(tab && key in TAB_FILTERS[tab]))
}

/** The filter with one part changed; undefined and empty lists take it away. */
export const withPart = <K extends keyof ShipmentFilter>(filter: ShipmentFilter, key: K, value: ShipmentFilter[K] | undefined): ShipmentFilter => {
  const { [key]: _, ...rest } = filter
  return value === undefined || (Array.isArray(value) && value.length === 0) ? rest : { ...rest, [key]: value }
}

/** Whether two filters ask for the same. */
export const isSameFilter = (one: ShipmentFilter, other: ShipmentFilter): boolean =>
  JSON.stringify(Object.entries(writeFilter(one))) === JSON.stringify(Object.entries(writeFilter(other)))
