import { isCargo, sizesOf, weightOf } from "../rules/parcel.mjs"
import { cents, inEuro } from "../rules/services.mjs"

/**
 * @typedef {import("./store.mjs").PriceRow} PriceRow
 * @typedef {import("./store.mjs").Price} Price
 * @typedef {import("../rules/parcel.mjs").Route} Route
 */

/** EUR up to a weight in kg. Office to office up to 20 kg are figures seen on the demo host in 2026. */
const OFFICES = /** @type {const} */ ([
  [1, 3.44],
  [2, 4.13],
  [5, 7.14],
  [10, 10.61],
  [20, 13.74],
  [50, 21.06],
])
/** Within one town, to or from a door: 5 kg are the 11.96 leva of 2024. */
const CITY = /** @type {const} */ ([
  [1, 4.1],
  [2, 4.6],
  [5, 6.12],
  [10, 8.95],
  [20, 12.3],
  [50, 18.9],
])
const DOOR = 1.11
const PER_KG_OF_CARGO = 0.4
const SMALL = 0.3
const ABROAD = 9
const VOLUME = 12_000
const NO_CASH = 0.3

/** @param {number} kg @param {typeof OFFICES | typeof CITY} table */
const step = (kg, table) => {
  const found = table.find(([most]) => kg <= most)
  const [most, price] = found ?? table[table.length - 1]
  return {
    most: found ? `до ${most} кг` : "над 50 кг",
    price: price + (found ? 0 : (kg - most) * PER_KG_OF_CARGO),
  }
}

/** @param {any} label kg the price goes by: 3 kg of 120x40x40 cm cost as much as 16 kg */
const billedWeight = (label) =>
  Math.max(
    weightOf(label),
    sizesOf(label).reduce((sum, [l, w, h]) => sum + (l * w * h) / VOLUME, 0)
  )

/** @param {any} label @param {Route} route @returns {Omit<PriceRow, "paymentSide">} */
const courierRow = (label, { sender, receiver }) => {
  const doors = [sender, receiver].filter((end) => !end.office).length
  const sameCity = doors > 0 && sender.city?.id === receiver.city?.id
  const { most, price } = step(billedWeight(label), sameCity ? CITY : OFFICES)
  const abroad = [sender, receiver].some((end) => end.city?.country !== "BG") ? ABROAD : 0
  const total =
    price +
    (sameCity ? 0 : doors * DOOR) +
    abroad -
    (label.sizeUnder60cm && !isCargo(label) ? SMALL : 0)
  const between = sameCity
    ? "градски куриер"
    : doors === 0
      ? "между офисите на куриера"
      : "до адрес"
  const name = isCargo(label) ? "Карго експрес" : `Куриерска услуга - ${between}`
  return {
    type: "C",
    description: `${name} ${most}`,
    count: 1,
    price: cents(total),
    currency: "EUR",
  }
}

/** @param {number} amount @param {boolean} byAgreement the fee is lower with one */
const cashFee = (amount, byAgreement) => {
  const fee = Math.max(NO_CASH, Math.ceil(cents(amount) / 10 - 1e-9) / 10)
  return cents(byAgreement ? fee / 2 : fee)
}

const EXTRAS = /** @type {const} */ ([
  ["smsNotification", "SMS", "SMS известие", 0.13],
  ["deliveryReceipt", "DC", "Обратна разписка", 1.02],
  ["digitalReceipt", "EDC", "Електронна обратна разписка", 0.51],
  ["goodsReceipt", "DC-CP", "Стокова разписка", 1.53],
  ["deliveryToFloor", "DF", "Доставка до етаж", 2.56],
  ["invoiceBeforePayCD", "IBP", "Фактура преди плащане", 0.26],
])

/** @param {any} label @param {boolean} locker @returns {Omit<PriceRow, "paymentSide">[]} */
const serviceRows = (label, locker) => {
  const services = label.services ?? {}
  const row = (
    /** @type {string} */ type,
    /** @type {string} */ description,
    /** @type {number} */ count,
    /** @type {number} */ price
  ) => ({ type, description, count, price: cents(price), currency: "EUR" })
  const cash = inEuro(services.cdAmount, services.cdCurrency)
  const value = locker ? 0 : inEuro(services.declaredValueAmount, services.declaredValueCurrency)
  const timed = services.priorityTimeFrom || services.priorityTimeTo
  return [
    ...(cash > 0
      ? [
          row(
            "CD",
            "Такса наложен платеж",
            cash,
            cashFee(cash, Boolean(services.cdPayOptionsTemplate))
          ),
        ]
      : []),
    ...(value > 0 ? [row("OC", "Обявена стойност", value, Math.max(0.26, value * 0.005))] : []),
    ...EXTRAS.filter(([key]) => services[key]).map(([, type, description, price]) =>
      row(type, description, 1, price)
    ),
    ...(timed ? [row("P", "Приоритетен час", 1, 3.07)] : []),
    ...(services.twoWayShipment ? [row("DP", "Двупосочна пратка", 1, 3.44)] : []),
    ...(services.refrigeratedPack
      ? [row("REF", "Хладилна опаковка", services.refrigeratedPack, services.refrigeratedPack * 2)]
      : []),
  ]
}

/** @param {any} label @param {number} total @returns {{ receiver: number, other: number }} */
const shares = (label, total) => {
  const part = (
    /** @type {number | undefined} */ amount,
    /** @type {boolean | undefined} */ isPercent
  ) =>
    amount === undefined
      ? total
      : cents(Math.min(total, isPercent ? (total * amount) / 100 : amount))
  const receiver = label.paymentReceiverMethod
    ? part(label.paymentReceiverAmount, label.paymentReceiverAmountIsPercent)
    : 0
  const other = label.paymentOtherClientNumber
    ? part(label.paymentOtherAmount, label.paymentOtherAmountIsPercent)
    : 0
  return { receiver, other: cents(Math.min(other, total - receiver)) }
}

/**
 * Each row belongs to who pays it; the row where one's share ends becomes two.
 * @param {Omit<PriceRow, "paymentSide">[]} rows
 * @param {{ receiver: number, other: number }} due
 * @returns {PriceRow[]}
 */
const divide = (rows, due) => {
  const purses = [
    { side: "RECEIVER", left: due.receiver },
    { side: "OTHER", left: due.other },
    { side: "SENDER", left: Number.POSITIVE_INFINITY },
  ]
  return rows.flatMap((row) => {
    let rest = row.price
    return purses.flatMap((purse) => {
      const price = cents(Math.min(rest, purse.left))
      if (price <= 0) return []
      rest = cents(rest - price)
      purse.left -= price
      return [{ ...row, paymentSide: purse.side, price }]
    })
  })
}

/**
 * The price of a label and who pays it, EUR. Without a weight it is 0, as Econt answers.
 *
 * @param {any} label
 * @param {Route} route
 * @returns {Price}
 */
export const priceOf = (label, route) => {
  const shipmentType =
    isCargo(label) && label.shipmentType === "pack" ? "cargo" : label.shipmentType
  if (!(weightOf(label) > 0))
    return { rows: [], total: 0, sender: 0, receiver: 0, other: 0, shipmentType }
  const locker = [route.sender.office?.kind, route.receiver.office?.kind].includes("aps")
  const bare = [courierRow(label, route), ...serviceRows(label, locker)]
  const total = cents(bare.reduce((sum, row) => sum + row.price, 0))
  const due = shares(label, total)
  const sender = cents(total - due.receiver - due.other)
  return { rows: divide(bare, due), total, sender, ...due, shipmentType }
}
