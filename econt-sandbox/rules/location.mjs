import { fault } from "../lib/errors.mjs"

/**
 * @typedef {import("../lib/places.mjs").Places} Places
 * @typedef {import("../lib/places.mjs").City} City
 * @typedef {import("../lib/places.mjs").Office} Office
 * @typedef {import("../lib/errors.mjs").Fault} Fault
 * @typedef {{ office: Office | null, city: City | null, faults: Fault[] }} Location
 */

const UNKNOWN_PLACE = "Невалидно населено място"
const SOFIA = 41

/** @param {string | undefined} text */
const fold = (text) => (text ?? "").trim().toLowerCase()

/** @param {City} city @param {string} postCode a big town has a block of codes behind its own */
const hasPostCode = (city, postCode) => {
  const own = Number(city.postCode)
  if (city.id === SOFIA) return /^1[0-7]\d\d$/.test(postCode)
  if (city.country === "BG" && own % 1000 === 0)
    return Number(postCode) >= own && Number(postCode) < own + 40
  return city.postCode === postCode
}

/** @param {Places} places @param {{ country?: { id?: number, code2?: string, code3?: string } }} wanted */
const countryOf = (places, { country }) => {
  const code = (country?.code3 ?? country?.code2 ?? "").toUpperCase()
  if (!code) return country?.id === 1084 ? "GR" : "BG"
  return places.countries.find((row) => row.code2 === code || row.code3 === code)?.code2 ?? ""
}

/**
 * A city is named by its id, or by name and post code; a post code alone is refused.
 *
 * @param {Places} places
 * @param {any} wanted
 * @param {{ byNameAlone?: boolean }} [options]
 * @returns {City | Fault}
 */
export const findCity = (places, wanted, { byNameAlone = false } = {}) => {
  const unknown = fault("ExInvalidCity", UNKNOWN_PLACE, ["city"])
  if (wanted?.id) return places.cityById.get(wanted.id) ?? unknown
  if (!fold(wanted?.name)) return unknown
  const country = countryOf(places, wanted)
  const named = places.named(wanted.name).filter((city) => city.country === country)
  if (named.length === 0) return unknown
  const postCode = String(wanted.postCode ?? "").trim()
  const found = postCode
    ? named.find((city) => hasPostCode(city, postCode))
    : byNameAlone && named[0]
  return (
    found ||
    fault("ExInvalidCity", "Несъответствие между населено място и пощенски код.", ["postCode"])
  )
}

/** @param {City | Fault} result @returns {result is Fault} */
export const isFault = (result) => "innerErrors" in result

/** @param {any} address */
export const isComplete = (address) =>
  Boolean(
    (fold(address.street) && fold(address.num)) ||
      (fold(address.quarter) && fold(address.other)) ||
      fold(address.fullAddress)
  )

/** @param {Places} places @param {string} code @param {string} field @param {boolean} full @returns {Location} */
const atOffice = (places, code, field, full) => {
  const office = places.officeByCode.get(code.trim())
  if (!office)
    return { office: null, city: null, faults: [fault("ExInvalidCity", UNKNOWN_PLACE, [field])] }
  const city = places.cityById.get(office.cityID) ?? null
  if (office.kind !== "lc" || !full) return { office, city, faults: [] }
  const allowed = places.officesOf(office.cityID).filter((one) => one.kind === "")
  const text = `Невалиден обслужващ офис ${code}. Допустими офиси: ${allowed.map((one) => one.name).join(", ")}`
  return { office, city, faults: [fault("ExInvalidParam", text, [field])] }
}

/**
 * Where one party is. When both an office and an address are given, the office counts.
 *
 * @param {Places} places
 * @param {any} label
 * @param {"sender" | "receiver"} party
 * @param {boolean} full in `calculate` a city is enough
 * @returns {Location}
 */
export const locate = (places, label, party, full) => {
  const code = label[`${party}OfficeCode`]
  if (code) return atOffice(places, code, `${party}OfficeCode`, full)
  const address = label[`${party}Address`]
  const city = findCity(places, address?.city)
  if (isFault(city)) return { office: null, city: null, faults: [city] }
  if (!full || isComplete(address)) return { office: null, city, faults: [] }
  const text = "Нужно е да добавите улица и номер или да попълните полетата Квартал и Друго"
  return { office: null, city, faults: [fault("ExInvalidAddress", text, [`${party}Address`])] }
}
