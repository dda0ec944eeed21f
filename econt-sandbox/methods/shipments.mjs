import { addDays, DAY, fromSofia, isDate } from "../lib/clock.mjs"
import { fault, ofParty, refuse, Refusal, tree } from "../lib/errors.mjs"
import { shuffled } from "../lib/names.mjs"
import { blank } from "../lib/schema.mjs"
import { statusOf } from "../lib/stages.mjs"
import { statusAnswer } from "../lib/status.mjs"
import { locate } from "../rules/location.mjs"
import { bookCourier, checkWindow } from "../rules/pickup.mjs"
import { checkParty } from "../rules/parties.mjs"
import { inEuro } from "../rules/services.mjs"

/** @typedef {import("../lib/context.mjs").Context} Context */

/** @param {Context} context @param {{ shipmentNumbers?: string[] }} request a malformed number fails all of them */
export const getShipmentStatuses = (context, { shipmentNumbers = [] }) => {
  const bad = shipmentNumbers.find((number) => !/^\d{13,16}$/.test(number))
  if (bad !== undefined)
    throw refuse("ExInvalidShipmentNum", `Невалиден номер на пратка: ${bad}`, ["shipmentNumbers"])
  const answers = shipmentNumbers.map((number) => {
    const shipment = context.store.shipments.get(number)
    if (shipment) return { status: statusAnswer(context, shipment), error: null }
    return {
      status: null,
      error: fault("ExInvalidParam", `Не е намерена пратка с номер ${number}.`),
    }
  })
  return { shipmentStatuses: shuffled(answers, context.seed()) }
}

/** @param {Context} context @param {any} request */
export const requestCourier = (context, request) => {
  const window = checkWindow(context, request.requestTimeFrom ?? "", request.requestTimeTo ?? "")
  const place = locate(context.places, request, "sender", true)
  const faults = [...place.faults, ...checkParty(request, "sender")]
  if (faults.length > 0) throw new Refusal(tree([ofParty("sender", faults)]))
  if (!request.shipmentType || !(request.shipmentPackCount >= 1)) {
    throw refuse("ExInvalidParam", "Невалиден вид или брой пратки", [
      "shipmentType",
      "shipmentPackCount",
    ])
  }
  const attached = /** @type {string[]} */ (request.attachShipments ?? [])
  const unknown = attached.find(
    (number) => context.store.shipments.get(number)?.owner !== context.user
  )
  if (unknown)
    throw refuse("ExInvalidShipmentNum", `Не е намерена пратка с номер ${unknown}.`, [
      "attachShipments",
    ])
  const open = [...context.store.couriers.values()].find(
    (one) =>
      ["unprocess", "process"].includes(statusNow(context, one)) &&
      one.attached.some((number) => attached.includes(number))
  )
  if (open)
    throw refuse("ExAlreadyOrderedCourier", `Вече има заявен куриер: ${open.id}`, [
      "attachShipments",
    ])
  const courier = bookCourier(context, window, attached)
  context.store.save({ courier })
  return blank("RequestCourierResponse", { courierRequestID: courier.id, warnings: "" })
}

/** @param {Context} context @param {import("../lib/store.mjs").CourierRequest} courier taken when what it is for was taken, assigned when the time has come */
export const statusNow = ({ store }, courier) => {
  if (courier.status !== "unprocess") return courier.status
  const taken =
    courier.attached.length > 0 &&
    courier.attached.every((number) => store.shipments.get(number)?.sendTime)
  if (taken) return "taken"
  return store.clock.now() >= courier.from ? "process" : "unprocess"
}

/** @param {Context} context @param {{ requestCourierIds?: string[] }} request */
export const getRequestCourierStatus = (context, { requestCourierIds = [] }) => ({
  requestCourierStatus: shuffled(
    requestCourierIds.map((id) => {
      const courier = context.store.couriers.get(id)
      if (!courier)
        return {
          status: null,
          error: fault("ExInvalidParam", `Не е намерена заявка с номер ${id}.`),
        }
      const { note, reject_reason } = courier
      const status = blank("RequestCourierStatus", {
        id: Number(id),
        status: statusNow(context, courier),
        note,
        reject_reason,
      })
      return { status, error: null }
    }),
    context.seed()
  ),
})

const LONGEST = 31

/** @param {{ dateFrom?: string, dateTo?: string }} range whole days in Sofia @returns {[number, number]} */
export const readRange = ({ dateFrom, dateTo }) => {
  if (!isDate(dateFrom) || !isDate(dateTo))
    throw refuse("ExInvalidParam", "Невалидна дата", ["dateFrom", "dateTo"])
  const [from, to] = [fromSofia(dateFrom ?? ""), fromSofia(addDays(dateTo ?? "", 1))]
  if (from >= to)
    throw refuse("ExInvalidParam", "Началната дата е след крайната", ["dateFrom", "dateTo"])
  if (to - from > LONGEST * DAY + DAY / 2) {
    throw refuse("ExInvalidParam", `Периодът не може да бъде по-дълъг от ${LONGEST} дни`, [
      "dateFrom",
      "dateTo",
    ])
  }
  return [from, to]
}

/** @param {import("../lib/store.mjs").Shipment} shipment */
const awbRow = (shipment) => ({
  shipmentNumber: shipment.number,
  senderName: shipment.label.senderClient?.name ?? "",
  status: statusOf(shipment)[0],
  createdDate: shipment.createdTime,
  acceptedDate: shipment.sendTime,
  cdAmount: inEuro(shipment.label.services?.cdAmount, shipment.label.services?.cdCurrency),
  courierServiceAmount: shipment.price.total,
  courierServiceMasterPayer:
    shipment.price.receiver > shipment.price.sender ? "receiver" : "sender",
  receiverPhone: shipment.label.receiverClient?.phones?.[0] ?? "",
  cdCurrency: "€",
  courierServiceCurrency: "€",
})

/** @param {Context} context @param {any} request newest first; the dates of the answer are null, as recorded */
export const getMyAWB = (context, { dateFrom, dateTo, page = 1, side = "all" }) => {
  const [from, to] = readRange({ dateFrom, dateTo })
  if (!["sender", "receiver", "all"].includes(side))
    throw refuse("ExInvalidParam", "Невалидна страна", ["side"])
  const { store, user, pageSize } = context
  const mine = [...store.shipments.values()]
    .filter(
      ({ owner, createdTime }) =>
        owner === user && side !== "receiver" && createdTime >= from && createdTime < to
    )
    .sort((a, b) => b.createdTime - a.createdTime || Number(b.number) - Number(a.number))
  const first = (Math.max(1, page) - 1) * pageSize
  return blank("GetMyAWBResponse", {
    page: Math.max(1, page),
    totalPages: Math.max(1, Math.ceil(mine.length / pageSize)),
    results: mine.slice(first, first + pageSize).map(awbRow),
  })
}

/** @param {Context} context @param {{ awbBarcode?: string, truckRegNum?: string, ITU_code?: string }} request */
export const setITUCode = (context, { awbBarcode = "", ITU_code: code }) => {
  const shipment = context.store.shipments.get(awbBarcode)
  if (shipment?.owner !== context.user) {
    throw refuse("ExInvalidShipmentNum", `Не е намерена пратка с номер ${awbBarcode}.`, [
      "awbBarcode",
    ])
  }
  context.store.save({ shipment: { ...shipment, itu: code ?? null } })
  return {}
}
