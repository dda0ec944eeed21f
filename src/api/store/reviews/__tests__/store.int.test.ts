import { Modules } from "@medusajs/framework/utils"
import { beforeAll, describe, expect, it } from "vitest"
import { type Actor, createAdminUser, createCustomer } from "../../../../../test/helpers/actors"
import { withApp } from "../../../../../test/helpers/app"
import { createPublishableKey, seedProducts, type Storefront } from "../../../../../test/helpers/shop"
import {
  listStoreReviewsResponseSchema,
  storeSummariesResponseSchema,
  storeSummaryResponseSchema,
  submitReviewResponseSchema,
} from "../../../../contracts/review-store"

withApp(
  ({ api, getContainer }) => {
    let storefront: Storefront
    let products: { id: string; variants?: { id: string }[] }[]
    let admin: Actor

    beforeAll(async () => {
      storefront = await createPublishableKey(getContainer())
      products = await seedProducts(getContainer(), 2, { salesChannelId: storefront.salesChannelId })
      admin = await createAdminUser(getContainer())
    })

    const shopper = () => createCustomer(getContainer(), { publishableKey: storefront.publishableKey })
    const send = (customer: Actor, body: object = {}, headers: object = {}) =>
      api.post(
        "/store/reviews",
        { product_id: products[0].id, rating: 5, body: "Прекрасен!", ...body },
        { headers: { ...customer.headers, ...headers } }
      )
    const read = (path: string, params: object = {}, headers: object = {}) =>
      api.get(`/store${path}`, { params, headers: { ...storefront.headers, ...headers } })
    const publish = async (body: object = {}) => {
      const { data } = await send(await shopper(), body)
      const reviews = [{ id: data.review.id, version: 1 }]
      await api.post("/admin/reviews/decisions", { decision: "approve", reviews }, { headers: admin.headers })
      return data.review.id as string
    }

    describe("sending a review", () => {
      it("puts it into the queue, whatever its rating, and not into the shop", async () => {
        const { status, data } = await send(await shopper(), { rating: 1, title: "Не" })
        expect(status).toBe(201)
        expect(submitReviewResponseSchema.parse(data).review).toMatchObject({ status: "pending", verified: false })
        expect((await read(`/products/${products[0].id}/reviews`)).data.reviews).toEqual([])
      })

      it("needs a login", async () => {
        const { status } = await api.post("/store/reviews", {}, { headers: storefront.headers })
        expect(status).toBe(401)
      })

      it("keeps markup as the plain text it is, without what cannot be seen", async () => {
        const body = "<script>alert(1)</script>\u200b\u0000 хубав\r\nпръстен"
        const { data } = await send(await shopper(), { body })
        expect(data.review.body).toBe("<script>alert(1)</script> хубав\nпръстен")
      })

      it("refuses what is no review", async () => {
        const customer = await shopper()
        for (const body of [{ rating: 0 }, { rating: 4.5 }, { rating: "5" }, { body: " \u200b " }, { body: "а".repeat(5001) }]) {
          expect((await send(customer, body)).status).toBe(400)
        }
        const other = await shopper()
        for (const body of [{ status: "published" }, { verified: true }, { product_id: "'; DELETE FROM bijou_review; --" }]) {
          expect((await send(other, body)).status).toBe(400)
        }
      })

      it("refuses a product that is not there and a variant of another", async () => {
        const customer = await shopper()
        expect((await send(customer, { product_id: "prod_missing" })).status).toBe(404)
        const { status } = await send(customer, { variant_id: products[1].variants?.[0].id })
        expect(status).toBe(400)
      })

      it("takes one review of a product per customer, also when sent twice at once", async () => {
        const customer = await shopper()
        const answers = await Promise.all([send(customer), send(customer), send(customer)])
        expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422])
      })

      it("answers a repeated key as the first time", async () => {
        const customer = await shopper()
        const key = { "idempotency-key": "checkout-12345" }
        const first = await send(customer, {}, key)
        const again = await send(customer, { rating: 1 }, key)
        expect([again.status, again.data]).toEqual([200, first.data])
        expect((await send(customer, {}, { "idempotency-key": "x" })).status).toBe(400)
      })

      it("is limited per customer", async () => {
        const customer = await shopper()
        const statuses = []
        for (let count = 0; count < 7; count++) {
          statuses.push((await send(customer)).status)
        }
        expect(statuses).toEqual([201, 422, 422, 422, 422, 429, 429])
        const limited = await send(customer)
        expect(Number(limited.headers["retry-after"])).toBeGreaterThan(0)
        expect((await send(await shopper())).status).toBe(201)
      })

      it("marks a buyer by an order that was kept, and not by a cancelled one", async () => {
        const orders = getContainer().resolve(Modules.ORDER)
        const order = async (customer: Actor, status: "pending" | "canceled") =>
          orders.createOrders({
            currency_code: "eur",
            customer_id: customer.id,
            email: customer.email,
            status,
            items: [
              { title: "Пръстен", quantity: 1, unit_price: 49, product_id: products[0].id, variant_id: products[0].variants?.[0].id },
            ],
          })
        const [kept, cancelled] = [await shopper(), await shopper()]
        await order(kept, "pending")
        await order(cancelled, "canceled")
        expect((await send(kept)).data.review.verified).toBe(true)
        expect((await send(cancelled)).data.review.verified).toBe(false)
      })
    })

    describe("reading reviews", () => {
      it("gives published ones only, with the allowed fields and no other", async () => {
        const id = await publish({ rating: 4 })
        await send(await shopper(), { rating: 2 })
        const { data } = await read(`/products/${products[0].id}/reviews`)
        const { reviews } = listStoreReviewsResponseSchema.parse(data)
        expect(reviews.map((review) => review.id)).toEqual([id])
      })

      it("never gives more, whatever ?fields= asks for", async () => {
        await publish()
        for (const fields of ["*", "+author_email", "author_email,customer_id", "*review"]) {
          const { status, data } = await read(`/products/${products[0].id}/reviews`, { fields })
          expect([status, JSON.stringify(data).includes("@example.com")]).toEqual([400, false])
        }
      })

      it("pages by cursor in each order", async () => {
        for (const rating of [3, 5, 1, 5]) await publish({ rating })
        const path = `/products/${products[0].id}/reviews`
        for (const [sort, ratings] of [
          ["highest", [5, 5, 3, 1]],
          ["lowest", [1, 3, 5, 5]],
          ["newest", [5, 1, 5, 3]],
          ["oldest", [3, 5, 1, 5]],
        ] as const) {
          const seen: number[] = []
          let cursor: string | undefined
          do {
            const { data } = await read(path, { sort, limit: 1, cursor })
            seen.push(...data.reviews.map((review: { rating: number }) => review.rating))
            cursor = data.next_cursor ?? undefined
          } while (cursor)
          expect(seen).toEqual(ratings)
        }
        expect((await read(path, { rating: "1,3" })).data.reviews).toHaveLength(2)
      })

      it("sums up one product and many", async () => {
        await publish({ rating: 4 })
        await publish({ rating: 5 })
        const one = await read(`/products/${products[0].id}/review-summary`)
        expect(storeSummaryResponseSchema.parse(one.data).summary).toMatchObject({ count: 2, average: 4.5 })
        const many = await read("/review-summaries", { product_id: products.map(({ id }) => id).join(",") })
        expect(storeSummariesResponseSchema.parse(many.data).summaries.map(({ count }) => count)).toEqual([2, 0])
        const tooMany = Array.from({ length: 101 }, (_, index) => `prod_${index}`).join(",")
        expect((await read("/review-summaries", { product_id: tooMany })).status).toBe(400)
      })

      it("answers 304 until something the shop shows has changed", async () => {
        const id = await publish()
        const path = `/products/${products[0].id}/reviews`
        const first = await read(path)
        expect(first.headers["cache-control"]).toContain("s-maxage=60")
        const etag = { "if-none-match": first.headers.etag }
        expect((await read(path, {}, etag)).status).toBe(304)
        await api.post(`/admin/reviews/${id}/reply`, { body: "Благодарим!", version: 0 }, { headers: admin.headers })
        const changed = await read(path, {}, etag)
        expect([changed.status, changed.data.reviews[0].reply.body]).toEqual([200, "Благодарим!"])
      })

      it("needs a publishable key, as all of the store API", async () => {
        expect((await api.get(`/store/products/${products[0].id}/reviews`)).status).toBe(400)
      })
    })
  },
  { env: { BIJOU_OPTIONS: JSON.stringify({ review: { submissions_per_hour: 5 } }) } }
)
