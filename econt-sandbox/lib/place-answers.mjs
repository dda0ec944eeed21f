import { addDays, fromSofia } from "./clock.mjs"
import { latin } from "./names.mjs"
import { blank } from "./schema.mjs"

/**
 * @typedef {import("./places.mjs").Places} Places
 * @typedef {import("./places.mjs").City} City
 * @typedef {import("./places.mjs").Office} Office
 */

const COUNTRY_IDS = new Map([
  ["BG", 1033],
  ["GR", 1084],
])

/** @param {Places} places @param {string} code2 @param {boolean} withId rows of getCities have none */
const countryAnswer = (places, code2, withId) => {
  const country = places.countries.find((row) => row.code2 === code2)
  return blank("Country", { ...country, id: withId ? (COUNTRY_IDS.get(code2) ?? null) : null })
}

const MAIN = [
  "from_door_courier",
  "to_door_courier",
  "from_office_courier",
  "to_office_courier",
  "from_door_cargo",
  "to_door_cargo",
  "from_office_cargo",
  "to_office_cargo",
  "from_door_post",
  "to_door_post",
  "from_office_post",
  "to_office_post",
  "code1",
  "from_door_cargo_expres",
  "to_door_cargo_expres",
  "from_office_cargo_expres",
  "to_office_cargo_expres",
]
const SIDE = MAIN.filter((type) => /_office_(courier|post|cargo_expres)$/.test(type))
const LOCKER = MAIN.filter((type) => /_office_(courier|post)$/.test(type))

/** @param {{ lat: number, lon: number }} a @param {{ lat: number, lon: number }} b km, near enough within a country */
export const distance = (a, b) => {
  const x = (a.lon - b.lon) * Math.cos(((a.lat + b.lat) * Math.PI) / 360)
  return Math.hypot(x, a.lat - b.lat) * 111.2
}

/** @param {Places} places @param {City} city @param {number} count offices, nearest first */
const nearestTo = (places, city, count) => {
  /** @type {{ office: Office, km: number }[]} */
  const best = []
  for (const office of places.offices) {
    if (office.kind !== "") continue
    const km = distance(office, city)
    if (best.length === count && km >= best[count - 1].km) continue
    const at = best.findIndex((one) => km < one.km)
    best.splice(at < 0 ? best.length : at, 0, { office, km })
    if (best.length > count) best.pop()
  }
  return best.map(({ office }) => office)
}

/** @param {Places} places @param {City} city */
const servingOffices = (places, city) => {
  const own = places
    .officesOf(city.id)
    .filter((office) => office.kind !== "mps" && office.kind !== "lc")
  const chosen =
    places.large && own.length < 3
      ? nearestTo(places, city, 3)
      : own.length
        ? own
        : nearestTo(places, city, 1)
  return chosen.flatMap((office, index) => {
    const types = office.kind === "aps" ? LOCKER : index === 0 || places.large ? MAIN : SIDE
    return types.map((servingType) => ({ officeCode: office.code, servingType }))
  })
}

/** @param {Places} places @param {City} city a row of getCities */
export const cityAnswer = (places, city) => {
  const known = city.country === "BG"
  return blank("City", {
    id: city.id,
    country: countryAnswer(places, city.country, false),
    postCode: city.postCode,
    name: city.name,
    nameEn: latin(city.name),
    regionName: city.region,
    regionNameEn: latin(city.region),
    phoneCode: known ? city.postCode.slice(0, 2) : "0",
    expressCityDeliveries: known,
    ...(known && {
      monday: true,
      tuesday: true,
      wednesday: true,
      thursday: true,
      friday: true,
      saturday: true,
      sunday: false,
      serviceDays: 0,
      zoneId: 1,
      zoneName: "Зона А",
      zoneNameEn: "Зона А",
      servingOffices: servingOffices(places, city),
    }),
  })
}

/** @param {Places} places @param {City} city as it stands in an address: no region, no weekdays */
export const cityInAddress = (places, city) =>
  blank("City", {
    id: city.id,
    country: countryAnswer(places, city.country, true),
    postCode: city.postCode,
    name: city.name,
    nameEn: latin(city.name),
  })

/** @param {string} address @param {string} cityName the parts of "Русе кв. Родина ул. Чипровци №27 до парка" */
const parts = (address, cityName) => {
  const rest = address.startsWith(cityName) ? address.slice(cityName.length).trim() : address
  const found =
    /^(.*?)\s*((?:ул|бул|пл)\. .*?)?\s*(?:№(\S+))?\s*((?:блок|бл|до|зад|срещу|в)[ .].*)?$/.exec(
      rest
    )
  return {
    quarter: found?.[1] ?? "",
    street: found?.[2] ?? "",
    num: found?.[3] ?? "",
    other: found?.[4] ?? "",
  }
}

/** @param {Places} places @param {Office} office @returns {Office} where its parcels are sorted */
export const hubOf = (places, office) => {
  const region = places.cityById.get(office.cityID)?.region ?? ""
  const centre =
    places.cities.find((city) => city.name === region.replace(" Област", "")) ?? places.cities[0]
  const there = places.officesOf(centre.id)
  return there.find((one) => one.kind === "lc") ?? there.find((one) => one.kind === "") ?? office
}

/** @param {string} today @param {Office} office opening hours, on the day of the request as Econt writes them */
const hours = (today, office) => {
  const at = (/** @type {string} */ time) => fromSofia(today, time)
  if (office.kind === "aps") {
    const [from, to] = [at("00:00"), fromSofia(addDays(today, 1)) - 60_000]
    return [from, to, from, to]
  }
  const late = Number(office.id) % 5 === 0
  const [from, to] = late ? ["08:30", "19:00"] : ["09:00", "18:00"]
  const closed = Number(office.id) % 7 === 0 || office.kind === "mps"
  return [at(from), at(to), at("09:00"), at(closed ? "09:00" : "15:00")]
}

/** @param {Office} office */
const shipmentTypes = ({ kind }) => {
  if (kind === "aps") return ["post", "courier"]
  if (kind === "lc") return ["cargo", "pallet"]
  return kind === "" ? ["post", "courier", "cargo"] : ["post", "courier"]
}

/** @param {Places} places @param {Office} office @param {string} today in Sofia */
export const officeAnswer = (places, office, today) => {
  const city = places.cityById.get(office.cityID)
  const hub = hubOf(places, office)
  const [normalFrom, normalTo, halfFrom, halfTo] = hours(today, office)
  return blank("Office", {
    id: office.id,
    code: office.code,
    isMPS: office.kind === "mps",
    isAPS: office.kind === "aps",
    name: office.name,
    nameEn: latin(office.name),
    phones: ["+359 87 9111 111"],
    emails: [],
    address: blank("Address", {
      city: city && cityInAddress(places, city),
      fullAddress: ` ${office.address}`,
      fullAddressEn: ` ${latin(office.address)}`,
      ...parts(office.address, city?.name ?? ""),
      location: { latitude: office.lat, longitude: office.lon, confidence: 3 },
    }),
    info: "",
    currency: "EUR",
    normalBusinessHoursFrom: normalFrom,
    normalBusinessHoursTo: normalTo,
    halfDayBusinessHoursFrom: halfFrom,
    halfDayBusinessHoursTo: halfTo,
    shipmentTypes: shipmentTypes(office),
    partnerCode: city?.country === "GR" ? "ACS" : "",
    hubCode: hub.code,
    hubName: hub.name,
    hubNameEn: latin(hub.name),
    isDrive: office.kind === "drive",
  })
}
