import { dayType } from "../lib/calendar.mjs"
import { addDays, isDate } from "../lib/clock.mjs"
import { refuse, Refusal, tree } from "../lib/errors.mjs"
import { latin } from "../lib/names.mjs"
import { cityAnswer, distance, officeAnswer } from "../lib/place-answers.mjs"
import { blank } from "../lib/schema.mjs"
import { findCity, isComplete, isFault } from "../rules/location.mjs"

/**
 * @typedef {import("../lib/context.mjs").Context} Context
 * @typedef {import("../lib/places.mjs").City} City
 */

/** @param {string | undefined} text without the kind of street, the case and what is between the letters */
const bare = (text) =>
  (text ?? "")
    .toLowerCase()
    .replace(/^\s*(ул|бул|пл|кв|ж\.?к|жк|ul|bul|pl|kv|zhk)\.?\s+/, "")
    .replace(/[^\p{L}\p{N}]/gu, "")

/** @param {string} a @param {string} b @returns {boolean} whether they differ in one letter at most */
const almost = (a, b) => {
  if (Math.abs(a.length - b.length) > 1) return false
  const [long, short] = a.length >= b.length ? [a, b] : [b, a]
  const at = [...long].findIndex((letter, index) => letter !== short[index])
  if (at < 0) return true
  return long.slice(at + 1) === short.slice(long.length === short.length ? at + 1 : at)
}

/**
 * @param {{ name: string, nameEn: string }[]} known
 * @param {string} wanted
 * @returns {{ name: string, exact: boolean } | null}
 */
const match = (known, wanted) => {
  const key = bare(wanted)
  const exact = known.find((one) => bare(one.name) === key || bare(one.nameEn) === key)
  if (exact) return { name: exact.name, exact: true }
  const near = known.find(
    (one) => almost(bare(one.name), key) || (key.length > 4 && bare(one.name).includes(key))
  )
  return near ? { name: near.name, exact: false } : null
}

/** @param {Context} context @param {any} address @param {{ byNameAlone?: boolean }} [options] @returns {City} */
const cityOf = ({ places }, address, options) => {
  const city = findCity(places, address?.city, options)
  if (isFault(city)) throw new Refusal(tree([city]))
  return city
}

/** @param {Context} context @param {City} city @param {any} address */
const judge = ({ places }, city, address) => {
  if (address.street?.trim()) {
    const street = match(places.streetsOf(city.id), address.street)
    if (!street || !address.num?.trim()) return { status: "invalid", parts: {} }
    return { status: street.exact ? "normal" : "processed", parts: { street: street.name } }
  }
  const quarter = address.quarter?.trim()
    ? match(places.quartersOf(city.id), address.quarter)
    : null
  if (address.fullAddress?.trim()) return { status: "processed", parts: {} }
  if (!quarter || !isComplete(address)) return { status: "invalid", parts: {} }
  return { status: quarter.exact ? "normal" : "processed", parts: { quarter: quarter.name } }
}

/** @param {Context} context @param {any} request */
export const validateAddress = (context, { address }) => {
  const city = cityOf(context, address, { byNameAlone: true })
  const { status, parts } = judge(context, city, address)
  const row = cityAnswer(context.places, city)
  const known = { quarter: "", ...address, ...parts }
  const full = [known.quarter, known.street, known.num, known.other].filter(Boolean).join(" ")
  return blank("ValidateAddressResponse", {
    address: blank("Address", {
      ...known,
      city: {
        ...row,
        country: { ...row.country, id: city.country === "BG" ? 1033 : null },
        servingOffices: [],
      },
      fullAddress: address.fullAddress ?? full,
      fullAddressEn: latin(address.fullAddress ?? full),
      location: {
        latitude: city.lat,
        longitude: city.lon,
        confidence: status === "invalid" ? 0 : 3,
      },
    }),
    validationStatus: status,
    serviceInfo: blank("AddressServiceInfo", {
      allowedPacksCourierRequest: true,
      deliveryPacksExtraDelayDays: 0,
      allowedCargoCourierRequest: true,
      deliveryCargoExtraDelayDays: 0,
      allowedPalletCourierRequest: true,
      deliveryPalletExtraDelayDays: 0,
    }),
  })
}

/** @param {Context} context @param {City} city @param {{ lat: number, lon: number }} spot @param {string} [shipmentType] */
const nearest = ({ places }, city, spot, shipmentType) =>
  places.offices
    .filter((office) => places.cityById.get(office.cityID)?.country === city.country)
    .filter(
      ({ kind }) =>
        kind !== "mps" &&
        kind !== "lc" &&
        !(["cargo", "pallet"].includes(shipmentType ?? "") && kind !== "")
    )
    .map((office) => ({ office, km: distance(office, spot) }))
    .sort((a, b) => a.km - b.km)
    .map(({ office }) => office)

const NEAREST = 10

/** @param {Context} context @param {any} request by the way as the crow flies, nearest first */
export const getNearestOffices = (context, { address, shipmentType }) => {
  const city = cityOf(context, address)
  const { latitude, longitude } = address.location ?? {}
  const spot = latitude && longitude ? { lat: latitude, lon: longitude } : city
  const today = context.store.clock.today()
  const offices = nearest(context, city, spot, shipmentType).slice(0, NEAREST)
  return { offices: offices.map((office) => officeAnswer(context.places, office, today)) }
}

const HOURS = {
  workday: ["09:00", "18:00"],
  halfday: ["09:00", "13:00"],
  holiday: ["00:00", "00:00"],
}

/** @param {string} day */
const workTime = (day) => {
  const type = dayType(day)
  const [start, end] = HOURS[type]
  return { dayType: type, day, start, end }
}

/** @param {Context} context @param {any} request */
export const addressServiceTimes = (context, { city: cityID, address, date, shipmentType }) => {
  const city = context.places.cityById.get(cityID)
  if (!city) throw refuse("ExInvalidCity", "Невалидно населено място", ["city"])
  if (!address?.trim()) throw refuse("ExInvalidAddress", "Невалиден адрес", ["address"])
  if (!isDate(date)) throw refuse("ExInvalidParam", "Невалидна дата", ["date"])
  if (!shipmentType) throw refuse("ExInvalidParam", "Невалиден вид пратка", ["shipmentType"])
  const [office] = nearest(context, city, city, shipmentType).filter((one) => one.kind === "")
  const { start, end } = workTime(date)
  return blank("AddressServiceTimesResponse", {
    serviceOffice: officeAnswer(context.places, office, context.store.clock.today()),
    serviceOfficeLatitude: office.lat,
    serviceOfficeLongitude: office.lon,
    serviceOfficeClientsWorkTimes: [{ start, end }],
    serviceOfficeCourierWorkTimes: [{ start, end }],
    serviceOfficeTime: workTime(date),
    serviceOfficeNext30daysWorkTime: Array.from({ length: 30 }, (_, index) =>
      workTime(addDays(date, index))
    ),
  })
}
