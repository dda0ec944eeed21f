import { join } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { BIJOU_ECONT_MODULE, type BijouEcontService } from "../.."
import { econtAddressSchema } from "../../../../contracts/econt"
import {
  citiesQuery,
  citiesResponseSchema,
  officesQuery,
  officesResponseSchema,
  placesQuery,
  placesResponseSchema,
} from "../../../../contracts/econt-places"
import Waybill from "../../models/waybill"
import { each, OFFICES, QUARTERS, sourceOf } from "./source"

/** Econt serves on a Monday at noon. */
const MONDAY_NOON = new Date("2026-11-23T10:00:00Z")

/** What is typed into the field of cities, and the first that are found. */
const CITY_TABLE: [string, string[]][] = [
  ["София", ["гр. София", "гр. Ботевград (София Област)"]],
  ["sofia", ["гр. София"]],
  ["sofiq", ["гр. София"]],
  ["со", ["гр. София", "гр. Ботевград (София Област)"]],
  ["гр. Плевен", ["гр. Плевен"]],
  ["6umen", ["гр. Шумен"]],
  ["4epelare", ["гр. Чепеларе (Смолян)"]],
  ["qmbol", ["гр. Ямбол"]],
  ["iambol", ["гр. Ямбол"]],
  ["kardjali", ["гр. Кърджали"]],
  ["kurdzhali", ["гр. Кърджали"]],
  ["turnovo", ["гр. Велико Търново", "гр. Малко Търново (Бургас)"]],
  ["tarnovo veliko", ["гр. Велико Търново"]],
  ["targovishte", ["гр. Търговище"]],
  ["carevo", []],
  ["car kal", ["гр. Цар Калоян (Разград)"]],
  ["Rousse", ["гр. Русе"]],
  ["1000", ["гр. София"]],
  ["5000", ["гр. Велико Търново"]],
  ["586", ["Искър (Плевен)"].map((label) => `гр. ${label}`)],
  ["с. Иваново", ["с. Иваново (Русе)", "с. Иваново (Хасково)", "с. Иваново (Шумен)"]],
  ["ivanovo haskovo", ["с. Иваново (Хасково)"]],
  ["Искър", ["гр. Искър (Плевен)", "с. Искър (Варна)", "гр. Нови Искър (София)"]],
  ["бяла", ["гр. Бяла (Русе)", "гр. Бяла (Варна)", "гр. Бяла Слатина (Враца)"]],
  ["долна махала", ["с. Долна махала (Пловдив, 4146)", "с. Долна махала (Пловдив, 4171)"]],
  ["слънчев", ["Слънчев бряг (Бургас)"]],
  ["без област", ["Без област"]],
  ["plovdvi", ["гр. Пловдив"]],
  ["Бургаз", ["гр. Бургас"]],
  ["blagoevgrat", ["гр. Благоевград"]],
  ["няма такова място", []],
]

/** What is typed into the field of offices, and the codes of the first that are found. */
const OFFICE_TABLE: [string, string[]][] = [
  ["sofia ml", ["1023", "1056", "1208"]],
  ["младост 1", ["1056"]],
  ["mladost 2", ["1208"]],
  ["жк Младост", ["1023", "1056", "1208"]],
  ["varna mladost", ["9052"]],
  ["1056", ["1056"]],
  ["lulin ekontomat", ["17004", "17042"]],
  ["lyulin econtomat", ["17004", "17042"]],
  ["omv sofia mlad", ["17131"]],
  ["пловдив марица", ["4014"]],
  ["marica plovdiv", ["4014"]],
  ["кършияка", ["4003"]],
  ["Шипченски проход", ["1731"]],
  ["shipchenski", ["1731"]],
  ["ruse bulgaria 123", ["7046"]],
  ["sofia mladsot 2", ["1208"]],
  ["Мобилен офис", []],
]

const first = <T>(found: T[], expected: readonly unknown[]): T[] => (expected.length === 0 ? found : found.slice(0, expected.length))

