import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import type { Destination, Problem } from "../../contracts/econt"
import type { EcontSettings } from "../../contracts/econt-settings"
import type { PackingLine, WaybillDraft } from "../../contracts/econt-waybill"
import { BIJOU_ECONT_MODULE, type BijouEcontService, senderFor } from "../../modules/bijou_econt"
import { checkDraft } from "../../shipping/check-draft"
import { sum } from "../../shipping/money"
import { addressLine, officeLabels } from "../../shipping/place-label"
import { sofiaClock } from "../../shipping/sofia-time"
import { toLatin } from "../../shipping/transliteration"
import { makeDraft, packingFor, type ParcelOrder, type Sent } from "./make-draft"
import type { OrderFacts } from "./read-orders"

type Pick = { id: string; quantity: number }

/** Named pieces that are no longer left: somebody sent them, or took them out of the order. */
export const goneOf = (order: OrderFacts, items: readonly Pick[] = []): Problem[] =>
  items.flatMap(({ id, quantity }) => {
    const line = order.lines.find((one) => one.id === id)
    const left = line?.left ?? 0
    return quantity <= left
      ? []
      : [{ code: "pieces_gone", path: `items.${id}`, severity: "error" as const, message: null, values: { title: line?.title ?? id, left } }]
  })

/** What pieces that are left and not in this parcel are worth, gross. */
const stayingOf = ({ lines }: OrderFacts, sent: readonly Sent[], isFulfilled: boolean): number =>
  sum(
    lines.map((line) => {
      const taken = isFulfilled ? 0 : (sent.find((one) => one.line.id === line.id)?.quantity ?? 0)
      return (line.total / Math.max(1, line.ordered)) * Math.max(0, line.left - taken)
    })
  )

/** An order whose money leaves to other waybills what is sent with them. */
export const forParcel = (order: OrderFacts, sent: readonly Sent[], fulfillmentId?: string): ParcelOrder => ({
  ...order,
  staying: stayingOf(order, sent, fulfillmentId !== undefined),
})

/** Pieces of a fulfilment, the named ones, or all that is left of an order. @throws INVALID_DATA, NOT_FOUND */
export const sentOf = (order: OrderFacts, { fulfillmentId, items }: { fulfillmentId?: string; items?: readonly Pick[] }): Sent[] => {
  if (fulfillmentId) {
    const fulfillment = order.fulfillments.find(({ id }) => id === fulfillmentId)
    if (!fulfillment || fulfillment.canceled) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such fulfilment in this order.")
    }
    return fulfillment.items.flatMap(({ line_item_id, quantity }) => {
      const line = order.lines.find(({ id }) => id === line_item_id)
      return line ? [{ line, quantity }] : []
    })
  }
  return order.lines.flatMap((line) => {
    const quantity = items ? (items.find(({ id }) => id === line.id)?.quantity ?? 0) : line.left
    if (quantity > line.left) {
      throw new MedusaError(MedusaError.Types.INVALID_DATA, `Only ${line.left} of "${line.title}" are left to send.`)
    }
    return quantity > 0 ? [{ line, quantity }] : []
  })
}

/**
 * A place in the words of a person: the office's name, or the address in a line; `gone` when Econt has closed it.
 * In Latin letters it is as Econt writes it, else by the law.
 */
export const labelOf = async (
  container: MedusaContainer,
  destination: Destination
): Promise<{ label: string; label_en: string; gone: boolean }> => {
  if (destination.type === "address") {
    const label = addressLine(destination.address)
    return { label, label_en: toLatin(label), gone: false }
  }
  const { places } = container.resolve<BijouEcontService>(BIJOU_ECONT_MODULE)
  const office = await places.officeByCode(destination.office_code)
  return office
    ? { ...officeLabels(office), gone: office.gone }
    : { label: destination.office_code, label_en: destination.office_code, gone: false }
}

/** The city of an address by Econt's id, so that two towns of one name are not mixed up. */
export const withCity = async (container: MedusaContainer, draft: WaybillDraft): Promise<WaybillDraft> => {
  const { destination } = draft
  if (destination.type !== "address" || destination.address.city_id !== null) {
    return draft
  }
  const { places } = container.resolve<BijouEcontService>(BIJOU_ECONT_MODULE)
  const { city, post_code, country_code } = destination.address
  const { city: found } = await places.resolveCity({ name: city, post_code, country: country_code })
  return found
    ? {
        ...draft,
        destination: {
          type: "address",
          address: { ...destination.address, city_id: found.id, city: found.name, post_code: post_code || found.post_code },
        },
      }
    : draft
}

/** The draft an order's next waybill begins with; null while no sender is set up. */
export const draftFor = async (
  container: MedusaContainer,
  order: ParcelOrder,
  sent: readonly Sent[],
  settings: EcontSettings,
  locationId: string | null
): Promise<WaybillDraft | null> => {
  const sender = senderFor(settings, locationId)
  return sender ? withCity(container, makeDraft(order, sent, settings, sender)) : null
}

/** Packing list of a draft, and all that is wrong with it by the suite's own rules. */
export const examine = (
  order: ParcelOrder,
  sent: readonly Sent[],
  draft: WaybillDraft,
  settings: EcontSettings
): { packingList: PackingLine[]; problems: Problem[] } => {
  const packingList = packingFor(order, sent, draft, settings)
  const sender = settings.senders.find(({ id }) => id === draft.sender_id)
  const problems = checkDraft(draft, {
    order,
    sender: sender ?? null,
    packingLines: draft.cod_amount === null ? null : sent.length,
    today: sofiaClock(new Date()).date,
  })
  return { packingList, problems }
}
