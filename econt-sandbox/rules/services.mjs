import { fault } from "../lib/errors.mjs"
import { accountOf } from "../lib/accounts.mjs"
import { checkPayOptions } from "./parties.mjs"

/** @typedef {import("../lib/context.mjs").Context} Context */

const PER_EURO = { EUR: 1, BGN: 1.95583 }

/** @param {number} amount */
export const cents = (amount) =>
  Math.round((amount + Number.EPSILON * Math.sign(amount)) * 100) / 100

/** @param {number | undefined} amount @param {string | undefined} currency leva are converted, as since 2026 */
export const inEuro = (amount, currency) =>
  cents(
    (amount ?? 0) /
      PER_EURO[/** @type {keyof typeof PER_EURO} */ ((currency ?? "EUR").toUpperCase())]
  )

/** @param {any} services @param {"cd" | "declaredValue" | "moneyTransfer"} service @param {string} name */
const checkCurrency = (services, service, name) => {
  if (!(services[`${service}Amount`] > 0)) return []
  const currency = services[`${service}Currency`]
  if (!currency)
    return [fault("ExInvalidParam", `Не е посочена валута за ${name}.`, [`${service}Currency`])]
  if (currency.toUpperCase() in PER_EURO) return []
  return [
    fault("ExInvalidParam", `Невалидна валута за ${name}: ${currency}`, [`${service}Currency`]),
  ]
}

/** @param {any} label the goods must come to the collected amount exactly */
const checkPackingList = (label) => {
  const { cdAmount } = label.services ?? {}
  const list = label.packingList ?? []
  if (!(cdAmount > 0) || list.length === 0 || label.packingListType === "file") return []
  const sum = cents(
    list.reduce(
      (/** @type {number} */ all, /** @type {any} */ item) =>
        all + (item.price ?? 0) * (item.count ?? 1),
      0
    )
  )
  if (sum === cents(cdAmount)) return []
  const text = `Сумата на стоките в описа (${sum.toFixed(2)}) не съответства на наложения платеж (${cents(cdAmount).toFixed(2)}).`
  return [fault("ExInvalidParam", text, ["packingList"])]
}

/** @param {Context} context @param {any} services */
const checkAgreement = (context, { cdPayOptionsTemplate }) => {
  if (!cdPayOptionsTemplate || accountOf(context).agreements.has(cdPayOptionsTemplate)) return []
  const text = `Условия за изплащане на наложен платеж: Невалидно споразумение ${cdPayOptionsTemplate}`
  return [fault("ExInvalidParam", text, ["cdPayOptionsTemplate"])]
}

/** @param {any} services */
const checkKinds = ({ cdAmount, cdType, priorityTimeFrom, priorityTimeTo }) => {
  const faults = []
  if (cdAmount < 0)
    faults.push(fault("ExInvalidParam", "Невалидна сума на наложен платеж", ["cdAmount"]))
  if (cdType && !["get", "give"].includes(cdType.toLowerCase())) {
    faults.push(fault("ExInvalidParam", "Невалиден вид на наложен платеж", ["cdType"]))
  }
  for (const [field, time] of Object.entries({ priorityTimeFrom, priorityTimeTo })) {
    if (time && !/^([01]\d|2[0-3]):[0-5]\d(:00)?$/.test(time))
      faults.push(fault("ExInvalidParam", "Невалиден час", [field]))
  }
  return faults
}

/** @param {Context} context @param {any} label what holds in every mode, because the price needs it */
export const checkServices = (context, label) => {
  const services = label.services ?? {}
  return [
    ...checkCurrency(services, "cd", "наложен платеж"),
    ...checkCurrency(services, "declaredValue", "обявена стойност"),
    ...checkCurrency(services, "moneyTransfer", "паричен превод"),
    ...checkKinds(services),
    ...checkAgreement(context, services),
    ...checkPackingList(label),
  ]
}

/** @param {Context} context @param {any} label @param {"Sender" | "Receiver"} side */
const checkCredit = (context, label, side) => {
  if (label[`payment${side}Method`]?.toLowerCase() !== "credit") return []
  const number = label[`${side.toLowerCase()}Client`]?.clientNumber
  if (number && accountOf(context).contracts.has(number)) return []
  const who = side === "Sender" ? "подател" : "получател"
  const text = `Посочили сте грешен клиентски номер за платец ${who}`
  return [fault("ExInvalidParam", text, [`payment${side}Method`])]
}

const METHODS = ["", "cash", "credit", "voucher"]

/** @param {any} label @param {string} field */
const checkMethod = (label, field) =>
  METHODS.includes((label[field] ?? "").toLowerCase())
    ? []
    : [fault("ExInvalidParam", "Невалиден начин на плащане", [field])]

/** @param {Context} context @param {any} label how the courier and the collected money are paid; not in `calculate` */
export const checkPayment = (context, label) => [
  ...checkMethod(label, "paymentSenderMethod"),
  ...checkMethod(label, "paymentReceiverMethod"),
  ...checkCredit(context, label, "Sender"),
  ...checkCredit(context, label, "Receiver"),
  ...checkPayOptions(label.services ?? {}),
]
