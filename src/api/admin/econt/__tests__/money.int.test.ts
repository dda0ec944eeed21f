import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { startSandbox } from "../../../../../econt-sandbox/index.mjs"
import { type Actor, createAdminUser } from "../../../../../test/helpers/actors"
import { withApp } from "../../../../../test/helpers/app"
import { createEcontShop, placeEcontOrder, saveEcontSettings } from "../../../../../test/helpers/econt"
import { codTotalsResponseSchema, listCodResponseSchema, listPayoutsResponseSchema } from "../../../../contracts/econt-cod"
import { bookedResponseSchema, orderPanelResponseSchema } from "../../../../contracts/econt-panel"
import { checkSettingsResponseSchema, profilesResponseSchema, settingsResponseSchema } from "../../../../contracts/econt-settings"
import { courierRequestResponseSchema, courierWindowsResponseSchema } from "../../../../contracts/econt-shipment"
import { settleEcont, syncEcontPlaces } from "../../../../workflows/econt"

/** A Wednesday morning: couriers come, and offices are open. */
const MORNING = new Date()
MORNING.setUTCDate(MORNING.getUTCDate() + ((3 - MORNING.getUTCDay() + 7) % 7 || 7))
MORNING.setUTCHours(7, 0, 0, 0)

const sandbox = await startSandbox({ strict: true, now: MORNING })

withApp(
  ({ api, getContainer }) => {
    let ivan: Actor
    let orders: string[]

    beforeAll(async () => {
      const container = getContainer()
      ivan = await createAdminUser(container)
      await saveEcontSettings(container)
      await syncEcontPlaces(container)
      const shop = await createEcontShop(container)
      const choice = { destination: { type: "office" as const, office_code: "1127" }, saturday: false, cash_on_delivery: true }
      orders = [await placeEcontOrder(container, shop, choice), await placeEcontOrder(container, shop, choice, { first_name: "Мария" })]
    })
    afterAll(() => sandbox.close())

    const as = () => ({ headers: ivan.headers })
    const post = async (path: string, body: object = {}) => (await api.post(`/admin/econt${path}`, body, as())).data
    const get = async (path: string) => (await api.get(`/admin/econt${path}`, as())).data
    const book = async (order: string, over: object = {}) => {
      const { draft } = orderPanelResponseSchema.parse(await get(`/orders/${order}`))
      const { waybill } = bookedResponseSchema.parse(await post(`/orders/${order}/waybills`, { draft: { ...draft, ...over } }))
      return { id: waybill?.id ?? "", number: waybill?.shipment_number ?? "", cod: waybill?.cod.amount ?? 0 }
    }

    describe("cash on delivery", () => {
      it("is followed from the parcel to the payout, and what differs is told", async () => {
        const [first, second] = [await book(orders[0]), await book(orders[1])]
        sandbox.control.advance({ shipment_number: [first.number, second.number], to: "delivered" })
        await post(`/waybills/${first.id}/check`)
        const before = listCodResponseSchema.parse(await get("/cod"))
        expect(before.entries.map(({ state }) => state).sort()).toEqual(["collected", "expected"])

        sandbox.control.payOut({ numbers: [first.number] })
        const days = { from: new Date(MORNING.getTime() - 5 * 86_400_000).toISOString().slice(0, 10), to: new Date(MORNING.getTime() + 86_400_000).toISOString().slice(0, 10) }
        expect(await post("/cod/sync", days)).toEqual({ read: 1, new: 1 })
        expect(await post("/cod/sync", days)).toEqual({ read: 1, new: 0 })

        const [paid] = listCodResponseSchema.parse(await get("/cod?state=paid")).entries
        expect(paid).toMatchObject({ shipment_number: first.number, paid: first.cod, difference: 0 })
        const { payouts } = listPayoutsResponseSchema.parse(await get("/cod/payouts"))
        expect(payouts).toMatchObject([{ amount: first.cod, count: 1, differing: 0, unmatched: 0, payout: paid.payout }])
        const { totals, weeks } = codTotalsResponseSchema.parse(await get("/cod/totals"))
        expect(totals).toMatchObject({ paid: { amount: first.cod, count: 1 }, expected: { amount: second.cod, count: 1 } })
        expect(weeks).toHaveLength(1)

        const csv = await api.get("/admin/econt/cod.csv?state=paid", { ...as(), responseType: "text" })
        expect(String(csv.data).trim().split("\r\n")).toHaveLength(2)
        expect(String(csv.data)).toContain(first.number)
      })
    })

    describe("couriers", () => {
      it("come in a window Econt has, once, and a refusal frees the parcels", async () => {
        const waybill = await book(orders[0], { hand_over: "courier" })
        const { days, waiting } = courierWindowsResponseSchema.parse(await get("/couriers/windows?sender_id=main"))
        expect(waiting).toMatchObject([{ id: waybill.id }])
        const day = days.find(({ kind, date }) => kind === "workday" && date >= MORNING.toISOString().slice(0, 10))
        const ask = async (from: string, to: string) =>
          courierRequestResponseSchema.parse(
            await post("/couriers", { sender_id: "main", date: day?.date, from, to, waybill_ids: [waybill.id] })
          ).request
        expect(await ask("03:00", "03:30")).toMatchObject({ state: "failed", waybills: [] })
        const request = await ask("10:00", "17:00")
        expect(request).toMatchObject({ state: "requested", parcels: 1, waybills: [{ id: waybill.id }] })
        expect((await api.post("/admin/econt/couriers", { sender_id: "main", date: day?.date, from: "10:00", to: "17:00", waybill_ids: [waybill.id] }, as())).status).toBe(400)

        sandbox.control.courier({ id: request.request_number ?? "", status: "taken" })
        await getContainer().resolve("__pg_connection__").raw("UPDATE bijou_econt_courier_request SET poll_at = now()")
        await settleEcont(getContainer())
        expect((await get("/couriers")).requests[0].state).toBe("taken")
      })
    })

    describe("settings", () => {
      it("are tried out, saved by version, and never tell the password", async () => {
        const read = settingsResponseSchema.parse(await get("/settings"))
        expect(JSON.stringify(read)).not.toContain("1Asp-dev")
        const body = { settings: read.settings, username: read.username }
        const { checks } = checkSettingsResponseSchema.parse(await post("/settings/check", body))
        expect(checks.filter(({ state }) => state !== "ok")).toEqual([])
        const { profiles } = profilesResponseSchema.parse(await post("/settings/profiles", body))
        expect(profiles.find(({ client_id }) => client_id === "1005")?.agreements.map(({ number }) => number)).toContain("CD139925")
        const wrong = checkSettingsResponseSchema.parse(await post("/settings/check", { ...body, password: "wrong" }))
        expect(wrong.checks).toMatchObject([{ name: "reachable" }, { name: "credentials", state: "error" }])
        expect((await api.post("/admin/econt/settings", { ...body, version: read.version - 1 }, as())).status).toBe(400)
        expect(settingsResponseSchema.parse(await post("/settings", { ...body, version: read.version })).version).toBe(read.version + 1)
      })
    })
  },
  { env: { BIJOU_ECONT_SANDBOX_URL: sandbox.url } }
)
