import { weekday } from "../lib/calendar.mjs"
import { isDate } from "../lib/clock.mjs"
import { fault } from "../lib/errors.mjs"
import { accountOf } from "../lib/accounts.mjs"

/**
 * @typedef {import("../lib/context.mjs").Context} Context
 * @typedef {import("./location.mjs").Location} Location
 * @typedef {{ sender: Location, receiver: Location }} Route
 */

/** The heaviest a kind may be, kg; a pack above 50 kg is priced as cargo without a word. */
const HEAVIEST = { document: 0.5, small_letter: 0.5, big_letter: 1, pallet: 1000, cargo: 500 }
const PACK_LIMIT = 50
const DRIVE = { weight: 20, side: 90 }

/** @param {any} label kg, from the packs when the total is missing */
export const weightOf = (label) =>
  label.weight ??
  (label.packs ?? []).reduce(
    (/** @type {number} */ sum, /** @type {any} */ pack) => sum + (pack?.weight ?? 0),
    0
  )

/** @param {any} label @returns {[number, number, number][]} cm, of each pack or of the whole */
export const sizesOf = (label) => {
  const packs = (label.packs ?? []).filter(
    (/** @type {any} */ pack) => pack?.width && pack.height && pack.length
  )
  if (packs.length > 0)
    return packs.map((/** @type {any} */ { length, width, height }) => [length, width, height])
  const { shipmentDimensionsL: l, shipmentDimensionsW: w, shipmentDimensionsH: h } = label
  return l && w && h ? [[l, w, h]] : []
}

/** @param {any} label */
export const isCargo = (label) =>
  ["cargo", "pallet"].includes(label.shipmentType) ||
  (label.shipmentType === "pack" && weightOf(label) > PACK_LIMIT)

/** @param {any} label what even a price needs */
export const checkBasics = (label) => {
  const faults = []
  if (!label.shipmentType)
    faults.push(fault("ExInvalidParam", "Невалиден вид пратка", ["shipmentType"]))
  if (!(label.packCount >= 1))
    faults.push(fault("ExInvalidParam", "Невалиден брой пакети", ["packCount"]))
  return faults
}

/** @param {any} label */
const checkWeight = (label) => {
  const weight = weightOf(label)
  const most = HEAVIEST[/** @type {keyof typeof HEAVIEST} */ (label.shipmentType)]
  if (!(weight > 0)) return [fault("ExInvalidParam", "Невалидно тегло", ["weight"])]
  if (most && weight > most)
    return [fault("ExInvalidParam", `Теглото надвишава допустимото (${most} кг)`, ["weight"])]
  const volume = sizesOf(label).reduce((sum, [l, w, h]) => sum + (l * w * h) / 5000, 0)
  const tooLight = label.shipmentType === "cargo" && weight < volume
  return tooLight
    ? [fault("ExInvalidParam", "Теглото е под минималното за размерите на пратката", ["weight"])]
    : []
}

/** @param {any} label @param {Route} route */
const checkOffices = (label, { sender, receiver }) => {
  const kinds = [sender.office?.kind, receiver.office?.kind]
  const faults = []
  if (kinds.includes("aps") && isCargo(label)) {
    faults.push(
      fault("ExInvalidParam", "Не може да подготвяте карго пратки от/до Еконтомат!", [
        "shipmentType",
      ])
    )
  }
  const big =
    weightOf(label) > DRIVE.weight || sizesOf(label).some((size) => Math.max(...size) > DRIVE.side)
  if (kinds.includes("drive") && big) {
    const text =
      "Пратката Ви може да бъде с тегло до 20 кг, респективно размери до 90 х 90 х 90 см."
    faults.push(fault("ExInvalidParam", text, ["weight"]))
  }
  return faults
}

/** @param {Context} context @param {any} label the day the parcel is handed over; a malformed one is ignored */
export const sendDay = ({ store }, label) =>
  isDate(label.sendDate) ? label.sendDate : store.clock.today()

/** @param {Context} context @param {any} label @param {Route} route */
const checkDay = (context, label, route) => {
  const wish = label.holidayDeliveryDay
  if (wish && !["workday", "halfday"].includes(wish) && !isDate(wish)) {
    return [fault("ExInvalidParam", "Невалиден ден за доставка", ["holidayDeliveryDay"])]
  }
  const toDoor = !route.receiver.office
  if (wish || !toDoor || weekday(sendDay(context, label)) !== 5) return []
  return [
    fault("ExInvalidParam", "Моля, изберете ден за доставка на пратката", ["holidayDeliveryDay"]),
  ]
}

/** @param {any} label */
const checkPartial = (label) => {
  if (!label.partialDelivery) return []
  const reviewed = label.payAfterAccept || label.payAfterTest
  if (reviewed && label.packingListType === "digital" && label.packingList?.length > 1) return []
  const text =
    "За частична доставка са необходими преглед или тест и дигитален опис с повече от една стока."
  return [fault("ExInvalidParam", text, ["partialDelivery"])]
}

const REJECT = [
  "contact",
  "instruction",
  "return_to_sender",
  "return_to_office",
  "return_to_address",
]

/** @param {Context} context @param {any} label */
const checkInstructions = (context, label) =>
  (label.instructions ?? []).flatMap((/** @type {any} */ one) => {
    const { rejectAction: action, rejectReturnOfficeCode: code } =
      one?.returnInstructionParams ?? {}
    const known = !one?.id || accountOf(context).instructions.has(one.id)
    const routed = !action || REJECT.includes(action)
    const office = action !== "return_to_office" || context.places.officeByCode.has(code ?? "")
    return one?.type && known && routed && office
      ? []
      : [fault("ExInvalidParam", "Невалидна инструкция", ["instructions"])]
  })

/** @param {Context} context @param {any} label @param {Route} route what `validate` and `create` look at */
export const checkParcel = (context, label, route) => [
  ...checkWeight(label),
  ...(label.shipmentDescription?.trim()
    ? []
    : [fault("ExInvalidParam", "Не е посочено съдържание на пратката", ["shipmentDescription"])]),
  ...checkOffices(label, route),
  ...checkDay(context, label, route),
  ...checkPartial(label),
  ...checkInstructions(context, label),
]
