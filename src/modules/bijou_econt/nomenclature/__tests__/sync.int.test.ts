import { join } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { BIJOU_ECONT_MODULE, type BijouEcontService } from "../.."
import Waybill from "../../models/waybill"
import type { SourceOffice } from "../port"
import { CITIES, each, OFFICES, QUARTERS, sourceOf, STREETS } from "./source"

const BGR = { countries: ["BGR"] }

/** A promise and what ends it. */
const gate = () => {
  let open = () => {}
  const opened = new Promise<void>((done) => (open = done))
  return { opened, open }
}

moduleIntegrationTestRunner<BijouEcontService>({
  moduleName: BIJOU_ECONT_MODULE,
  moduleModels: [Waybill],
  resolve: "./src/modules/bijou_econt",
  dbName: "bijou_econt_places_sync",
  pathToMigrations: join(__dirname, "..", "..", "migrations"),
  testSuite: ({ service, MikroOrmWrapper }) => {
    const sql = <Row>(text: string) => MikroOrmWrapper.forkManager().execute<Row[]>(text)
    const places = () => service.places
    const officeNames = () => sql<{ name: string }>("SELECT name FROM bijou_econt_office WHERE gone_at IS NULL")
    const staged = () => sql("SELECT 1 FROM bijou_econt_place_stage")
    const states = async () => Object.fromEntries((await places().states()).map(({ kind, ...state }) => [kind, state]))

    it("fetches cities, then offices, and writes only what changed the next time", async () => {
      const [cities, offices] = await places().sync(sourceOf(), BGR)
      expect(cities).toMatchObject({ kind: "cities", scope: "BGR", state: "done", seen: CITIES.length, changed: CITIES.length, gone: 0, error: null })
      expect(offices).toMatchObject({ kind: "offices", state: "done", seen: OFFICES.length, changed: OFFICES.length, gone: 0 })
      expect(await places().sync(sourceOf(), BGR)).toMatchObject([
        { state: "done", seen: CITIES.length, changed: 0, gone: 0 },
        { state: "done", seen: OFFICES.length, changed: 0, gone: 0 },
      ])
      expect(await staged()).toEqual([])
      expect((await states()).offices).toMatchObject({ count: OFFICES.length, run: { state: "done", error: null } })
    })

    it("keeps the name of an office that is gone, hides it, and takes it back", async () => {
      const [gone, ...rest] = OFFICES.filter(({ address }) => address?.city?.id === 33)
      const without = sourceOf({ streamOffices: () => each(OFFICES.filter(({ code }) => code !== gone.code)) })
      await places().sync(sourceOf(), BGR)
      const before = (await places().cityById(33))?.offices
      expect(before).toBe(rest.length + 1)
      expect((await places().sync(without, BGR))[1]).toMatchObject({ state: "done", changed: 0, gone: 1 })
      expect(await places().officeByCode(String(gone.code))).toMatchObject({ name: gone.name, gone: true })
      const shown = await places().offices({ country: "BGR", city_id: 33, limit: 200 })
      expect(shown.offices.map(({ code }) => code)).not.toContain(gone.code)
      expect((await places().cityById(33))?.offices).toBe(rest.length)
      expect((await places().sync(sourceOf(), BGR))[1]).toMatchObject({ changed: 1, gone: 0 })
      expect(await places().officeByCode(String(gone.code))).toMatchObject({ gone: false })
    })

    it("keeps what it has when the answer breaks off, is empty or holds less than half, and says why", async () => {
      await places().sync(sourceOf(), BGR)
      const told = async (offices: () => AsyncIterable<SourceOffice>) =>
        (await places().sync(sourceOf({ streamOffices: offices }), BGR))[1]
      const broken = await told(async function* () {
        yield* OFFICES.slice(0, OFFICES.length - 1)
        throw new Error("socket hang up")
      })
      expect(broken).toMatchObject({ state: "failed", error: "socket hang up" })
      expect(await told(() => each([]))).toMatchObject({ state: "failed", error: expect.stringContaining("held no offices") })
      expect(await told(() => each(OFFICES.slice(0, 10)))).toMatchObject({
        state: "failed",
        error: `Econt's answer held 10 offices, less than half of the ${OFFICES.length} known ones, which were kept.`,
      })
      expect(await officeNames()).toHaveLength(OFFICES.length)
      expect(await staged()).toEqual([])
      expect((await states()).offices).toMatchObject({ run: { state: "failed", error: expect.stringContaining("held 10") }, done_at: expect.any(Date) })
      const fewer = sourceOf({ streamOffices: () => each(OFFICES.slice(0, 10)) })
      expect((await places().sync(fewer, { ...BGR, acceptFewer: true }))[1]).toMatchObject({ state: "done", seen: 10, gone: OFFICES.length - 10 })
    })

    it("leaves out rows without what makes a place, and counts one told twice once", async () => {
      const odd = [
        { ...OFFICES[0], code: null },
        { ...OFFICES[1], name: " " },
        { ...OFFICES[2], id: 1.5 },
        { ...OFFICES[3], address: null, phones: null, shipmentTypes: null, normalBusinessHoursFrom: "soon" },
        ...OFFICES.slice(4),
        ...OFFICES.slice(4),
      ]
      const [, offices] = await places().sync(sourceOf({ streamOffices: () => each(odd) }), BGR)
      expect(offices).toMatchObject({ state: "done", seen: OFFICES.length - 3 })
      expect(await places().officeByCode(String(OFFICES[3].code))).toMatchObject({ gone: true, latitude: null, hours: { workday: null } })
    })

    it("does only the kind that failed when it is run again soon", async () => {
      const failing = sourceOf({
        async *streamOffices () {
          throw new Error("no answer")
        },
      })
      expect((await places().sync(failing, BGR)).map(({ state }) => state)).toEqual(["done", "failed"])
      const again = await places().sync(sourceOf(), { ...BGR, skipFresherThanMinutes: 60 })
      expect(again.map(({ state }) => state)).toEqual(["fresh", "done"])
    })

    it("lets one fetch at a time run", async () => {
      const { opened, open } = gate()
      const started = gate()
      const slow = sourceOf({
        async *streamCities () {
          started.open()
          await opened
          yield* CITIES
        },
      })
      const first = places().sync(slow, BGR)
      await started.opened
      expect((await states()).cities.run).toMatchObject({ state: "running" })
      expect((await places().sync(sourceOf(), BGR)).map(({ state }) => state)).toEqual(["busy", "busy"])
      open()
      expect((await first).map(({ state }) => state)).toEqual(["done", "done"])
    })

    it("takes over from a process that was killed, whose late answer then changes nothing", async () => {
      const { opened, open } = gate()
      const started = gate()
      const hanging = sourceOf({
        async *streamCities () {
          yield* CITIES.map((city) => ({ ...city, name: `${city.name} стар` }))
          started.open()
          await opened
        },
      })
      const killed = places().sync(hanging, BGR)
      await started.opened
      await sql("UPDATE bijou_econt_place_sync SET heartbeat_at = now() - interval '10 minutes' WHERE state = 'running'")
      expect((await places().sync(sourceOf(), BGR)).map(({ state }) => state)).toEqual(["done", "done"])
      open()
      expect((await killed)[0]).toMatchObject({ state: "failed", error: "Another run has taken over." })
      expect(await sql("SELECT 1 FROM bijou_econt_city WHERE name LIKE '% стар'")).toEqual([])
      expect(await sql("SELECT error FROM bijou_econt_place_sync WHERE state = 'failed'")).toEqual([{ error: "The process was stopped." }])
      expect(await staged()).toEqual([])
    })

    it("never shows a half of one list and a half of another", async () => {
      const marked = (mark: string) => sourceOf({ streamOffices: () => each(OFFICES.map((office) => ({ ...office, name: `${office.name} ${mark}` }))) })
      await places().sync(marked("едно"), BGR)
      let over = false
      const seen: string[][] = []
      const sync = places().sync(marked("две"), BGR).finally(() => (over = true))
      do {
        const names = (await officeNames()).map(({ name }) => name.split(" ").at(-1) ?? "")
        seen.push([...new Set(names)], [String(names.length)])
      } while (!over)
      expect((await sync)[1]).toMatchObject({ state: "done", changed: OFFICES.length })
      const after = (await officeNames()).map(({ name }) => name.split(" ").at(-1))
      expect(new Set(after)).toEqual(new Set(["две"]))
      expect(seen.every((marks) => marks.length === 1)).toBe(true)
      expect(new Set(seen.flat().filter((mark) => /\d/.test(mark)))).toEqual(new Set([String(OFFICES.length)]))
    })

    it("fetches streets of a city when somebody first looks for one, and not again that week", async () => {
      await places().sync(sourceOf(), BGR)
      let asked = 0
      const source = sourceOf({
        streamStreets: (cityId) => {
          asked++
          return each(cityId === 41 ? STREETS : [])
        },
      })
      await Promise.all([places().ensureStreets(source, 41), places().ensureStreets(source, 41)])
      await places().ensureStreets(source, 41)
      await places().ensureStreets(source, 505)
      await places().ensureStreets(source, 505)
      await places().ensureStreets(source, 987_654)
      expect(asked).toBe(2)
      expect((await states()).streets).toMatchObject({ count: STREETS.length })
      expect((await states()).quarters).toMatchObject({ count: QUARTERS.length })
      expect(await places().streets({ city_id: 505, limit: 10 })).toEqual({ streets: [], more: false, known: false })
    })

    it("does not ask at every key when Econt gives no streets", async () => {
      await places().sync(sourceOf(), BGR)
      let asked = 0
      const failing = sourceOf({
        async *streamStreets () {
          asked++
          throw new Error("503")
        },
      })
      await places().ensureStreets(failing, 41)
      await places().ensureStreets(failing, 41)
      expect(asked).toBe(1)
    })

    it("does not keep a search waiting for a slow answer", async () => {
      await places().sync(sourceOf(), BGR)
      const { opened, open } = gate()
      const slow = sourceOf({
        async *streamStreets () {
          await opened
          yield* STREETS
        },
      })
      await places().ensureStreets(slow, 41, 1)
      expect((await places().streets({ city_id: 41, limit: 10 })).known).toBe(false)
      open()
      await places().ensureStreets(slow, 41, 20_000)
      expect((await places().streets({ city_id: 41, limit: 10 })).known).toBe(true)
    })

    it("refreshes cities in use first, then those never fetched, biggest first, and stops when Econt is down", async () => {
      await places().sync(sourceOf(), BGR)
      await sql("UPDATE bijou_econt_city SET used_at = now() WHERE id = 505")
      const asked: number[] = []
      const source = sourceOf({
        streamStreets: (cityId = 0) => {
          asked.push(cityId)
          return each([])
        },
      })
      await places().refreshStreets(source, { limit: 3 })
      expect(asked).toEqual([505, 41, 33])
      const down = async function* () {
        throw new Error("no answer")
      }
      const failed = await places().refreshStreets(sourceOf({ streamStreets: down, streamQuarters: down }), { limit: 20 })
      expect(failed.map(({ state }) => state)).toEqual(["failed", "failed", "failed", "failed"])
    })
  },
})
