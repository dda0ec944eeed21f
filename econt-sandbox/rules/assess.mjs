import { deliveryDay } from "../lib/calendar.mjs"
import { fromSofia } from "../lib/clock.mjs"
import { fault, ofParty, Refusal, tree } from "../lib/errors.mjs"
import { priceOf } from "../lib/pricing.mjs"
import { locate } from "./location.mjs"
import { checkBasics, checkParcel, sendDay } from "./parcel.mjs"
import { checkParty } from "./parties.mjs"
import { checkPayment, checkServices } from "./services.mjs"

/** @typedef {import("../lib/context.mjs").Context} Context */

/** @param {Context} context @param {any} label @param {boolean} full @param {"sender" | "receiver"} party */
const checkEnd = ({ places }, label, full, party) => {
  const end = locate(places, label, party, full)
  const faults = [...end.faults, ...(full ? checkParty(label, party) : [])]
  return { end, faults: faults.length > 0 ? [ofParty(party, faults)] : [] }
}

/** @param {any} label @param {import("./parcel.mjs").Route} route @returns {string | null} lockers take no review, and say so */
const ignoredOf = (label, { sender, receiver }) => {
  const kinds = [sender.office?.kind, receiver.office?.kind]
  const review = label.payAfterAccept || label.payAfterTest
  if (kinds.includes("aps") && review)
    return "Услугите преглед и тест не се предлагат от/до Еконтомат."
  return kinds.includes("drive") && label.payAfterTest
    ? "Услугата тест не се предлага от/до Econt Drive."
    : null
}

/**
 * What Econt finds wrong with a label, and what it would cost. `calculate` looks neither at clients
 * and complete addresses, nor at the day of delivery, nor at what a locker takes.
 *
 * @param {Context} context
 * @param {any} label
 * @param {string} mode
 * @returns {{ route: import("./parcel.mjs").Route, price: import("../lib/store.mjs").Price, expected: number, ignored: string | null }}
 * @throws {Refusal} the tree of everything wrong
 */
export const assess = (context, label, mode) => {
  if (!label)
    throw new Refusal(tree([fault("ExInvalidParam", "Липсват данни за пратката", ["label"])]))
  const full = mode !== "calculate" && mode !== "calculate_with_block"
  const sender = checkEnd(context, label, full, "sender")
  const receiver = checkEnd(context, label, full, "receiver")
  const route = { sender: sender.end, receiver: receiver.end }
  const faults = [
    ...sender.faults,
    ...receiver.faults,
    ...checkBasics(label),
    ...checkServices(context, label),
    ...(full ? [...checkPayment(context, label), ...checkParcel(context, label, route)] : []),
  ]
  if (faults.length > 0) throw new Refusal(tree(faults))
  const expected = fromSofia(deliveryDay(sendDay(context, label), label.holidayDeliveryDay))
  return { route, price: priceOf(label, route), expected, ignored: ignoredOf(label, route) }
}
