import { readFileSync } from "node:fs"
import { join } from "node:path"
import type { PlaceSource, SourceCity, SourceOffice, SourceStreet } from "../port"

type Fixture = {
  cities: { id: number; name: string; region: string | null; post_code: string }[]
  offices: {
    code: string
    id: number
    city_id: number
    name: string
    address: string
    kind: "office" | "locker" | "drive" | "mobile"
    latitude: number
    longitude: number
  }[]
}

const FIXTURES = join(__dirname, "../../../../../test/fixtures/econt")
const read = <T>(file: string): T => JSON.parse(readFileSync(join(FIXTURES, file), "utf8")) as T

const fixture = read<Fixture>("places.json")
const BULGARIA = { code2: "BG", code3: "BGR", name: "България", nameEn: "Bulgaria", isEU: true }

/** Cities as Econt would tell them. */
export const CITIES: SourceCity[] = fixture.cities.map(({ id, name, region, post_code }) => ({
  id, name, country: BULGARIA, postCode: post_code, nameEn: null, regionName: region, regionNameEn: null, phoneCode: null,
  expressCityDeliveries: true, monday: true, tuesday: true, wednesday: true, thursday: true, friday: true, saturday: true,
  sunday: false, servingOffices: [{ officeCode: "1000", servingType: "to_door_courier" }],
}))

/** Offices as Econt would tell them, with mobile stations. */
export const OFFICES: SourceOffice[] = fixture.offices.map(({ code, id, city_id, name, address, kind, latitude, longitude }) => {
  const city = CITIES.find((entry) => entry.id === city_id)
  const [from, to, half] = kind === "locker" ? ["00:00", "23:59", "23:59"] : ["09:00", "18:00", "13:00"]
  return {
    id, code, name, nameEn: null, isMPS: kind === "mobile", isAPS: kind === "locker", isDrive: kind === "drive",
    phones: ["+359 2 000 0000"],
    address: {
      city: { id: city_id, name: city?.name ?? "", nameEn: null, postCode: city?.postCode ?? "" },
      fullAddress: ` ${address}`, fullAddressEn: null, quarter: null, street: null, location: { latitude, longitude },
    },
    normalBusinessHoursFrom: from, normalBusinessHoursTo: to, halfDayBusinessHoursFrom: from, halfDayBusinessHoursTo: half,
    shipmentTypes: ["post", "courier"], partnerCode: "", hubCode: null,
  }
})

const inCity = (cityId: number) => (street: SourceStreet): SourceStreet => ({ ...street, cityID: cityId })

/** Recorded streets of a town, told as Sofia's here, with a few of Sofia's own. */
export const STREETS: SourceStreet[] = [
  ...read<{ streets: SourceStreet[] }>("26-getStreets.city46.response.json").streets,
  ...read<{ streets: SourceStreet[] }>("26-getStreets.sofia-2026.response.json").streets,
].map(inCity(41))

/** Recorded quarters of Sofia. */
export const QUARTERS: SourceStreet[] = read<{ quarters: SourceStreet[] }>("27-getQuarters.city41.response.json").quarters

export async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items
}

/** Whoever tells the places above; parts can be told otherwise. */
export const sourceOf = (told: Partial<PlaceSource> = {}): PlaceSource => ({
  streamCities: (country) => each(country === "BGR" ? CITIES : []),
  streamOffices: (country) => each(country === "BGR" ? OFFICES : []),
  streamStreets: (cityId) => each(cityId === 41 ? STREETS : []),
  streamQuarters: (cityId) => each(cityId === 41 ? QUARTERS : []),
  ...told,
})
