import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { startSandbox } from "../../../../../econt-sandbox/index.mjs"
import { type Actor, createAdminUser } from "../../../../../test/helpers/actors"
import { withApp } from "../../../../../test/helpers/app"
import { createEcontShop, placeEcontOrder, saveEcontSettings } from "../../../../../test/helpers/econt"
import {
  type CreateRunBody,
  listRunItemsResponseSchema,
  listRunsResponseSchema,
  type RunItem,
  runResponseSchema,
} from "../../../../contracts/econt-shipment"
import { BIJOU_ECONT_MODULE, type BijouEcontService } from "../../../../modules/bijou_econt"
import { keepRunsGoing, syncEcontPlaces } from "../../../../workflows/econt"

const sandbox = await startSandbox({ strict: true })
const OFFICE = { destination: { type: "office" as const, office_code: "1127" }, saturday: false, cash_on_delivery: true }
/** A run of four orders takes a second or two; a cold machine may take long. */
const PATIENCE = { timeout: 60_000, interval: 50 }

withApp(
  ({ api, getContainer }) => {
    let ivan: Actor
    let orders: string[]
    let unreachable: string

    beforeAll(async () => {
      const container = getContainer()
      ivan = await createAdminUser(container)
      await saveEcontSettings(container)
      await syncEcontPlaces(container)
      const shop = await createEcontShop(container)
      orders = []
      for (const first_name of ["Елена", "Мария", "Ивана"]) {
        orders.push(await placeEcontOrder(container, shop, OFFICE, { first_name }))
      }
      unreachable = await placeEcontOrder(container, shop, OFFICE, { phone: "0012345" })
    })
    beforeEach(() => {
      sandbox.control.reset()
    })
    afterAll(() => sandbox.close())

    const econt = () => getContainer().resolve<BijouEcontService>(BIJOU_ECONT_MODULE)
    const sql = (text: string, bindings: string[] = []) =>
      getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION).raw(text, bindings)
    const as = () => ({ headers: ivan.headers })
    const post = async (path: string, body: object = {}) => api.post(`/admin/econt${path}`, body, as())
    const get = async (path: string) => (await api.get(`/admin/econt${path}`, as())).data
    const runNow = async (id: string) => runResponseSchema.parse(await get(`/runs/${id}`)).run
    const itemsOf = async (id: string, query = "") => listRunItemsResponseSchema.parse(await get(`/runs/${id}/items${query}`))
    const statesOf = async (id: string) => (await itemsOf(id)).items.map(({ state }) => state)
    /** Over, and with it all that the shop does about its waybills. */
    const isOver = async (id: string) => {
      const { rows } = await sql("SELECT count(*)::int AS n FROM bijou_econt_effect WHERE state = 'waiting'")
      return (await runNow(id)).state === "done" && rows[0].n === 0
    }
    const run = async (body: CreateRunBody) => {
      const answer = await post("/runs", body)
      expect(answer.status).toBe(201)
      const { id } = runResponseSchema.parse(answer.data).run
      await expect.poll(() => isOver(id), PATIENCE).toBe(true)
      return runNow(id)
    }
    const booked = () => Object.values(sandbox.control.state().references).map((reference) => reference.booked.length)
    const saveAgreement = async (cod_agreement: string) => {
      const { settings, version, username } = await econt().settings.read()
      const senders = settings.senders.map((sender) => ({ ...sender, cod_agreement }))
      await econt().settings.save({ settings: { ...settings, senders }, version, username }, ivan.id)
    }
    const codesOf = (items: readonly RunItem[]) => items.map(({ problems }) => problems.map(({ code }) => code))

    describe("a run over many orders", () => {
      it("books each once, tells which it could not, and skips those it finds sent", async () => {
        const all = [orders[0], unreachable, orders[1], orders[2], orders[0]]
        const first = await run({ action: "create", order_ids: all })
        expect(first).toMatchObject({ action: "create", total: 4, done: 3, failed: 1, skipped: 0, created_by: { id: ivan.id } })
        const { items } = await itemsOf(first.id)
        expect(items.map(({ state }) => state)).toEqual(["done", "failed", "done", "done"])
        expect(items[1].problems).toMatchObject([{ code: "receiver_phone_invalid", path: "receiver.phone" }])
        expect(items[0]).toMatchObject({ order_id: orders[0], shipment_number: expect.stringMatching(/^\d+$/), problems: [] })
        expect(booked()).toEqual([1, 1, 1])

        const second = await run({ action: "create", order_ids: [...orders, "order_none"] })
        expect(second).toMatchObject({ total: 4, done: 0, failed: 1, skipped: 3 })
        expect(codesOf((await itemsOf(second.id)).items)).toEqual([["already_shipped"], ["already_shipped"], ["already_shipped"], ["order_not_found"]])
        expect(booked()).toEqual([1, 1, 1])
        const { runs } = listRunsResponseSchema.parse(await get("/runs"))
        expect(runs.map(({ id }) => id)).toEqual([second.id, first.id])
      })

      it("is read page by page, and by how its items ended", async () => {
        const { id } = await run({ action: "create", order_ids: [orders[0], unreachable, orders[1]] })
        const first = await itemsOf(id, "?limit=2")
        const rest = await itemsOf(id, `?limit=2&cursor=${first.next_cursor}`)
        expect([...first.items, ...rest.items].map(({ order_id }) => order_id)).toEqual([orders[0], unreachable, orders[1]])
        expect(rest.next_cursor).toBeNull()
        expect((await itemsOf(id, "?state=failed")).items.map(({ order_id }) => order_id)).toEqual([unreachable])
        expect((await post("/runs", { action: "create", order_ids: [] })).status).toBe(400)
        expect((await api.get("/admin/econt/runs/erun_none", as())).status).toBe(404)
      })

      it("waits while it is stopped and goes on when it is told to", async () => {
        const { id } = await econt().runs.create({ action: "create", order_ids: orders }, ivan.id)
        expect((await post(`/runs/${id}/stop`)).data.run).toMatchObject({ state: "stopped" })
        await keepRunsGoing(getContainer())
        expect(await statesOf(id)).toEqual(["waiting", "waiting", "waiting"])
        expect(booked()).toEqual([])
        expect((await post(`/runs/${id}/resume`)).data.run).toMatchObject({ state: "running" })
        await expect.poll(() => isOver(id), PATIENCE).toBe(true)
        expect(await runNow(id)).toMatchObject({ state: "done", done: 3, finished_at: expect.any(String) })
        expect((await post(`/runs/${id}/stop`)).data.run).toMatchObject({ state: "done" })
      })

      it("finds a booking again whose answer was lost", async () => {
        sandbox.control.fault({ method: "createLabel", mode: "create", kind: "lost_after" })
        expect(await run({ action: "create", order_ids: orders })).toMatchObject({ done: 3, failed: 0 })
        expect(booked()).toEqual([1, 1, 1])
      })

      it("mends a waybill that Econt has refused with the fulfilment it has", async () => {
        await saveAgreement("CD000000")
        const first = await run({ action: "create", order_ids: [orders[0]] })
        expect(first).toMatchObject({ done: 0, failed: 1 })
        await saveAgreement("CD139925")
        expect(await run({ action: "create", order_ids: [orders[0]] })).toMatchObject({ done: 1, failed: 0 })
        const [again] = await econt().waybills.ofOrder(orders[0])
        expect(again.id).toBe((await itemsOf(first.id)).items[0].waybill_id)
        expect(booked().filter((times) => times > 0)).toEqual([1])
      })
    })

    describe("a run whose process dies", () => {
      /** As a process leaves it that was killed while it worked at the first `count` items. */
      const abandon = (id: string, count: number) =>
        sql("UPDATE bijou_econt_run_item SET state = 'running', claimed_until = now() - interval '1 second' WHERE run_id = ? AND place < ?::int", [
          id,
          String(count),
        ])
      const loseAnswer = (orderId: string, claimed: string) =>
        sql(
          `UPDATE bijou_econt_waybill SET state = 'creating', shipment_number = NULL, parcel_state = NULL, poll_at = NULL,
                  claimed_until = now() + ?::interval WHERE order_id = ?`,
          [claimed, orderId]
        )

      it("is gone on with, and nothing is booked twice", async () => {
        await run({ action: "create", order_ids: [orders[0]] })
        await loseAnswer(orders[0], "1 minute")
        const { id } = await econt().runs.create({ action: "create", order_ids: orders }, ivan.id)
        await abandon(id, 2)

        await keepRunsGoing(getContainer())
        expect(await statesOf(id)).toEqual(["waiting", "done", "done"])
        expect(await runNow(id)).toMatchObject({ state: "running", done: 2 })

        await loseAnswer(orders[0], "-1 second")
        await sql("UPDATE bijou_econt_run_item SET claimed_until = now() - interval '1 second' WHERE state = 'waiting'")
        await keepRunsGoing(getContainer())
        expect(await runNow(id)).toMatchObject({ state: "done", done: 3, failed: 0, skipped: 0 })
        expect(booked()).toEqual([1, 1, 1])
        expect(sandbox.control.state().shipments).toHaveLength(3)
      })

      it("leaves what another process works at", async () => {
        const { id } = await econt().runs.create({ action: "create", order_ids: orders }, ivan.id)
        await sql("UPDATE bijou_econt_run_item SET state = 'running', claimed_until = now() + interval '1 minute' WHERE run_id = ? AND place = 0", [id])
        await keepRunsGoing(getContainer())
        expect(await statesOf(id)).toEqual(["running", "done", "done"])
        expect(booked()).toEqual([1, 1])
      })
    })

    describe("a run that cancels", () => {
      it("cancels each waybill with its fulfilment, so that the order waits again", async () => {
        await run({ action: "create", order_ids: orders })
        const waybills = (await econt().waybills.ofOrders(orders)).map(({ id }) => id)
        sandbox.control.advance({ shipment_number: (await econt().waybills.get(waybills[1])).shipment_number ?? "", to: "cancelled" })
        const cancelled = await run({ action: "cancel", waybill_ids: [...waybills, "ewb_none"] })
        expect(cancelled).toMatchObject({ action: "cancel", done: 3, failed: 1 })
        expect((await get("/ready")).orders).toHaveLength(4)
        const again = await run({ action: "cancel", waybill_ids: waybills })
        expect(again).toMatchObject({ done: 0, skipped: 3 })
        expect(codesOf((await itemsOf(again.id)).items)).toEqual([["already_cancelled"], ["already_cancelled"], ["already_cancelled"]])
      })
    })
  },
  { env: { BIJOU_ECONT_SANDBOX_URL: sandbox.url } }
)