moduleIntegrationTestRunner<BijouEcontService>({
  moduleName: BIJOU_ECONT_MODULE,
  moduleModels: [Waybill],
  resolve: "./src/modules/bijou_econt",
  dbName: "bijou_econt_places_search",
  pathToMigrations: join(__dirname, "..", "..", "migrations"),
  testSuite: ({ service, MikroOrmWrapper }) => {
    const offices = (query: Record<string, unknown>, now = MONDAY_NOON) => service.places.offices(officesQuery.parse(query), now)
    const cities = (query: Record<string, unknown>) => service.places.cities(citiesQuery.parse(query))
    const typed = (q: string) => service.places.typed(placesQuery.parse({ q }), MONDAY_NOON)
    const fetchStreets = () => service.places.ensureStreets(sourceOf(), 41, 20_000)

    beforeEach(async () => {
      await service.places.sync(sourceOf(), { countries: ["BGR"] })
    })

    it("finds cities however they are typed, the likeliest first", async () => {
      const found = await Promise.all(
        CITY_TABLE.map(async ([q, expected]) => [q, first((await cities({ q })).cities.map(({ label }) => label), expected)])
      )
      expect(Object.fromEntries(found)).toEqual(Object.fromEntries(CITY_TABLE))
    })

    it("finds offices however they are typed, the likeliest first", async () => {
      const found = await Promise.all(
        OFFICE_TABLE.map(async ([q, expected]) => [q, first((await offices({ q })).offices.map(({ code }) => code), expected)])
      )
      expect(Object.fromEntries(found)).toEqual(Object.fromEntries(OFFICE_TABLE))
    })

    it("finds cities and offices from one field", async () => {
      const both = await typed("варна")
      expect(both.cities[0].label).toBe("гр. Варна")
      expect(both.offices[0]).toMatchObject({ code: "9035", city: { label: "гр. Варна", region: "Варна" } })
      expect((await typed("sofia ml")).offices.map(({ code }) => code).slice(0, 3)).toEqual(["1023", "1056", "1208"])
      expect((await typed("plovdvi")).cities.map(({ id }) => id)).toEqual([33])
    })

    it("finds from one field what each field finds by itself", async () => {
      const texts = [...CITY_TABLE, ...OFFICE_TABLE].flatMap(([q]) => [q, q.slice(0, 2), q.slice(0, -1)])
      const seen = { cities: 0, offices: 0, nothing: 0 }
      for (const q of texts) {
        const both = await typed(q)
        const [alone, places] = [await cities({ q, limit: "8" }), await offices({ q, limit: "8" })]
        // One field forgives mistakes only where neither is found as it is typed.
        if (both.cities.length > 0) expect({ q, cities: both.cities }).toEqual({ q, cities: alone.cities })
        if (both.offices.length > 0) expect({ q, offices: both.offices }).toEqual({ q, offices: places.offices })
        const nothing = both.cities.length + both.offices.length === 0
        if (nothing) expect({ q, found: [...alone.cities, ...places.offices] }).toEqual({ q, found: [] })
        seen.cities += Number(both.cities.length > 0)
        seen.offices += Number(both.offices.length > 0)
        seen.nothing += Number(nothing)
      }
      expect(Math.min(...Object.values(seen))).toBeGreaterThan(1)
    })

    it("answers what the contracts promise", async () => {
      expect(officesResponseSchema.parse(await offices({ q: "софия", limit: "3" }))).toMatchObject({ more: true })
      expect(citiesResponseSchema.parse(await cities({})).cities[0]).toMatchObject({
        id: 41, name: "София", name_en: "Sofia", form: "town", door_delivery: true, served_weekdays: [1, 2, 3, 4, 5, 6],
      })
      expect(placesResponseSchema.parse(await typed("рус")).cities[0].label_en).toBe("Ruse")
    })

    it("shows no vans, nothing a parcel cannot be sent to, and only what was asked for", async () => {
      const listed = OFFICES.filter(({ isMPS }) => !isMPS)
      const all = await offices({ limit: 200 })
      expect(all.offices).toHaveLength(listed.length)
      const lockers = await offices({ type: "locker", limit: 200 })
      expect(lockers.offices.map(({ code }) => code).sort()).toEqual(listed.filter(({ isAPS }) => isAPS).map(({ code }) => code).sort())
      expect((await offices({ type: "office", city_id: 41, limit: 200 })).offices.every(({ type, city }) => type === "office" && city.id === 41)).toBe(true)
      const cargo = OFFICES.map((office) => (office.code === "1023" ? { ...office, shipmentTypes: ["cargo", "pallet"] } : office))
      await service.places.sync(sourceOf({ streamOffices: () => each(cargo) }), { countries: ["BGR"] })
      expect((await offices({ q: "софия младост" })).offices.map(({ code }) => code)).not.toContain("1023")
    })

    it("tells who is open by the clocks of Sofia, on Saturdays and holidays too", async () => {
      const open = async (at: string) => new Set((await offices({ open_now: "true", limit: "200" }, new Date(at))).offices.map(({ type }) => type))
      expect(await open("2026-11-23T10:00:00Z")).toEqual(new Set(["office", "locker"]))
      expect(await open("2026-11-23T16:00:00Z")).toEqual(new Set(["locker"]))
      expect(await open("2026-11-21T10:59:00Z")).toEqual(new Set(["office", "locker"]))
      expect(await open("2026-11-21T11:00:00Z")).toEqual(new Set(["locker"]))
      expect(await open("2026-12-24T10:00:00Z")).toEqual(new Set(["locker"]))
      const [office] = (await offices({ q: "1023" })).offices
      expect(office.hours).toMatchObject({ open_now: true, workday: { from: "09:00", to: "18:00" }, closes_at: "2026-11-23T16:00:00.000Z" })
    })

    it("gives the nearest first, with metres, also when the nearest is far", async () => {
      const near = (await offices({ latitude: "42.655", longitude: "23.378", limit: "3" })).offices
      expect(near[0]).toMatchObject({ code: "1056", distance_m: 0 })
      expect(near.map(({ distance_m }) => distance_m)).toEqual([...near.map(({ distance_m }) => Number(distance_m))].sort((a, b) => a - b))
      const mladost = near.find(({ code }) => code === "1023")
      expect(mladost?.distance_m).toBeGreaterThan(580)
      expect(mladost?.distance_m).toBeLessThan(610)
      const london = (await offices({ latitude: "51.5", longitude: "-0.12", limit: "2" })).offices
      expect(london[0].distance_m).toBeGreaterThan(1_890_000)
      const all = (await offices({ latitude: "42.7", longitude: "25", limit: "200" })).offices
      expect(all).toHaveLength(OFFICES.filter(({ isMPS }) => !isMPS).length)
      const inRuse = (await offices({ q: "русе", latitude: "43.85", longitude: "25.95" })).offices
      expect(inRuse.slice(0, 4).map(({ code }) => code)).toEqual(expect.arrayContaining(["7029", "7046"]))
      expect(inRuse[0].code).toBe("7029")
      expect(() => officesQuery.parse({ latitude: "42" })).toThrow("together")
    })

    it("finds streets and quarters of one city", async () => {
      await fetchStreets()
      const streets = async (q: string) => (await service.places.streets({ city_id: 41, q, limit: 3 })).streets.map(({ name }) => name)
      expect(await streets("яворов")).toEqual(["ул. Пейо К.Яворов"])
      expect(await streets("ul. Peio qvorov")).toEqual(["ул. Пейо К.Яворов"])
      expect(await streets("цар борис 3")).toEqual(["бул. Цар Борис III"])
      expect(await streets("general skob")).toEqual(["бул. Ген. Скобелев"])
      expect(await streets("iavorv")).toEqual(["ул. Пейо К.Яворов"])
      const quarters = await service.places.quarters({ city_id: 41, q: "jk mladost", limit: 2 })
      expect(quarters).toMatchObject({ more: true, known: true, quarters: [{ name: "кв. Младост-1", name_en: "kv. Mladost-1" }, {}] })
      expect((await service.places.quarters({ city_id: 41, limit: 50 })).more).toBe(QUARTERS.length > 50)
      expect(await service.places.streets({ city_id: 33, q: "яворов", limit: 3 })).toEqual({ streets: [], more: false, known: false })
    })

    it("resolves the city a customer wrote, or says what it may be", async () => {
      const resolve = async (name: string | null, post_code?: string, region?: string) => {
        const { city, candidates } = await service.places.resolveCity({ name, post_code, region })
        return city ? city.id : candidates.map(({ id }) => id)
      }
      expect(await resolve("София", "1407")).toBe(41)
      expect(await resolve("Sofia-grad", "1000")).toBe(41)
      expect(await resolve("гр. София (столица)")).toBe(41)
      expect(await resolve(null, "4000")).toBe(33)
      expect(await resolve("Бяла", "7100")).toBe(513)
      expect(await resolve("Бяла", "9103")).toBe(514)
      expect(await resolve("Byala", undefined, "област Варна")).toBe(514)
      expect(await resolve("с. Иваново", "", "Шумен")).toBe(520)
      expect(await resolve("Бяла")).toEqual([513, 514])
      expect(await resolve("Долна махала", "4171")).toBe(523)
      expect(await resolve("Русе", "1000")).toEqual([35, 41])
      expect(await resolve("Plovdvi")).toEqual([33])
      expect(await resolve("", "9999")).toEqual([])
    })

    it("puts Econt's own words into an address", async () => {
      await fetchStreets()
      const complete = (written: Record<string, unknown>) =>
        service.places.completeAddress(econtAddressSchema.parse({ city: "", post_code: "", ...written }))
      const { address, street_known } = await complete({ city: "Sofia", post_code: "1618", street: "bul. Tsar Boris 3-ti", number: "5" })
      expect(address).toMatchObject({ city_id: 41, city: "София", post_code: "1000", street: "бул. Цар Борис 3-ти", number: "5" })
      expect(street_known).toBe(false)
      const known = await complete({ city: "sofia", street: "peio k. qvorov", quarter: "mladost 1", number: "7", other: "бл. 2" })
      expect(known).toMatchObject({ street_known: true, address: { street: "ул. Пейо К.Яворов", quarter: "кв. Младост-1", other: "бл. 2" } })
      expect(await complete({ city_id: 33, city: "?", street: "Витоша" })).toMatchObject({ address: { city: "Пловдив" }, street_known: null })
      expect(await complete({ city: "Бяла" })).toMatchObject({ city: null, candidates: [{ id: 513 }, { id: 514 }], address: { city: "Бяла" } })
    })

    it("gives every point of the map, and offices by their codes", async () => {
      const { points } = await service.places.points({ country: "BGR" })
      expect(points).toHaveLength(OFFICES.filter(({ isMPS }) => !isMPS).length)
      expect(points.find(([code]) => code === "8015")).toEqual(["8015", expect.any(Number), expect.any(Number), "locker"])
      expect((await service.places.points({ country: "BGR", type: "office" })).points.every((point) => point[3] === "office")).toBe(true)
      expect((await service.places.officesByCode(["1023", "27018@2660", "nope"])).map(({ code, gone }) => [code, gone])).toEqual([
        ["1023", false],
        ["27018@2660", true],
      ])
    })

    it("still searches where pg_trgm is not allowed, but forgives no mistakes", async () => {
      await MikroOrmWrapper.forkManager().execute("DROP EXTENSION pg_trgm CASCADE")
      expect((await cities({ q: "plovd", limit: "2" })).cities.map(({ id }) => id)).toEqual([33, 3])
      expect((await cities({ q: "plovdvi" })).cities).toEqual([])
    })
  },
})
