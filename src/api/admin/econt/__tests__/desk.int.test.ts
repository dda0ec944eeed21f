import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { startSandbox } from "../../../../../econt-sandbox/index.mjs"
import { type Actor, createAdminUser } from "../../../../../test/helpers/actors"
import { withApp } from "../../../../../test/helpers/app"
import { createEcontShop, placeEcontOrder, saveEcontSettings } from "../../../../../test/helpers/econt"
import {
  listReadyResponseSchema,
  listShipmentsResponseSchema,
  shipmentCountsResponseSchema,
  shipmentViewsResponseSchema,
} from "../../../../contracts/econt-shipment"
import { syncEcontPlaces } from "../../../../workflows/econt"

const sandbox = await startSandbox({ strict: true })
const OFFICE = { destination: { type: "office" as const, office_code: "1127" }, saturday: false, cash_on_delivery: true }
const HOME = {
  destination: {
    type: "address" as const,
    address: {
      country_code: "BGR" as const,
      city_id: 41,
      city: "София",
      post_code: "1000",
      quarter: "",
      street: "бул. Витоша",
      number: "100",
      other: "",
    },
  },
  saturday: false,
  cash_on_delivery: true,
}

/** A waybill of the desk as it lies in the table; the rest is the same for all. */
type Row = {
  number: string
  name: string
  order?: number
  made: string
  columns?: Record<string, string | number | string[]>
}

