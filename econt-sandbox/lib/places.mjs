import { readFileSync } from "node:fs"
import { enlarge, STREETS_PER_PLACE } from "./large.mjs"
import { latin, QUARTERS, random, shuffled, STREETS } from "./names.mjs"

/**
 * @typedef {{ id: number, name: string, postCode: string, region: string, country: string, lat: number, lon: number }} City
 * @typedef {"" | "aps" | "mps" | "drive" | "lc"} OfficeKind
 * @typedef {{ code: string, id: number, name: string, cityID: number, address: string, kind: OfficeKind, lat: number, lon: number }} Office
 * @typedef {{ id: number, cityID: number, name: string, nameEn: string }} Named
 * @typedef {{ code2: string, code3: string, name: string, nameEn: string, isEU: boolean }} Country
 */

/** @param {string} name */
const data = (name) =>
  JSON.parse(readFileSync(new URL(`../data/${name}.json`, import.meta.url), "utf8"))

/** @param {string} text */
const seedOf = (text) =>
  [...text].reduce((sum, letter) => (Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0)) | 0, 7)

/** Чирпан: its streets were recorded, all of them. */
const RECORDED_WHOLE = 46
const SPREAD = 0.03
const BIG = new Set(["София", "Пловдив", "Варна", "Бургас", "Русе", "Стара Загора", "Плевен"])

/** @param {string} name how many streets are made up beside the known ones */
const streetCount = (name) => (BIG.has(name) ? STREETS.length : 12 + (Math.abs(seedOf(name)) % 60))

/** Places, offices and streets. A city's streets and quarters are put together when first asked for. */
export class Places {
  /** @param {{ large?: boolean }} [options] */
  constructor({ large = false } = {}) {
    /** @type {City[]} */
    this.cities = data("cities").map(
      (/** @type {any[]} */ [id, name, postCode, region, lat, lon]) => ({
        id,
        name,
        postCode,
        region,
        country: "BG",
        lat,
        lon,
      })
    )
    /** @type {Country[]} */
    this.countries = data("countries").map(
      (/** @type {any[]} */ [code2, code3, name, nameEn, isEU]) => ({
        code2,
        code3,
        name,
        nameEn,
        isEU,
      })
    )
    /** @type {Map<number, City>} */
    this.cityById = new Map(this.cities.map((city) => [city.id, city]))
    /** @type {Office[]} */
    this.offices = data("offices").map((/** @type {any[]} */ row) => this.office(row))
    this.knownStreets = data("streets")
    this.knownQuarters = data("quarters")
    this.large = large
    if (large) enlarge(this)
    this.addAbroad()
    this.officeByCode = new Map(this.offices.map((office) => [office.code, office]))
    this.byCity = group(this.offices)
    this.byName = indexed(this.cities)
    /** @type {Map<number, Named[]>} */
    this.streets = new Map()
  }

  /** The recorded places of Luxembourg, and Greece with its partner's offices. */
  addAbroad() {
    const { cities, offices } = data("abroad")
    for (const [id, name, postCode, region, country, lat, lon] of cities) {
      this.cities.push({ id, name, postCode, region, country, lat, lon })
    }
    this.cityById = new Map(this.cities.map((city) => [city.id, city]))
    for (const row of offices) this.offices.push(this.office(row))
  }

  /** @param {any[]} row */
  office([code, id, name, cityID, address, kind, location]) {
    const city = this.cityById.get(cityID)
    const next = random(seedOf(code))
    const [lat, lon] = location ?? [
      (city?.lat ?? 42.7) + (next() - 0.5) * SPREAD,
      (city?.lon ?? 25.5) + (next() - 0.5) * SPREAD,
    ]
    return {
      code,
      id,
      name,
      cityID,
      address,
      kind,
      lat: Number(lat.toFixed(6)),
      lon: Number(lon.toFixed(6)),
    }
  }

  /** @param {string} name in any case, Cyrillic or Latin @returns {City[]} in all countries */
  named(name) {
    return this.byName.get(name.trim().toLowerCase()) ?? []
  }

  /** @param {number} cityID @returns {Office[]} */
  officesOf(cityID) {
    return this.byCity.get(cityID) ?? []
  }

  /** @param {number} cityID @returns {Named[]} */
  streetsOf(cityID) {
    const ready = this.streets.get(cityID)
    if (ready) return ready
    const city = this.cityById.get(cityID)
    if (!city) return []
    const known = /** @type {(string | [string, number, string?])[]} */ (
      this.knownStreets[cityID] ?? []
    )
    /** @type {Map<string, [number, string?]>} */
    const names = new Map()
    for (const one of known) {
      if (typeof one === "string") names.set(one, [0])
      else names.set(one[0], [one[1], one[2]])
    }
    if (cityID !== RECORDED_WHOLE && city.country === "BG") {
      const made = shuffled(STREETS, cityID).slice(
        0,
        this.large ? STREETS_PER_PLACE : streetCount(city.name)
      )
      for (const name of made)
        if (!names.has(`бул. ${name}`) && !names.has(`ул. ${name}`)) names.set(`ул. ${name}`, [0])
    }
    let spare = 1_000_000 + cityID * 200
    const streets = [...names].map(([name, [id, nameEn]]) => ({
      id: id || spare++,
      cityID,
      name,
      nameEn: nameEn ?? latin(name),
    }))
    this.streets.set(cityID, streets)
    return streets
  }

  /** @param {number} cityID @returns {Named[]} */
  quartersOf(cityID) {
    const city = this.cityById.get(cityID)
    if (!city) return []
    const known = /** @type {[number, string, string?][] | undefined} */ (
      this.knownQuarters[cityID]
    )
    const made = () =>
      this.officesOf(cityID).length < 2
        ? []
        : shuffled(QUARTERS, cityID)
            .slice(0, Math.min(QUARTERS.length, 2 + this.officesOf(cityID).length))
            .map(
              (name, index) =>
                /** @type {[number, string, string?]} */ ([
                  500_000 + cityID * 30 + index,
                  `кв. ${name}`,
                ])
            )
    return (known ?? made()).map(([id, name, nameEn]) => ({
      id,
      cityID,
      name,
      nameEn: nameEn ?? latin(name),
    }))
  }
}

/** @param {Office[]} offices */
const group = (offices) => {
  /** @type {Map<number, Office[]>} */
  const map = new Map()
  for (const office of offices) {
    const list = map.get(office.cityID)
    if (list) list.push(office)
    else map.set(office.cityID, [office])
  }
  return map
}

/** @param {City[]} cities */
const indexed = (cities) => {
  /** @type {Map<string, City[]>} */
  const map = new Map()
  for (const city of cities) {
    for (const name of new Set([city.name.toLowerCase(), latin(city.name).toLowerCase()])) {
      map.set(name, [...(map.get(name) ?? []), city])
    }
  }
  return map
}
