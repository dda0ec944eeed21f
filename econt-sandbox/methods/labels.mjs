import { fault, refuse, Refusal } from "../lib/errors.mjs"
import { advance, eventOf } from "../lib/lifecycle.mjs"
import { shuffled } from "../lib/names.mjs"
import { blank } from "../lib/schema.mjs"
import { quoteAnswer, statusAnswer } from "../lib/status.mjs"
import { assess } from "../rules/assess.mjs"
import { bookCourier, checkWindow } from "../rules/pickup.mjs"

/**
 * @typedef {import("../lib/context.mjs").Context} Context
 * @typedef {import("../lib/store.mjs").Shipment} Shipment
 * @typedef {ReturnType<typeof assess>} Assessment
 */

const MODES = ["calculate", "validate", "create", "calculate_with_block"]

/** @param {Context} context @param {any} label @param {Assessment} found @returns {Shipment} */
export const newShipment = (context, label, { price, expected }) => {
  const createdTime = context.store.clock.now()
  const parent = label.previousShipmentNumber
  return {
    number: context.store.nextNumber(),
    key: context.store.newKey(),
    owner: context.user ?? "",
    label,
    price,
    createdTime,
    sendTime: null,
    deliveryTime: null,
    expected,
    stage: "prepared",
    events: [eventOf(context, label, "prepared", createdTime)],
    attempts: 0,
    cdCollectedTime: null,
    cdPaidTime: null,
    payType: null,
    payDate: null,
    next: [],
    previous: parent ? { shipmentNumber: parent, reason: "return" } : null,
    instruction: null,
    group: null,
    editions: 0,
    itu: null,
    warnings: "",
  }
}

/** @param {Context} context @param {Shipment} shipment @returns {{ shipment: Shipment }[]} its parent knows of it, too */
const withParent = ({ store }, shipment) => {
  const parent = shipment.previous && store.shipments.get(shipment.previous.shipmentNumber)
  const known = parent && {
    ...parent,
    next: [...parent.next, { shipmentNumber: shipment.number, reason: "return" }],
  }
  return [{ shipment }, ...(known ? [{ shipment: known }] : [])]
}

/** @param {Context} context @param {any} label */
const checkParent = ({ store, user }, label) => {
  const number = label.previousShipmentNumber
  if (!number || store.shipments.get(number)?.owner === user) return
  throw refuse("ExInvalidShipmentNum", `Не е намерена пратка с номер ${number}.`, [
    "previousShipmentNumber",
  ])
}

/** @param {Context} context @param {any} request one label, as createLabel and createLabels make it */
const makeOne = (
  context,
  { label, mode, requestCourierTimeFrom: from, requestCourierTimeTo: to }
) => {
  const found = assess(context, label, mode)
  if (mode !== "create")
    return {
      label: quoteAnswer(context, label, found.price, found.expected),
      ignored: found.ignored,
      courier: null,
    }
  checkParent(context, label)
  const window =
    from || to
      ? checkWindow(
          context,
          `${context.store.clock.today()} ${from ?? ""}`,
          `${context.store.clock.today()} ${to ?? ""}`
        )
      : null
  const shipment = newShipment(context, label, found)
  const courier =
    window && !label.senderOfficeCode ? bookCourier(context, window, [shipment.number]) : null
  context.store.save(...withParent(context, shipment), ...(courier ? [{ courier }] : []))
  return {
    label: statusAnswer(context, shipment),
    ignored: found.ignored,
    courier: courier?.id ?? null,
  }
}

/** @param {string | undefined} mode */
const checkMode = (mode) => {
  if (!mode || !MODES.includes(mode)) throw refuse("ExInvalidParam", "Невалиден режим", ["mode"])
}

/** @param {Context} context @param {any} request */
export const createLabel = (context, request) => {
  checkMode(request.mode)
  const { label, ignored, courier } = makeOne(context, request)
  return blank("CreateLabelResponse", {
    label,
    courierRequestID: courier && Number(courier),
    payAfterAcceptIgnored: ignored,
    blockingPaymentURL:
      request.mode === "calculate_with_block" ? `${context.root}blocking-payment` : null,
  })
}

/** @template T @param {() => T} work @returns {{ value: T | null, error: import("../lib/errors.mjs").Fault | null }} */
export const perItem = (work) => {
  try {
    return { value: work(), error: null }
  } catch (error) {
    if (error instanceof Refusal) return { value: null, error: error.fault }
    throw error
  }
}

/** @param {Context} context @param {any} request in the order asked: an error tells nothing else to match it by */
export const createLabels = (context, { labels = [], mode }) => {
  checkMode(mode)
  return {
    results: labels.map((/** @type {any} */ label) => {
      const { value, error } = perItem(() => makeOne(context, { label, mode }))
      return blank("CreateLabelResultElement", {
        label: value?.label ?? null,
        error,
        payAfterAcceptIgnored: value?.ignored ?? null,
      })
    }),
  }
}

/** @param {Context} context @param {string} number @returns {import("../lib/errors.mjs").Fault | null} */
const deleteOne = (context, number) => {
  const shipment = context.store.shipments.get(number)
  if (!shipment || shipment.stage === "cancelled") {
    return fault("ExInvalidParam", `Пратка ${number} не е открита`)
  }
  if (shipment.owner !== context.user)
    return fault("ExInvalidParam", "Товарителницата е на друг потребител.")
  if (shipment.sendTime)
    return fault("ExInvalidParam", `Пратка ${number} вече е приета и не може да бъде изтрита.`)
  context.store.save(
    ...advance(context, shipment, "cancelled", context.store.clock.now()).map((one) => ({
      shipment: one,
    }))
  )
  return null
}

/** @param {Context} context @param {{ shipmentNumbers?: string[] }} request */
export const deleteLabels = (context, { shipmentNumbers = [] }) => ({
  results: shuffled(
    shipmentNumbers.map((number) => ({
      shipmentNum: number,
      error: deleteOne(context, number.trim()),
    })),
    context.seed()
  ),
})
