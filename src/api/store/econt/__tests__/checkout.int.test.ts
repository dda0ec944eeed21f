import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { startSandbox } from "../../../../../econt-sandbox/index.mjs"
import { withApp } from "../../../../../test/helpers/app"
import { createEcontCart, createEcontShop, type EcontShop, saveEcontSettings } from "../../../../../test/helpers/econt"
import type { DeliveryType } from "../../../../contracts/econt"
import type { Tariff } from "../../../../contracts/econt-settings"
import { cartPricesResponseSchema, checkAddressResponseSchema, saveDeliveryResponseSchema } from "../../../../contracts/econt-store"
import { syncEcontPlaces } from "../../../../workflows/econt"

const sandbox = await startSandbox({ strict: true })
/** So slow is Econt in the tests of a shop that does not wait for it; a slow machine has time for a live price. */
const SLOW = 20_000
const OPTIONS = { econt: { price_timeout_ms: 5000 } }

const tariff = (over: Partial<Tariff> = {}): Tariff => ({
  mode: "live",
  amount: 0,
  fallback: 6.5,
  free_above: null,
  cap: null,
  surcharge: 0,
  ...over,
})
const everywhere = (over: Partial<Tariff>) => ({ office: tariff(over), locker: tariff(over), address: tariff(over) })

const address = (over: object = {}) => ({
  type: "address",
  address: { city: "София", post_code: "1000", street: "ул. Резбарска", number: "11", ...over },
})
const office = { type: "office", office_code: "1127" }

