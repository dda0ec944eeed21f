import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { startSandbox } from "../../../../../econt-sandbox/index.mjs"
import { type Actor, createAdminUser, createCustomer } from "../../../../../test/helpers/actors"
import { withApp } from "../../../../../test/helpers/app"
import { createEcontShop, type EcontShop, placeEcontOrder, saveEcontSettings } from "../../../../../test/helpers/econt"
import type { Destination } from "../../../../contracts/econt"
import { legacyShipmentsResponseSchema } from "../../../../contracts/econt-legacy"
import { bookedResponseSchema, orderPanelResponseSchema } from "../../../../contracts/econt-panel"
import { trackingResponseSchema } from "../../../../contracts/econt-store"
import { type Waybill, waybillDetailResponseSchema } from "../../../../contracts/econt-waybill"
import { BIJOU_ECONT_MODULE, type BijouEcontService } from "../../../../modules/bijou_econt"
import { syncEcontPlaces, trackEcont } from "../../../../workflows/econt"

/** A Wednesday: couriers come, and deliver the day after. */
const sandbox = await startSandbox({ strict: true, now: "2026-11-18T09:00:00Z" })

withApp(
  ({ api, getContainer }) => {
    let ivan: Actor
    let elena: Actor
    let maria: Actor
    let shop: EcontShop
    let order: string

    const place = (destination: Destination) =>
      placeEcontOrder(getContainer(), shop, { destination, saturday: false, cash_on_delivery: true }, { email: elena.email })

    beforeAll(async () => {
      const container = getContainer()
      ivan = await createAdminUser(container)
      await saveEcontSettings(container)
      await syncEcontPlaces(container)
      shop = await createEcontShop(container)
      const { publishableKey } = shop.storefront
      elena = await createCustomer(container, { email: "elena@example.com", publishableKey })
      maria = await createCustomer(container, { email: "maria@example.com", publishableKey })
      order = await place({ type: "office", office_code: "1127" })
      await sql(`UPDATE "order" SET customer_id = ? WHERE id = ?`, [elena.id, order])
    })
    afterAll(() => sandbox.close())

    const sql = async (text: string, values: string[] = []) =>
      (await getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION).raw(text, values)).rows
    const econt = () => getContainer().resolve<BijouEcontService>(BIJOU_ECONT_MODULE)
    const admin = (path: string, body: object = {}) => api.post(`/admin${path}`, body, { headers: ivan.headers })
    const book = async (id = order): Promise<Waybill> => {
      const panel = await api.get(`/admin/econt/orders/${id}`, { headers: ivan.headers })
      const { draft } = orderPanelResponseSchema.parse(panel.data)
      const { waybill, problems } = bookedResponseSchema.parse((await admin(`/econt/orders/${id}/waybills`, { draft })).data)
      expect(problems.filter(({ severity }) => severity === "error")).toEqual([])
      return waybill as Waybill
    }
    const move = async ({ id, shipment_number }: Waybill, to: string) => {
      sandbox.control.advance({ shipment_number: shipment_number ?? "", to })
      await admin(`/econt/waybills/${id}/check`)
    }
    const goBack = async ({ id }: { id: string }, body: object = {}) => {
      const { status, data } = await admin(`/econt/waybills/${id}/return`, body)
      return { status, data, ...(status < 300 ? bookedResponseSchema.parse(data) : { waybill: null, problems: [] }) }
    }

    describe("tracking", () => {
      const track = (query = "", headers = shop.storefront.headers) => api.get(`/store/econt/orders/${order}/tracking${query}`, { headers })

      it("is for the customer who placed the order, logged in or by its e-mail, and nobody else", async () => {
        const waybill = await book()
        await move(waybill, "arrived")
        const own = trackingResponseSchema.parse((await track("", elena.headers)).data)
        expect(own.parcels).toMatchObject([
          {
            shipment_number: waybill.shipment_number,
            kind: "outbound",
            state: "ready_for_pickup",
            keep_until: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
            cod_amount: waybill.cod.amount,
          },
        ])
        expect(own.parcels[0].events.length).toBeGreaterThan(1)
        expect(JSON.stringify(own)).not.toMatch(/888|Петрова/)
        expect((await track("?email=ELENA@example.com")).data).toEqual(own)

        const strangers = [await track(), await track("?email=maria@example.com"), await track("", maria.headers)]
        expect(strangers.map(({ status }) => status)).toEqual([404, 404, 404])
        const unknown = await api.get("/store/econt/orders/order_none/tracking?email=elena@example.com", { headers: shop.storefront.headers })
        expect([unknown.status, unknown.data.message]).toEqual([404, strangers[0].data.message])
      })

      it("shows nothing of what was cancelled, and is limited", async () => {
        const { id } = await book()
        await admin(`/econt/waybills/${id}/cancel`)
        expect((await track("", elena.headers)).data).toEqual({ parcels: [] })
        let last = 0
        for (let call = 0; call <= 30; call++) {
          last = (await track("?email=guess@example.com")).status
        }
        expect(last).toBe(429)
      })
    })

    describe("the way back", () => {
      it("is a second waybill from the customer to the shop, one for a parcel", async () => {
        const waybill = await book()
        expect((await goBack(waybill)).status).toBe(400)
        await move(waybill, "delivered")
        const { status, waybill: back, problems } = await goBack(waybill, { payer: "receiver" })
        expect([status, problems]).toEqual([201, []])
        expect(back).toMatchObject({
          kind: "return",
          state: "created",
          return_of: waybill.id,
          order_id: order,
          fulfillment_id: null,
          receiver_name: "Магазин ЕООД",
          mismatches: [],
          draft: { cod_amount: null, payer: { by: "receiver" } },
        })
        const { sender } = await econt().waybills.get(back?.id ?? "")
        expect(sender).toMatchObject({ client_id: "", client_name: "Елена Петрова", office_code: "1127", hand_over: "office" })
        const shipments = sandbox.control.state().shipments.filter(({ previous }) => previous === waybill.shipment_number)
        expect(shipments).toMatchObject([{ number: back?.shipment_number, cd_amount: 0 }])

        const again = await goBack(waybill)
        expect([again.status, again.waybill?.id]).toEqual([200, back?.id])
      })

      it("that Econt refused is tried again with the same waybill", async () => {
        const waybill = await book()
        await move(waybill, "delivered")
        const { settings } = await econt().settings.read()
        const senders = (office_code: string) => [{ ...settings.senders[0], office_code }]
        await saveEcontSettings(getContainer(), { settings: { senders: senders("0000") } })
        const refused = await goBack(waybill)
        expect(refused).toMatchObject({ waybill: { state: "failed" }, problems: [{ severity: "error", path: "destination.office_code" }] })
        await saveEcontSettings(getContainer(), { settings: { senders: senders("1127") } })
        expect(await goBack(waybill)).toMatchObject({ status: 201, waybill: { id: refused.waybill?.id, state: "created" }, problems: [] })
      })

      it("begins where the customer is: at an office near their locker, or at their address", async () => {
        const { offices } = await econt().places.offices({ country: "BGR", type: "locker", city_id: 41, limit: 1 })
        const locker = await book(await place({ type: "locker", office_code: offices[0].code }))
        const home = { country_code: "BGR" as const, city_id: 41, city: "София", post_code: "1000", quarter: "", street: "ул. Резбарска", number: "9", other: "" }
        const door = await book(await place({ type: "address", address: home }))
        for (const waybill of [locker, door]) {
          await move(waybill, "delivered")
        }
        const { sender: atOffice } = await econt().waybills.get((await goBack(locker)).waybill?.id ?? "")
        expect((await econt().places.officeByCode(atOffice.office_code))?.type).toBe("office")
        const { sender: atDoor } = await econt().waybills.get((await goBack(door)).waybill?.id ?? "")
        expect(atDoor).toMatchObject({ hand_over: "courier", office_code: "", address: { street: "ул. Резбарска", number: "9" } })
      })
    })

    describe("cancelling the fulfilment in the dashboard", () => {
      const cancel = ({ fulfillment_id }: Waybill) => admin(`/orders/${order}/fulfillments/${fulfillment_id}/cancel`)
      const stateOf = async ({ id }: Waybill) => (await econt().waybills.get(id)).state

      it("cancels its waybill at Econt", async () => {
        const waybill = await book()
        expect((await cancel(waybill)).status).toBe(200)
        expect(await stateOf(waybill)).toBe("cancelled")
        expect(sandbox.control.state().shipments.find(({ number }) => number === waybill.shipment_number)?.stage).toBe("cancelled")
      })

      it("is refused once Econt has the parcel", async () => {
        const waybill = await book()
        sandbox.control.advance({ shipment_number: waybill.shipment_number ?? "", to: "accepted" })
        const refused = await cancel(waybill)
        expect([refused.status, refused.data.message]).toEqual([400, expect.stringMatching(/^Econt did not cancel the waybill: ./)])
        expect(await stateOf(waybill)).toBe("created")
      })
    })

    describe("shipments of the earlier module", () => {
      const run = async (body: object = {}) => legacyShipmentsResponseSchema.parse((await admin("/econt/legacy-import", body)).data)
      const outcomes = async (body: object) =>
        (await run(body)).rows.map(({ legacy_id, outcome, parcel_state, followed, notes }) => [legacy_id, outcome, parcel_state, followed, notes])

      it("become waybills once, and the open ones are followed", async () => {
        expect(await run()).toEqual({ found: false, rows: [], next: null })
        const known = await book()
        const open = await book(await place({ type: "office", office_code: "1127" }))
        await sql("DELETE FROM bijou_econt_waybill WHERE id = ?", [open.id])
        await sql(`CREATE TABLE econt_shipment (id text, order_id text, delivery_type text, office_code text, office_name text,
          recipient_first_name text, recipient_last_name text, recipient_phone text, cod_amount numeric, shipping_cost numeric,
          shipping_cost_currency text, status text, waybill_number text, short_status text, tracking_events jsonb, delivery_time timestamptz,
          cod_collected_time timestamptz, raw_response jsonb, created_at timestamptz DEFAULT '2025-06-02T07:00:00Z', deleted_at timestamptz)`)
        const insert = (id: string, number: string | null, status: string, more: Record<string, string> = {}) => {
          const row = { id, waybill_number: number, status, order_id: order, delivery_type: "office", office_code: "1127", ...more }
          return sql(`INSERT INTO econt_shipment SELECT * FROM jsonb_populate_record(NULL::econt_shipment, ?::jsonb)`, [
            JSON.stringify({ recipient_first_name: "Елена", recipient_phone: "0888765432", created_at: "2025-06-02T07:00:00Z", ...row }),
          ])
        }
        await insert("a", "1051604284061", "delivered", {
          cod_amount: "97.79",
          shipping_cost_currency: "BGN",
          delivery_time: "2025-06-04T10:00:00Z",
          cod_collected_time: "2025-06-04T10:00:00Z",
        })
        await sql(`UPDATE econt_shipment SET tracking_events = '[{"destinationType":"client","time":1749031200000,"cityName":"София"}]' WHERE id = 'a'`)
        await insert("b", open.shipment_number, "registered")
        await insert("c", null, "draft")
        await insert("d", known.shipment_number, "in_transit", { order_id: "order_gone" })

        const expected = (outcome: string) => [
          ["a", outcome, "delivered", false, ["converted_from_bgn"]],
          ["b", outcome, "label_created", true, []],
          ["c", "skipped", null, false, ["not_booked"]],
          ["d", "exists", "in_transit", false, ["order_missing", "number_taken"]],
        ]
        expect(await outcomes({ dry_run: true })).toEqual(expected("would_create"))
        const first = await run({ dry_run: false, limit: 1 })
        expect([first.rows.length, first.next]).toEqual([1, "a"])
        expect(await outcomes({ dry_run: false, after: "a" })).toEqual(expected("created").slice(1))
        expect((await run({ dry_run: false })).rows.map(({ outcome }) => outcome)).toEqual(["exists", "exists", "skipped", "exists"])

        const rows = await econt().waybills.ofOrder(order)
        const old = rows.find(({ shipment_number }) => shipment_number === "1051604284061")
        const detail = waybillDetailResponseSchema.parse((await api.get(`/admin/econt/waybills/${old?.id}`, { headers: ivan.headers })).data)
        expect(detail.waybill).toMatchObject({ draft: null, cod: { amount: 50, collected_amount: 50, collected_at: "2025-06-04T10:00:00.000Z" } })
        expect(detail.events).toMatchObject([{ type: "client", place: "София" }])

        sandbox.control.advance({ shipment_number: open.shipment_number ?? "", to: "arrived" })
        await trackEcont(getContainer())
        const [followed] = await sql("SELECT parcel_state FROM bijou_econt_waybill WHERE reference = 'legacy-b'")
        expect(followed).toEqual({ parcel_state: "ready_for_pickup" })
        await sql("DROP TABLE econt_shipment")
      })
    })
  },
  { env: { BIJOU_ECONT_SANDBOX_URL: sandbox.url } }
)
