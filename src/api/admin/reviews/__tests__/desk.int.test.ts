import { Modules } from "@medusajs/framework/utils"
import { beforeAll, describe, expect, it } from "vitest"
import { type Actor, createAdminUser, createCustomer } from "../../../../../test/helpers/actors"
import { withApp } from "../../../../../test/helpers/app"
import { createPublishableKey, seedProducts, type Storefront } from "../../../../../test/helpers/shop"
import { configResponseSchema, healthResponseSchema } from "../../../../contracts/core"
import {
  changesResponseSchema,
  listReviewsResponseSchema,
  productSummaryResponseSchema,
  reviewCountsResponseSchema,
  reviewDetailSchema,
} from "../../../../contracts/review"
import {
  decideReviewsResponseSchema,
  recentBatchesResponseSchema,
  snapshotResponseSchema,
  undoBatchResponseSchema,
} from "../../../../contracts/review-moderation"

/** Other databases of the server write too, and hold events back until they are done. */
const PATIENT = { timeout: 20_000 }

withApp(({ api, getContainer, settle }) => {
  let storefront: Storefront
  let productIds: string[]
  let ivan: Actor
  let petya: Actor

  beforeAll(async () => {
    const container = getContainer()
    storefront = await createPublishableKey(container)
    productIds = (await seedProducts(container, 3, { salesChannelId: storefront.salesChannelId })).map(({ id }) => id)
    ivan = await createAdminUser(container, { firstName: "Иван", lastName: "Петров" })
    petya = await createAdminUser(container, { firstName: "Петя", lastName: "Стоянова" })
  })

  const as = (actor: Actor, params?: object) => ({ headers: actor.headers, params })
  const submit = async (rating = 5, productId = productIds[0], body = "Много красив пръстен") => {
    const customer = await createCustomer(getContainer(), { publishableKey: storefront.publishableKey })
    const { data, status } = await api.post("/store/reviews", { product_id: productId, rating, body }, as(customer))
    expect(status).toBe(201)
    return data.review.id as string
  }
  const list = async (params: object = {}) =>
    listReviewsResponseSchema.parse((await api.get("/admin/reviews", as(ivan, params))).data)
  const decide = (decision: string, reviews: { id: string; version: number }[], actor = ivan, more: object = {}) =>
    api.post("/admin/reviews/decisions", { decision, reviews, ...more }, as(actor))

  describe("the queue", () => {
    it("shows what customers sent, oldest first, with product and flags", async () => {
      const first = await submit(5)
      await submit(1, productIds[1], "Пишете ми на spam@example.com")
      const { reviews, next_cursor } = await list({ status: "pending" })
      expect(reviews.map(({ rating }) => rating)).toEqual([5, 1])
      expect(reviews[0]).toMatchObject({ id: first, product: { title: "Пръстен 1" }, author_name: "Мария И." })
      expect(reviews[1].flags).toEqual(["email"])
      expect(next_cursor).toBeNull()
    })

    it("answers a page of one with a cursor to the next", async () => {
      await submit(5)
      const second = await submit(4)
      const page = await list({ limit: 1 })
      const next = await list({ limit: 1, cursor: page.next_cursor })
      expect(next.reviews[0].id).toBe(second)
    })

    it("refuses a wrong query with a sentence that names it", async () => {
      for (const [params, word] of [
        [{ status: "approved" }, "status"],
        [{ rating: 6 }, "rating"],
        [{ fields: "*" }, "fields"],
        [{ limit: 1000 }, "limit"],
        [{ cursor: "bm9wZQ" }, "cursor"],
      ] as const) {
        const { status, data } = await api.get("/admin/reviews", as(ivan, params))
        expect([status, data.message]).toEqual([400, expect.stringContaining(word)])
      }
    })

    it("is closed to strangers and to customers", async () => {
      const customer = await createCustomer(getContainer())
      expect((await api.get("/admin/reviews")).status).toBe(401)
      expect((await api.get("/admin/reviews", as(customer))).status).toBe(401)
    })
  })

  describe("decisions", () => {
    it("go through, tell the shop and can be taken back", async () => {
      const told: { name: string; id: string }[] = []
      const bus = getContainer().resolve(Modules.EVENT_BUS)
      const names = ["bijou_review.submitted", "bijou_review.published", "bijou_review.pending"]
      names.forEach((name) => bus.subscribe(name, async ({ data }) => void told.push({ name, id: (data as { id: string }).id })))
      const id = await submit(4)

      const decided = decideReviewsResponseSchema.parse((await decide("approve", [{ id, version: 1 }])).data)
      expect(decided.results).toEqual([{ id, ok: true, status: "published", version: 2 }])
      const counts = reviewCountsResponseSchema.parse((await api.get("/admin/reviews/counts", as(ivan))).data)
      expect(counts.counts.published.value).toBe(1)
      expect(counts.today).toMatchObject({ decided: 1, mine: 1 })
      const { batches } = recentBatchesResponseSchema.parse((await api.get("/admin/reviews/batches", as(ivan))).data)
      expect(batches).toMatchObject([{ batch_id: decided.batch_id, actor: { name: "Иван Петров" }, undone: false }])

      const { data } = await api.post(`/admin/reviews/batches/${decided.batch_id}/undo`, {}, as(ivan))
      expect(undoBatchResponseSchema.parse(data).results).toMatchObject([{ ok: true, status: "pending", version: 3 }])
      // Events of the test before may come late: they are of other reviews.
      await expect.poll(() => told.filter((event) => event.id === id).map(({ name }) => name), PATIENT).toEqual(names)
      await settle()
    })

    it("name the moderator who was faster", async () => {
      const id = await submit()
      await decide("approve", [{ id, version: 1 }], petya)
      const { data } = await decide("spam", [{ id, version: 1 }])
      expect(decideReviewsResponseSchema.parse(data).results[0]).toMatchObject({
        ok: false,
        conflict: "stale",
        current: { status: "published", decided_by: { id: petya.id, name: "Петя Стоянова" } },
      })
    })

    it("refuse what makes no sense", async () => {
      const reviews = [{ id: "rev_1", version: 1 }]
      for (const body of [
        { reviews, decision: "reject" },
        { reviews, decision: "delete" },
        { reviews: [], decision: "approve" },
        { reviews, decision: "approve", batch_id: "'; DROP TABLE bijou_review; --" },
      ]) {
        expect((await api.post("/admin/reviews/decisions", body, as(ivan))).status).toBe(400)
      }
    })

    it("take the snapshot of a filter in bulk", async () => {
      await submit(5)
      await submit(2)
      const { data } = await api.get("/admin/reviews/snapshot", as(ivan, { status: "pending" }))
      const snapshot = snapshotResponseSchema.parse(data)
      expect(snapshot.reviews.map(({ rating }) => rating)).toEqual([5, 2])
      const reviews = snapshot.reviews.map(({ id, version }) => ({ id, version }))
      const decided = (await decide("reject", reviews, ivan, { reason_code: "off_topic" })).data
      expect(decided.results.every(({ ok }: { ok: boolean }) => ok)).toBe(true)
      expect((await list({ status: "rejected" })).reviews).toHaveLength(2)
    })
  })

  describe("one review", () => {
    it("comes with its author, history, twins and claim", async () => {
      const id = await submit(5, productIds[0], "Същият текст")
      await submit(4, productIds[1], "същият текст")
      await api.post(`/admin/reviews/${id}/claim`, {}, as(petya))
      await api.post(`/admin/reviews/${id}/notes`, { note: "Да попитаме склада" }, as(petya))
      const review = reviewDetailSchema.parse((await api.get(`/admin/reviews/${id}`, as(ivan))).data.review)
      expect(review.claim?.user.name).toBe("Петя Стоянова")
      expect(review.timeline.map(({ action }) => action)).toEqual(["note", "submit"])
      expect(review.duplicates).toHaveLength(1)
      expect(review.author).toMatchObject({ reviews: 1, published: 0 })
      expect((await api.get("/admin/reviews/rev_missing", as(ivan))).status).toBe(404)
    })

    it("takes a reply, and refuses a second one written over it", async () => {
      const id = await submit()
      const reply = (body: string, version: number) => api.post(`/admin/reviews/${id}/reply`, { body, version }, as(ivan))
      expect((await reply("Благодарим!", 0)).data.reply).toMatchObject({ version: 1, author: { name: "Иван Петров" } })
      const late = await reply("Друго", 0)
      expect([late.status, late.data.message]).toEqual([400, expect.stringContaining("changed by somebody else")])
      expect((await api.delete(`/admin/reviews/${id}/reply`, as(ivan, { version: 1 }))).data.reply).toBeNull()
    })

    it("can be featured", async () => {
      const id = await submit()
      const { data } = await api.post(`/admin/reviews/${id}/feature`, { featured: true }, as(ivan))
      expect(reviewDetailSchema.parse(data.review).featured_at).not.toBeNull()
      expect((await list({ featured: true })).reviews).toHaveLength(1)
    })
  })

  describe("what stands around it", () => {
    it("tells what changed after a number", async () => {
      const { seq } = await list()
      const id = await submit()
      const changes = async () =>
        changesResponseSchema.parse((await api.get("/admin/reviews/changes", as(ivan, { since: seq }))).data).changes
      await expect.poll(changes, PATIENT).toMatchObject([{ review_id: id, action: "submit", status: "pending" }])
    })

    it("streams changes as they happen", async () => {
      const { seq } = await list()
      const aborter = new AbortController()
      const { data } = await api.get("/admin/reviews/stream", {
        ...as(ivan, { since: seq }),
        responseType: "stream",
        signal: aborter.signal,
      })
      const id = await submit()
      let text = ""
      for await (const chunk of data) {
        text += chunk
        if (text.includes(id)) break
      }
      aborter.abort()
      expect(text).toContain("event: changes")
    })

    it("sums up a product with what waits", async () => {
      const id = await submit(3)
      await submit(5)
      await decide("approve", [{ id, version: 1 }])
      const { data } = await api.get("/admin/reviews/summary", as(ivan, { product_id: productIds[0] }))
      expect(productSummaryResponseSchema.parse(data)).toMatchObject({
        summary: { count: 1, average: 3 },
        pending: { value: 1, capped: false },
      })
    })

    it("keeps canned replies and views", async () => {
      const body = { name: "Благодарност", locale: "bg", body: "Благодарим, {name}!" }
      const { data } = await api.post("/admin/reviews/templates", body, as(ivan))
      expect((await api.post("/admin/reviews/templates", body, as(petya))).status).toBe(422)
      await api.delete(`/admin/reviews/templates/${data.template.id}`, as(petya))
      expect((await api.get("/admin/reviews/templates", as(ivan))).data.templates).toEqual([])
      const { entries } = (await api.get("/admin/bijou/audit", as(ivan, { feature: "review" }))).data
      expect(entries).toMatchObject([
        { action: "template.deleted", actor_id: petya.id },
        { action: "template.created", actor_id: ivan.id },
      ])

      const view = { name: "Лоши", query: "rating=1,2", shared: false }
      const saved = (await api.post("/admin/reviews/views", view, as(ivan))).data.view
      expect((await api.get("/admin/reviews/views", as(petya))).data.views).toEqual([])
      expect((await api.delete(`/admin/reviews/views/${saved.id}`, as(petya))).status).toBe(404)
      await api.post(`/admin/reviews/views/${saved.id}`, { ...view, shared: true }, as(ivan))
      expect((await api.get("/admin/reviews/views", as(petya))).data.views).toMatchObject([{ name: "Лоши", mine: false }])
    })

    it("follows a product's new name", async () => {
      await submit()
      await api.post(`/admin/products/${productIds[0]}`, { title: "Пръстен с ново име" }, as(ivan))
      await settle()
      await expect.poll(async () => (await list()).reviews[0].product.title, PATIENT).toBe("Пръстен с ново име")
    })

    it("reports health and configuration", async () => {
      await submit()
      const health = healthResponseSchema.parse((await api.get("/admin/bijou/health", as(ivan))).data)
      expect(health.features.review.checks.map(({ name, state }) => [name, state])).toEqual(
        expect.arrayContaining([
          ["counters", "ok"],
          ["search", "ok"],
        ])
      )
      expect(configResponseSchema.parse((await api.get("/admin/bijou/config", as(ivan))).data).user.name).toBe("Иван Петров")
    })
  })
})