withApp(
  ({ api, getContainer }) => {
    let shop: EcontShop

    beforeAll(async () => {
      await saveEcontSettings(getContainer())
      await syncEcontPlaces(getContainer())
      shop = await createEcontShop(getContainer())
    })
    afterAll(() => sandbox.close())

    const cart = (quantity = 1) => createEcontCart(getContainer(), shop, { quantity })
    const post = (path: string, body: object = {}) => api.post(`/store${path}`, body, { headers: shop.storefront.headers })
    const pricesOf = async (id: string, body: object = {}) => {
      const { prices } = cartPricesResponseSchema.parse((await post(`/econt/carts/${id}/prices`, body)).data)
      return Object.fromEntries(prices.map((price) => [price.delivery_type, price])) as Record<DeliveryType, (typeof prices)[number]>
    }
    const choose = (id: string, type: DeliveryType, destination: object, more: object = {}) =>
      post(`/econt/carts/${id}/delivery`, { shipping_option_id: shop.options[type], choice: { destination, ...more } })
    const saved = async (...args: Parameters<typeof choose>) => saveDeliveryResponseSchema.parse((await choose(...args)).data)
    const methods = async (id: string) =>
      (await api.get(`/store/carts/${id}?fields=*shipping_methods`, { headers: shop.storefront.headers })).data.cart.shipping_methods
    const check = async (over: object) =>
      checkAddressResponseSchema.parse((await post("/econt/addresses/check", { address: { ...address().address, ...over } })).data)
    const place = async (type: "office" | "locker") =>
      (await api.get(`/store/econt/offices?type=${type}&limit=1`, { headers: shop.storefront.headers })).data.offices[0]

    describe("prices of a cart", () => {
      it("are Econt's own for every way to deliver, with the fee for money on delivery", async () => {
        const id = await cart()
        const [paidOnDelivery, paid] = [await pricesOf(id), await pricesOf(id, { cash_on_delivery: false })]
        for (const type of ["office", "locker", "address"] as const) {
          expect(paidOnDelivery[type]).toMatchObject({ source: "live", reason: null, shipping_option_id: shop.options[type] })
          expect(paid[type].amount).toBeGreaterThan(0)
          expect(paidOnDelivery[type].amount).toBeGreaterThan(paid[type].amount ?? 0)
        }
        expect(paid.address.amount).toBeGreaterThan(paid.office.amount ?? 0)
        expect(paid.office.expected_delivery_date).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      })

      it("are what the shop says: free above an amount, fixed, or live up to a cap", async () => {
        const office = tariff({ free_above: 98 })
        const tariffs = { office, locker: tariff({ mode: "fixed", amount: 3.2 }), address: tariff({ cap: 2.5 }) }
        await saveEcontSettings(getContainer(), { settings: { tariffs } })
        const found = await pricesOf(await cart())
        expect(found.office).toMatchObject({ amount: 0, source: "free" })
        expect(found.locker).toMatchObject({ amount: 3.2, source: "fixed" })
        expect(found.address).toMatchObject({ amount: 2.5, source: "live" })
      })

      it("say why a way to deliver cannot be had", async () => {
        const heavy = await pricesOf(await cart(200))
        expect(heavy.locker).toMatchObject({ amount: null, reason: "locker_weight", source: null })
        expect(heavy.office.amount).toBeGreaterThan(0)

        await getContainer().resolve(Modules.FULFILLMENT).deleteShippingOptions([shop.options.address])
        expect((await pricesOf(await cart())).address).toMatchObject({ amount: null, reason: "no_option", shipping_option_id: null })
        expect((await post("/econt/carts/cart_none/prices")).status).toBe(404)
      })
    })

    describe("the customer's choice", () => {
      it("becomes the cart's shipping method, in place of the one before", async () => {
        const id = await cart()
        const first = await saved(id, "office", office)
        expect(first).toMatchObject({ choice: { destination: office, cash_on_delivery: true }, shipping_option_id: shop.options.office })
        expect(first.label).not.toBe("")
        expect(first.amount).toBe((await pricesOf(id, { office_code: "1127" })).office.amount)
        const { amount } = await saved(id, "office", office, { cash_on_delivery: false })
        expect(amount).toBeLessThan(first.amount)

        const second = await saved(id, "address", address({ city: "гр. София" }), { saturday: true })
        expect(second.choice.destination).toMatchObject({ type: "address", address: { city_id: 41 } })
        expect(await methods(id)).toMatchObject([{ shipping_option_id: shop.options.address, amount: second.amount }])
      })

      it("costs what Medusa's own routes say, and follows the cart", async () => {
        const tariffs = everywhere({ free_above: 150 })
        await saveEcontSettings(getContainer(), { settings: { tariffs } })
        const id = await cart()
        const { amount } = await saved(id, "office", office)
        const { data } = await post(`/shipping-options/${shop.options.office}/calculate`, {
          cart_id: id,
          data: { choice: { destination: office } },
        })
        expect(data.shipping_option.calculated_price.calculated_amount).toBe(amount)
        expect(amount).toBeGreaterThan(0)
        await post(`/carts/${id}/line-items`, { variant_id: shop.variants[0].id, quantity: 3 })
        expect(await methods(id)).toMatchObject([{ amount: 0 }])
      })

      it("is refused with a sentence when Econt could not deliver it", async () => {
        const id = await cart()
        const locker = await place("locker")
        const refusals: [DeliveryType, object, RegExp][] = [
          ["office", { type: "locker", office_code: locker.code }, /delivers to an office/],
          ["office", { type: "office", office_code: locker.code }, /not an office/],
          ["office", { type: "office", office_code: "0000" }, /closed or does not exist/],
          ["address", address({ number: "" }), /street with its number/],
          ["address", address({ city: "" }), /needs the town/],
        ]
        for (const [type, destination, sentence] of refusals) {
          const { status, data } = await choose(id, type, destination)
          expect([status, data.message]).toEqual([400, expect.stringMatching(sentence)])
        }
        await getContainer()
          .resolve(ContainerRegistrationKeys.PG_CONNECTION)
          .raw("UPDATE bijou_econt_office SET gone_at = now() WHERE code = '1127'")
        expect((await choose(id, "office", office)).data.message).toMatch(/closed or does not exist/)
        expect(await methods(id)).toEqual([])
      })

      it("is refused for a locker that is too small, and for an option of somebody else", async () => {
        const { code } = await place("locker")
        const refused = await choose(await cart(200), "locker", { type: "locker", office_code: code })
        expect([refused.status, refused.data.message]).toEqual([400, expect.stringMatching(/does not fit into a locker/)])
        const other = await post(`/econt/carts/${await cart()}/delivery`, { shipping_option_id: "so_none", choice: { destination: office } })
        expect(other.status).toBe(400)
      })
    })

    describe("an address", () => {
      it("is put into Econt's words, or said to be wrong, without asking Econt for what is plain", async () => {
        expect(await check({})).toMatchObject({ status: "ok", problems: [], address: { city_id: 41 } })
        expect(await check({ city: "Sofia" })).toMatchObject({ status: "corrected", address: { city: "София" } })
        expect(await check({ number: "" })).toMatchObject({ status: "wrong", problems: [{ code: "number_missing", path: "address.number" }] })
        expect(await check({ city: "Няматакъвград", post_code: "9999" })).toMatchObject({ status: "wrong", problems: [{ path: "address.city" }] })
      })
    })

    /** Last: after so many failures in a row the client asks nothing for half a minute. */
    it("costs the merchant's fallback, never 0, when Econt is slow or down, and an address stays unchecked", async () => {
      // A version of the settings no test before has asked prices with: prices are kept for ten minutes.
      await saveEcontSettings(getContainer())
      await saveEcontSettings(getContainer(), { settings: { tariffs: everywhere({ fallback: 6.5 }) } })
      const id = await cart()
      sandbox.control.fault({ method: "createLabel", kind: "slow", ms: SLOW, times: -1 })
      const start = Date.now()
      const slow = await pricesOf(id, { city_id: 41 })
      expect(Date.now() - start).toBeLessThan(SLOW)
      sandbox.control.clearFaults()
      sandbox.control.fault({ kind: "503", times: -1 })
      const [down, chosen, checked] = [await pricesOf(id), await saved(id, "office", office), await check({})]
      for (const found of [slow, down]) {
        expect(Object.values(found)).toMatchObject(Array(3).fill({ amount: 6.5, source: "fallback" }))
      }
      expect(chosen.amount).toBe(6.5)
      expect(checked.status).toBe("unchecked")
    })
  },
  { env: { BIJOU_ECONT_SANDBOX_URL: sandbox.url, BIJOU_OPTIONS: JSON.stringify(OPTIONS) } }
)
