import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { startSandbox } from "../../../../../econt-sandbox/index.mjs"
import { type Actor, createAdminUser } from "../../../../../test/helpers/actors"
import { withApp } from "../../../../../test/helpers/app"
import { createEcontShop, type EcontShop, placeEcontOrder, saveEcontSettings } from "../../../../../test/helpers/econt"
import { bookedResponseSchema, orderPanelResponseSchema, quoteResponseSchema } from "../../../../contracts/econt-panel"
import { senderProfileResponseSchema } from "../../../../contracts/econt-settings"
import { waybillDetailResponseSchema, waybillResponseSchema } from "../../../../contracts/econt-waybill"
import { BIJOU_ECONT_MODULE, type BijouEcontService } from "../../../../modules/bijou_econt"
import { settleEcont, syncEcontPlaces, trackEcont } from "../../../../workflows/econt"

const sandbox = await startSandbox({ strict: true })

withApp(
  ({ api, getContainer }) => {
    let ivan: Actor
    let shop: EcontShop
    let order: string

    beforeAll(async () => {
      const container = getContainer()
      ivan = await createAdminUser(container)
      await saveEcontSettings(container)
      await syncEcontPlaces(container)
      shop = await createEcontShop(container)
      order = await placeEcontOrder(container, shop, {
        destination: { type: "office", office_code: "1127" },
        saturday: false,
        cash_on_delivery: true,
      })
    })
    afterAll(() => sandbox.close())

    const as = () => ({ headers: ivan.headers })
    const post = async (path: string, body?: object) => (await api.post(`/admin/econt${path}`, body ?? {}, as())).data
    const get = async (path: string) => (await api.get(`/admin/econt${path}`, as())).data
    const panel = async () => orderPanelResponseSchema.parse(await get(`/orders/${order}`))
    const book = async () => {
      const { draft } = await panel()
      return bookedResponseSchema.parse(await post(`/orders/${order}/waybills`, { draft }))
    }
    const orderNow = async () => (await api.get(`/admin/orders/${order}?fields=+fulfillments.labels.*`, as())).data.order

    describe("the waybill of an order", () => {
      it("begins with the customer's choice and the money that is due, and has a price", async () => {
        const { draft, chosen, items, problems } = await panel()
        expect(problems).toEqual([])
        expect(chosen).toMatchObject({ type: "office", gone: false })
        expect(items).toHaveLength(2)
        expect(draft).toMatchObject({
          receiver: { name: "Елена Петрова", phone: "0888 765 432" },
          destination: { type: "office", office_code: "1127" },
        })
        expect(draft?.cod_amount).toBeGreaterThan(98)
        const { quote, problems: found } = quoteResponseSchema.parse(await post(`/orders/${order}/quote`, { draft }))
        expect(found).toEqual([])
        expect(quote?.rows.map(({ type }) => type)).toContain("CD")
        expect(quote?.total).toBeGreaterThan(0)
      })

      it("is booked once, printed, followed to the delivery, and Medusa follows it", async () => {
        const { waybill, problems } = await book()
        expect(problems).toEqual([])
        expect(waybill).toMatchObject({ state: "created", parcel_state: "label_created", mismatches: [], may: { cancel: true, print: true } })
        await settleEcont(getContainer())
        expect((await orderNow()).fulfillments?.[0]?.labels?.[0]).toMatchObject({ tracking_number: waybill?.shipment_number })

        const pdf = await api.get(`/admin/econt/waybills/${waybill?.id}/label?format=a6`, { ...as(), responseType: "arraybuffer" })
        expect(Buffer.from(pdf.data).subarray(0, 5).toString()).toBe("%PDF-")

        sandbox.control.advance({ shipment_number: waybill?.shipment_number ?? "", to: "delivered" })
        await post(`/waybills/${waybill?.id}/check`)
        const after = waybillDetailResponseSchema.parse(await get(`/waybills/${waybill?.id}`))
        expect(after.waybill).toMatchObject({ parcel_state: "delivered", may: { cancel: false } })
        expect(after.waybill.cod.collected_amount).toBe(after.waybill.cod.amount)
        expect(after.events.length).toBeGreaterThan(3)
        await settleEcont(getContainer())
        await settleEcont(getContainer())
        expect(await orderNow()).toMatchObject({ fulfillment_status: "delivered", payment_status: "captured" })
        const mails = await getContainer().resolve(Modules.NOTIFICATION).listNotifications({ channel: "email" })
        expect(mails).toMatchObject([{ to: "elena@example.com", template: "econt-handed-over", status: "success" }])
      })

      it("is found again when Econt's answer to the booking is lost", async () => {
        sandbox.control.fault({ method: "createLabel", kind: "lost_after", mode: "create" })
        const { waybill } = await book()
        expect(waybill).toMatchObject({ state: "created" })
        expect(sandbox.control.state().shipments.filter(({ reference }) => reference.includes(waybill?.reference ?? "?"))).toHaveLength(1)
      })

      it("is cancelled with its fulfilment, also one that is gone at Econt already", async () => {
        const { waybill } = await book()
        sandbox.control.advance({ shipment_number: waybill?.shipment_number ?? "", to: "cancelled" })
        const { waybill: cancelled } = waybillResponseSchema.parse(await post(`/waybills/${waybill?.id}/cancel`))
        expect(cancelled.state).toBe("cancelled")
        expect((await panel()).items).toHaveLength(2)
        expect((await book()).waybill?.state).toBe("created")
      })

      it("is changed until Econt fetches it, and two editors do not mix", async () => {
        const { waybill } = await book()
        const draft = { ...waybill?.draft, parcels: [{ weight: 12 }], cod_amount: 50 }
        const changed = bookedResponseSchema.parse(await post(`/waybills/${waybill?.id}`, { draft, version: waybill?.version }))
        expect(changed.waybill).toMatchObject({ shipment_number: waybill?.shipment_number, cod: { amount: 50 }, mismatches: [] })
        expect(changed.waybill?.quote?.total).toBeGreaterThan(waybill?.quote?.total ?? Infinity)
        const late = await api.post(`/admin/econt/waybills/${waybill?.id}`, { draft, version: waybill?.version }, as())
        expect([late.status, late.data.message]).toEqual([400, expect.stringContaining("in the meantime")])
        sandbox.control.advance({ shipment_number: waybill?.shipment_number ?? "", to: "accepted" })
        await post(`/waybills/${waybill?.id}/check`)
        const gone = await api.post(`/admin/econt/waybills/${waybill?.id}/cancel`, {}, as())
        expect([gone.status, gone.data.message]).toEqual([400, expect.stringContaining("has taken the parcel")])
      })

      it("tells what Econt refuses and marks the field, and makes nothing", async () => {
        const { draft } = await panel()
        const answer = bookedResponseSchema.parse(
          await post(`/orders/${order}/waybills`, { draft: { ...draft, destination: { type: "office", office_code: "0000" } } })
        )
        expect(answer.waybill).toBeNull()
        expect(answer.problems).toMatchObject([{ path: "destination.office_code", severity: "error" }])
        expect((await panel()).waybills).toEqual([])
      })

      it("sends a part of the order, and the rest with another waybill, collecting everything once", async () => {
        const { draft, items, order: before } = await panel()
        const [first, second] = items
        const part = { ...draft, cod_amount: Math.round((before.outstanding - second.unit_price * second.quantity) * 100) / 100 }
        const picks = [{ id: first.id, quantity: first.quantity }]
        const quoted = quoteResponseSchema.parse(await post(`/orders/${order}/quote`, { draft: part, items: picks }))
        expect([quoted.problems, quoted.packing_list.some(({ description }) => description.startsWith(second.title))]).toEqual([[], false])
        const one = bookedResponseSchema.parse(await post(`/orders/${order}/waybills`, { draft: part, items: picks }))
        expect(one.waybill).toMatchObject({ state: "created", mismatches: [] })
        const rest = await panel()
        expect(rest.items.map(({ id }) => id)).toEqual([second.id])
        expect(rest.draft?.cod_amount).toBe(rest.order.outstanding)
        const late = bookedResponseSchema.parse(await post(`/orders/${order}/waybills`, { draft: part, items: picks }))
        expect(late).toMatchObject({ waybill: null, problems: [{ code: "pieces_gone", path: `items.${first.id}`, values: { left: 0 } }] })
        const other = bookedResponseSchema.parse(
          await post(`/orders/${order}/waybills`, { draft: rest.draft, items: [{ id: second.id, quantity: second.quantity }] })
        )
        expect(other.problems).toEqual([])
        const done = await panel()
        expect(done.waybills.map(({ state }) => state)).toEqual(["created", "created"])
        expect((one.waybill?.cod.amount ?? 0) + (other.waybill?.cod.amount ?? 0)).toBeCloseTo(before.outstanding, 2)
        expect(one.waybill?.destination_label_en).not.toMatch(/[а-я]/i)
      })

      it("offers the addresses and templates of the sender's profile", async () => {
        const profile = senderProfileResponseSchema.parse(await get("/senders/main/profile"))
        expect(profile).toMatchObject({ known: true, templates: [{ name: "ПОД-ПОД" }, { name: "ПОД-ПОЛ" }, { name: "ПОЛ-ПОЛ" }] })
        expect(profile.addresses.length).toBeGreaterThan(0)
        expect((await api.get("/admin/econt/senders/nobody/profile", as())).status).toBe(404)
      })

      it("is polled by the job", async () => {
        const { waybill } = await book()
        sandbox.control.advance({ shipment_number: waybill?.shipment_number ?? "", to: "accepted" })
        const { waybills } = getContainer().resolve<BijouEcontService>(BIJOU_ECONT_MODULE)
        await getContainer()
          .resolve(ContainerRegistrationKeys.PG_CONNECTION)
          .raw("UPDATE bijou_econt_waybill SET poll_at = now()")
        await trackEcont(getContainer())
        expect((await waybills.get(waybill?.id ?? "")).sent_at).not.toBeNull()
        expect(await orderNow()).toMatchObject({ fulfillment_status: "shipped" })
      })
    })
  },
  { env: { BIJOU_ECONT_SANDBOX_URL: sandbox.url, BIJOU_MAILS_TO_LOG: "true" } }
)
