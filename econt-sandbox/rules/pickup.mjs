import { dayType } from "../lib/calendar.mjs"
import { fromSofia, inSofia, isDate } from "../lib/clock.mjs"
import { refuse } from "../lib/errors.mjs"

/** @typedef {import("../lib/context.mjs").Context} Context @typedef {{ from: number, to: number }} Window */

const CUT_OFF = "14:00"
const [OPEN, CLOSE] = ["09:00", "18:00"]

/** @param {string} text local time in Sofia, or unix seconds; the ISO form with a `T` is refused */
const moment = (text, field = "requestTimeFrom") => {
  if (/^\d{10}$/.test(text)) return Number(text) * 1000
  const [date, time = "", ...more] = text.split(" ")
  const good =
    isDate(date) && /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(time) && more.length === 0
  if (!good) throw refuse("ExInvalidParam", "Невалиден час", [field])
  return fromSofia(date, time)
}

/** @param {string} date */
const inBulgarian = (date) => date.split("-").reverse().join(".")

/**
 * When a courier may be asked to come: on working days between 9 and 18, today only until 14:00.
 *
 * @param {Context} context
 * @param {string} fromText
 * @param {string} toText
 * @returns {Window}
 */
export const checkWindow = ({ store }, fromText, toText) => {
  const [from, to] = [moment(fromText), moment(toText, "requestTimeTo")]
  const [start, end, now] = [inSofia(from), inSofia(to), inSofia(store.clock.now())]
  if (dayType(start.date) !== "workday") {
    throw refuse("ExInvalidParam", `${inBulgarian(start.date)} е почивен ден`, ["requestTimeFrom"])
  }
  const earliest = start.date === now.date && now.time > OPEN ? now.time.slice(0, 5) : OPEN
  const outside = () => {
    const text = `Изберете кога да ви посети куриер в периода от ${earliest} ч. до ${CLOSE} ч.`
    return refuse("ExInvalidParam", text, ["requestTimeFrom", "requestTimeTo"])
  }
  if (from >= to || start.date !== end.date || start.date < now.date) throw outside()
  if (start.date === now.date && now.time.slice(0, 5) >= CUT_OFF) throw outside()
  if (start.time.slice(0, 5) < earliest || end.time.slice(0, 5) > CLOSE) throw outside()
  return { from, to }
}

/** @param {Context} context @param {Window} window @param {string[]} attached @returns {import("../lib/store.mjs").CourierRequest} */
export const bookCourier = ({ store, user }, window, attached) => ({
  id: store.nextCourier(),
  owner: user ?? "",
  status: "unprocess",
  note: null,
  reject_reason: null,
  ...window,
  attached,
  createdTime: store.clock.now(),
})
