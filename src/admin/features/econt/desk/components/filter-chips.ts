import type { Overview } from "../../../../../contracts/econt-settings"
import type { ShipmentFilter } from "../../../../../contracts/econt-shipment"
import type { Translate } from "../../../../lib/text"
import { formatSofia } from "../../shared/sofia-date"
import { refinementsOf, withPart } from "../address"

export type FilterChip = { key: keyof ShipmentFilter; label: string; without: ShipmentFilter }
export type Senders = Overview["senders"]

const partLabel = (t: Translate, language: string, filter: ShipmentFilter, key: keyof ShipmentFilter, senders: Senders): string => {
  const list = (values: readonly string[] = []) => values.join(", ")
  switch (key) {
    case "parcel_state":
      return list(filter.parcel_state?.map((state) => t(`econt_parcel.parcel.${state}`)))
    case "state":
      return list(filter.state?.map((state) => t(`econt_parcel.state.${state}`)))
    case "delivery_type":
      return list(filter.delivery_type?.map((type) => t(`econt_parcel.type.${type}`)))
    case "attention":
      return list(filter.attention?.map((mark) => t(`econt_desk.attention.${mark}`)))
    case "cod":
      return filter.cod ? t(`econt_desk.filter.cod_${filter.cod}`) : ""
    case "kind":
      return filter.kind ? t(`econt_desk.filter.kind_${filter.kind}`) : ""
    case "courier":
      return filter.courier ? t(`econt_desk.filter.courier_${filter.courier}`) : ""
    case "printed":
      return t(filter.printed ? "econt_desk.filter.printed_true" : "econt_desk.filter.printed_false")
    case "created_from":
      return t("econt_desk.filter.from", { date: formatSofia(language, filter.created_from ?? "", "date") })
    case "created_to":
      return t("econt_desk.filter.to", { date: formatSofia(language, filter.created_to ?? "", "date") })
    case "sender_id":
      return senders.find(({ id }) => id === filter.sender_id)?.name ?? t("econt_desk.filter.sender")
    case "q":
      return filter.q ?? ""
  }
}

/** What narrows the list besides its tab and the search, each with the filter that is left without it. */
export const filterChips = (t: Translate, language: string, filter: ShipmentFilter, senders: Senders): FilterChip[] =>
  refinementsOf(filter)
    .filter((key) => key !== "q")
    .map((key) => ({ key, label: partLabel(t, language, filter, key, senders), without: withPart(filter, key, undefined) }))
