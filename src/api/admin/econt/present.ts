import type { MedusaContainer } from "@medusajs/framework/types"
import type { ParcelEvent, Waybill, WaybillDetail } from "../../../contracts/econt-waybill"
import { BIJOU_CORE_MODULE, type BijouCoreService } from "../../../modules/bijou_core"
import { BIJOU_ECONT_MODULE, type BijouEcontService, trackingUrl, type WaybillRow } from "../../../modules/bijou_econt"
import { officeLabels } from "../../../shipping/place-label"
import { toLatin } from "../../../shipping/transliteration"
import { userNames } from "../../lib/user-names"

/** The Econt module of this request. */
export const econtService = (scope: MedusaContainer): BijouEcontService => scope.resolve<BijouEcontService>(BIJOU_ECONT_MODULE)

/** A moment of SQL, or null. */
export const moment = (value: Date | string | null): string | null => (value === null ? null : new Date(value).toISOString())

/** What can be done with a waybill now. */
export const mayDo = (row: WaybillRow, hasReturn: boolean): Waybill["may"] => {
  const { state, sent_at, shipment_number, courier_request_id, kind, parcel_state } = row
  const booked = state === "created"
  const here = booked && sent_at === null
  return {
    edit: here,
    cancel: here || state === "failed" || state === "draft",
    print: booked && shipment_number !== null,
    retry: state === "failed" || state === "draft",
    request_courier: here && courier_request_id === null,
    make_return: kind === "outbound" && parcel_state === "delivered" && !hasReturn,
  }
}

/** Looks up who made waybills. */
export const creatorsOf = async (scope: MedusaContainer, found: readonly Pick<WaybillRow, "created_by">[]) => {
  const names = await userNames(scope, found.map(({ created_by }) => created_by))
  return (id: string | null) => (id === null ? null : { id, name: names.get(id) ?? id })
}

type UserOf = Awaited<ReturnType<typeof creatorsOf>>

/** Looks up destinations of waybills in Latin letters: as Econt writes the office, else by the law. */
const latinLabelsOf = async (scope: MedusaContainer, found: readonly WaybillRow[]): Promise<LatinOf> => {
  const codes = [...new Set(found.flatMap(({ office_code, delivery_type }) => (delivery_type === "address" ? [] : (office_code ?? []))))]
  const offices = codes.length > 0 ? await econtService(scope).places.officesByCode(codes) : []
  const known = new Map(offices.map((office) => [office.code, officeLabels(office).label_en]))
  return ({ office_code, destination_label }) => known.get(office_code ?? "") ?? toLatin(destination_label)
}
type LatinOf = (row: WaybillRow) => string

/** What waybills name that is written elsewhere. */
export const namesOf = async (scope: MedusaContainer, found: readonly WaybillRow[]): Promise<Names> => {
  const [userOf, latinOf] = await Promise.all([creatorsOf(scope, found), latinLabelsOf(scope, found)])
  return { userOf, latinOf }
}
export type Names = { userOf: UserOf; latinOf: LatinOf }

/** A waybill's row to its wire shape. */
export const toWaybill = (row: WaybillRow, { userOf, latinOf }: Names, hasReturn = false): Waybill => ({
  id: row.id,
  kind: row.kind,
  order_id: row.order_id,
  order_display_id: row.order_display_id,
  fulfillment_id: row.fulfillment_id,
  return_of: row.return_of,
  state: row.state,
  parcel_state: row.parcel_state,
  shipment_number: row.shipment_number,
  tracking_url: row.shipment_number && trackingUrl(row.shipment_number),
  reference: row.reference,
  draft: row.draft,
  receiver_name: row.receiver_name,
  destination_label: row.destination_label,
  destination_label_en: latinOf(row),
  quote: row.quote,
  expected_delivery_date: row.expected_delivery_date,
  cod: {
    amount: row.cod_amount,
    collected_amount: row.cod_collected_amount,
    collected_at: moment(row.cod_collected_at),
    paid_amount: row.cod_paid_amount,
    paid_at: moment(row.cod_paid_at),
    money_transfer: row.money_transfer,
  },
  problems: row.problems,
  mismatches: row.mismatches,
  return_kind: row.return_kind,
  return_number: row.return_number,
  unknown_status: row.unknown_status,
  courier_request_id: row.courier_request_id,
  may: mayDo(row, hasReturn),
  version: row.version,
  created_at: row.created_at.toISOString(),
  created_by: userOf(row.created_by),
  sent_at: moment(row.sent_at),
  delivered_at: moment(row.delivered_at),
  checked_at: moment(row.checked_at),
})

/** Some waybills to their wire shape, with who made them. */
export const presentWaybills = async (scope: MedusaContainer, found: readonly WaybillRow[]): Promise<Waybill[]> => {
  const [names, answered] = await Promise.all([
    namesOf(scope, found),
    econtService(scope).waybills.answered(found.map(({ id }) => id)),
  ])
  return found.map((row) => toWaybill(row, names, answered.has(row.id)))
}

/** One waybill by its id, to its wire shape. @throws NOT_FOUND */
export const presentWaybill = async (scope: MedusaContainer, id: string): Promise<Waybill> => {
  const [waybill] = await presentWaybills(scope, [await econtService(scope).waybills.get(id)])
  return waybill
}

/** Events of SQL to their wire shape. */
export const toEvents = (found: readonly (Omit<ParcelEvent, "happened_at"> & { happened_at: unknown })[]): ParcelEvent[] =>
  found.map(({ type, text, text_en, office_code, place, place_en, happened_at }) => ({
    type,
    text,
    text_en,
    office_code,
    place,
    place_en,
    happened_at: new Date(happened_at as string).toISOString(),
  }))

/** Who did what with a waybill, newest first. */
export const readHistory = async (scope: MedusaContainer, id: string): Promise<WaybillDetail["history"]> => {
  const core = scope.resolve<BijouCoreService>(BIJOU_CORE_MODULE)
  const { entries } = await core.listAudit({ feature: "econt", resource_id: id, limit: 50 })
  const names = await userNames(scope, entries.map(({ actor_id }) => actor_id))
  return entries.map(({ action, actor_id, facts, created_at }) => ({
    action,
    actor: names.get(actor_id) ?? null,
    facts,
    created_at: new Date(created_at).toISOString(),
  }))
}