withApp(
  ({ api, getContainer }) => {
    let ivan: Actor
    let petya: Actor
    let orders: string[]

    beforeAll(async () => {
      const container = getContainer()
      ivan = await createAdminUser(container)
      petya = await createAdminUser(container)
      await saveEcontSettings(container)
      await syncEcontPlaces(container)
      const shop = await createEcontShop(container)
      orders = [
        await placeEcontOrder(container, shop, OFFICE, { first_name: "Елена" }),
        await placeEcontOrder(container, shop, HOME, { first_name: "Мария", quantity: 2 }),
        await placeEcontOrder(container, shop, OFFICE, { first_name: "Ивана", phone: "0012345" }),
      ]
    })
    afterAll(() => sandbox.close())

    const sql = (text: string, bindings: readonly unknown[] = []) =>
      getContainer()
        .resolve(ContainerRegistrationKeys.PG_CONNECTION)
        .raw(text, bindings as string[])
    const get = async (path: string, as = ivan) => api.get(`/admin/econt${path}`, { headers: as.headers })
    const ready = async (query = "") => listReadyResponseSchema.parse((await get(`/ready${query}`)).data)
    const idsOf = (found: { orders: { order_id: string }[] }) => found.orders.map(({ order_id }) => order_id)
    const shipments = async (query = "") => listShipmentsResponseSchema.parse((await get(`/shipments${query}`)).data)
    const numbersOf = async (query: string) => (await shipments(query)).shipments.map(({ shipment_number }) => shipment_number?.slice(-1))
    const insert = async ({ number, name, order = 7, made, columns = {} }: Row) => {
      const given = {
        id: `ewb_${number}`,
        kind: "outbound",
        order_display_id: order,
        reference: number,
        environment: "sandbox",
        sender_id: "main",
        sender: "{}",
        state: "created",
        parcel_state: "label_created",
        shipment_number: `105100000000${number}`,
        receiver_name: name,
        created_at: made,
        ...columns,
      }
      const names = Object.keys(given)
      await sql(`INSERT INTO bijou_econt_waybill (${names.join(", ")}) VALUES (${names.map(() => "?").join(", ")})`, Object.values(given))
    }

    describe("orders that wait to be sent", () => {
      it("are listed oldest first, page by page, with what is known to be wrong", async () => {
        const first = await ready("?limit=2")
        const rest = await ready(`?limit=2&cursor=${first.next_cursor}`)
        expect([...idsOf(first), ...idsOf(rest)]).toEqual(orders)
        expect(rest.next_cursor).toBeNull()
        expect(first.orders[0]).toMatchObject({ receiver_name: "Елена Петрова", delivery_type: "office", pieces: 2, problems: [] })
        expect(first.orders[0].destination_label).toContain("София")
        expect(first.orders[0].outstanding).toBe(first.orders[0].total)
        expect(first.orders[1]).toMatchObject({ delivery_type: "address", destination_label: "1000 София, бул. Витоша 100", pieces: 4 })
        expect(rest.orders[0].problems).toMatchObject([{ code: "receiver_phone_invalid" }])
        expect((await get("/ready?cursor=bm9uZQ")).status).toBe(400)
      })

      it("are found by name, number and kind of delivery", async () => {
        const [, { display_id }] = (await ready()).orders
        expect(idsOf(await ready(`?q=${encodeURIComponent("етрова")}`))).toEqual([])
        expect(idsOf(await ready(`?q=${encodeURIComponent("мар пет")}`))).toEqual([orders[1]])
        expect(idsOf(await ready(`?q=${encodeURIComponent(`#${display_id}`)}`))).toEqual([orders[1]])
        expect(idsOf(await ready("?delivery_type=office"))).toEqual([orders[0], orders[2]])
        expect(idsOf(await ready("?delivery_type=address,locker"))).toEqual([orders[1]])
      })

      it("leave the list once every piece is in a parcel, or the order is cancelled", async () => {
        const { draft } = (await get(`/orders/${orders[0]}`)).data
        const booked = await api.post(`/admin/econt/orders/${orders[0]}/waybills`, { draft }, { headers: ivan.headers })
        expect(booked.status).toBe(201)
        await api.post(`/admin/orders/${orders[2]}/cancel`, {}, { headers: ivan.headers })
        expect(idsOf(await ready())).toEqual([orders[1]])
        expect((await get("/shipments/counts")).data).toMatchObject({ ready: { value: 1, capped: false }, label_created: { value: 1 } })
      })
    })

    describe("the desk", () => {
      it("pages through waybills of the same millisecond and loses none", async () => {
        for (const number of ["1", "2", "3", "4"]) {
          await insert({ number, name: "Елена", made: `2026-11-02T10:00:00.00010${number}Z` })
        }
        const seen: string[] = []
        let cursor: string | null = ""
        while (cursor !== null) {
          const page = await shipments(`?limit=1${cursor && `&cursor=${cursor}`}`)
          seen.push(...page.shipments.map(({ shipment_number }) => shipment_number?.slice(-1) ?? ""))
          cursor = page.next_cursor
        }
        expect(seen).toEqual(["4", "3", "2", "1"])
      })

      it("is searched by number, order and name, and filtered by several things at once", async () => {
        await insert({ number: "1", name: "Елена Петрова", order: 7, made: "2026-10-31T22:30:00Z", columns: { cod_amount: 20, delivery_type: "office" } })
        await insert({ number: "2", name: "Ян Ли", order: 71, made: "2026-11-01T22:30:00Z", columns: { parcel_state: "delivered", printed_at: "2026-11-02" } })
        await insert({
          number: "3",
          name: "Елена Ли",
          order: 17,
          made: "2026-11-03T09:00:00Z",
          columns: { cod_amount: 9, cod_collected_at: "2026-11-04", courier_request_id: "ecr_1", delivery_type: "locker", kind: "return" },
        })
        const found = (query: Record<string, string>) => numbersOf(`?${new URLSearchParams(query)}`)
        expect(await found({ q: "елена" })).toEqual(["3", "1"])
        expect(await found({ q: "ли ел" })).toEqual(["3"])
        expect(await found({ q: "#7" })).toEqual(["1"])
        expect(await found({ q: "1051000000002" })).toEqual(["2"])
        expect(await found({ q: "100%" })).toEqual([])
        expect(await found({ created_from: "2026-11-01", created_to: "2026-11-01" })).toEqual(["1"])
        expect(await found({ created_to: "2026-11-02" })).toEqual(["2", "1"])
        expect(await found({ cod: "without" })).toEqual(["2"])
        expect(await found({ cod: "expected" })).toEqual(["1"])
        expect(await found({ cod: "collected", delivery_type: "locker,office" })).toEqual(["3"])
        expect(await found({ parcel_state: "label_created,delivered", q: "ли" })).toEqual(["3", "2"])
        expect(await found({ printed: "false", courier: "none" })).toEqual(["1"])
        expect(await found({ kind: "return", state: "created", sender_id: "main", courier: "requested" })).toEqual(["3"])
        expect((await get("/shipments?attention=nothing")).status).toBe(400)
      })

      it("says what a waybill stands out for, and counts", async () => {
        const days = (back: number) => new Date(Date.now() - back * 86_400_000).toISOString()
        const made = "2026-11-02T10:00:00Z"
        const flagged: Record<string, Row["columns"]> = {
          "1": { state: "failed" },
          "2": { state: "unsure", attempted_at: made },
          "3": { mismatches: ["cod_missing"], parcel_state: "attempt_failed" },
          "4": { parcel_state: "ready_for_pickup", ready_at: days(5) },
          "5": { parcel_state: "ready_for_pickup", ready_at: days(3) },
          "6": { parcel_state: "returning", unknown_status: "нещо ново" },
          "7": { parcel_state: "delivered", cod_amount: 9, cod_collected_at: days(9) },
          "8": { parcel_state: "delivered", cod_amount: 9, cod_collected_at: days(9), cod_paid_at: days(1) },
          "9": { state: "cancelled", parcel_state: "cancelled", mismatches: ["cod_missing"] },
        }
        for (const [number, columns] of Object.entries(flagged)) {
          await insert({ number, name: "Елена", made, columns })
        }
        const { shipments: all } = await shipments()
        expect(all.map(({ shipment_number, attention }) => [shipment_number?.slice(-1), attention])).toEqual([
          ["9", []],
          ["8", []],
          ["7", ["cod_late"]],
          ["6", ["returning", "unknown_status"]],
          ["5", []],
          ["4", ["waiting_long"]],
          ["3", ["mismatch", "attempt_failed"]],
          ["2", ["unsure"]],
          ["1", ["failed"]],
        ])
        expect(await numbersOf("?attention=cod_late,waiting_long,mismatch")).toEqual(["7", "4", "3"])
        expect(await numbersOf("?attention=cod_late,waiting_long,mismatch&parcel_state=delivered")).toEqual(["7"])
        expect(await numbersOf("?attention=failed,unsure&limit=1")).toEqual(["2"])
        expect(shipmentCountsResponseSchema.parse((await get("/shipments/counts")).data)).toEqual({
          ready: { value: 3, capped: false },
          label_created: { value: 0, capped: false },
          on_the_way: { value: 0, capped: false },
          ready_for_pickup: { value: 2, capped: false },
          attention: { value: 6, capped: false },
          returning: { value: 1, capped: false },
        })
      })
    })

    describe("views of the desk", () => {
      it("are one's own and the shared ones, and only one's own are removed", async () => {
        const save = (body: object, as = ivan) => api.post("/admin/econt/views", body, { headers: as.headers })
        const views = async (as: Actor) => shipmentViewsResponseSchema.parse((await get("/views", as)).data).views
        await save({ name: "Мои", filter: { printed: "false", parcel_state: ["label_created"] } })
        const { id } = (await save({ name: "Общи", filter: { attention: "failed" }, shared: true })).data.view
        await save({ name: "Мои", filter: { printed: "true" } })
        expect(await views(ivan)).toMatchObject([{ name: "Мои", filter: { printed: "true" }, own: true, shared: false }, { name: "Общи" }])
        expect(await views(petya)).toMatchObject([{ id, name: "Общи", filter: { attention: ["failed"] }, own: false, shared: true }])
        expect((await api.delete(`/admin/econt/views/${id}`, { headers: petya.headers })).status).toBe(404)
        expect((await api.delete(`/admin/econt/views/${id}`, { headers: ivan.headers })).status).toBe(200)
        expect(await views(petya)).toEqual([])
        expect((await save({ name: "?", filter: { colour: "red" } })).status).toBe(400)
      })
    })
  },
  { env: { BIJOU_ECONT_SANDBOX_URL: sandbox.url } }
)
