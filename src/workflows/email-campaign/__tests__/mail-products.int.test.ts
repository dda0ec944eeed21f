import { createProductCategoriesWorkflow, createProductsWorkflow } from "@medusajs/medusa/core-flows"
import type { ProductDTO } from "@medusajs/framework/types"
import { Modules, ProductStatus } from "@medusajs/framework/utils"
import { beforeAll, describe, expect, it } from "vitest"
import { withApp } from "../../../../test/helpers/app"
import { mailDocument, mailRow } from "../../../../test/fixtures/mail"
import { BIJOU_REVIEW_MODULE, type BijouReviewService } from "../../../modules/bijou_review"
import { readCompileData } from "../mail-data"
import { readMailProducts } from "../mail-products"

const VIEW = { locale: "bg", currency: "eur", shopUrl: "https://shop.bg/", productPath: "/products/{handle}" } as const
const feed = (id: string, name: string, limit: number, category_id: string | null = null) => ({
  type: "product" as const,
  id,
  source: { kind: "feed", feed: name, limit, category_id },
})
const chosen = (...ids: string[]) => ({ type: "product" as const, source: { kind: "ids", ids } })
const documentOf = (...blocks: Parameters<typeof mailRow>[0][number]) => mailDocument([mailRow([blocks])])

withApp(({ getContainer }) => {
  const made: Record<string, ProductDTO> = {}
  let rings = ""

  const create = async (handle: string, rest: { amount?: number; status?: ProductStatus; isManaged?: boolean; categories?: string[]; thumbnail?: string } = {}) => {
    const { result } = await createProductsWorkflow(getContainer()).run({
      input: {
        products: [
          {
            title: `Бижу ${handle}`,
            handle,
            status: rest.status ?? ProductStatus.PUBLISHED,
            thumbnail: rest.thumbnail,
            category_ids: rest.categories,
            options: [{ title: "Размер", values: ["16", "17"] }],
            variants: ["16", "17"].map((size, index) => ({
              title: size,
              manage_inventory: rest.isManaged ?? false,
              options: { Размер: size },
              prices: [{ currency_code: "eur", amount: (rest.amount ?? 49) + index * 10 }],
            })),
          },
        ],
      },
    })
    made[handle] = result[0]
  }

  beforeAll(async () => {
    const container = getContainer()
    const { result: parents } = await createProductCategoriesWorkflow(container).run({ input: { product_categories: [{ name: "Бижута", is_active: true }] } })
    const { result: children } = await createProductCategoriesWorkflow(container).run({
      input: { product_categories: [{ name: "Пръстени", is_active: true, parent_category_id: parents[0].id }] },
    })
    rings = parents[0].id
    await create("oldest", { amount: 1199.5, thumbnail: "https://cdn.shop.bg/oldest.jpg", categories: [children[0].id] })
    await create("sold-out", { isManaged: true })
    await create("draft", { status: ProductStatus.DRAFT })
    await create("middle")
    await create("newest")
    const order = (handle: string, quantity: number) => ({
      email: "mira@example.com",
      currency_code: "eur",
      items: [{ title: "x", quantity, unit_price: 49, product_id: made[handle].id }],
    })
    const orders = container.resolve(Modules.ORDER)
    await orders.createOrders([order("oldest", 2), order("middle", 3), order("draft", 9)])
    const [cancelled] = await orders.createOrders([order("newest", 50)])
    await orders.updateOrders([{ id: cancelled.id, canceled_at: new Date() } as never])
  })

  const idsOf = (...handles: string[]) => handles.map((handle) => made[handle].id)

  describe("the products of a mail", () => {
    it("are shown with the lowest price, their page and picture, in the language of the mail", async () => {
      const { products } = await readMailProducts(getContainer(), documentOf(chosen(...idsOf("oldest", "newest"))), VIEW)
      expect(Object.keys(products).sort()).toEqual(idsOf("oldest", "newest").sort())
      expect(products[made.oldest.id]).toEqual({
        id: made.oldest.id,
        title: "Бижу oldest",
        subtitle: null,
        url: "https://shop.bg/products/oldest",
        image: { url: "https://cdn.shop.bg/oldest.jpg", alt: "Бижу oldest" },
        price: expect.stringMatching(/^1199,50\s€$/) as string,
        old_price: null,
        in_stock: true,
      })
      expect(products[made.newest.id]).toMatchObject({ image: null, price: expect.stringMatching(/^49,00\s€$/) as string })
    })

    it("that are sold out, not published or gone say so", async () => {
      const { products } = await readMailProducts(getContainer(), documentOf(chosen(...idsOf("sold-out", "draft"), "prod_gone")), VIEW)
      expect(Object.values(products).map(({ in_stock }) => in_stock)).toEqual([false, false])
      expect(products.prod_gone).toBeUndefined()
    })

    it("of feeds can be bought, the newest or the best sold first, none twice", async () => {
      const { feeds, products } = await readMailProducts(getContainer(), documentOf(feed("first", "newest", 1), feed("second", "best_selling", 2)), VIEW)
      expect(feeds).toEqual({ first: idsOf("newest"), second: idsOf("middle", "oldest") })
      expect(Object.keys(products).sort()).toEqual(idsOf("newest", "middle", "oldest").sort())
    })

    it("of a feed with too few sales go on with the newest, of a category stay in it and below it", async () => {
      const { feeds } = await readMailProducts(getContainer(), documentOf(feed("first", "recommended", 5)), VIEW)
      expect(feeds.first).toEqual(idsOf("middle", "oldest", "newest"))
      const within = await readMailProducts(getContainer(), documentOf(feed("first", "category", 5, rings), feed("second", "category", 5)), VIEW)
      expect(within.feeds).toEqual({ first: idsOf("oldest"), second: [] })
    })
  })

  describe("what customers say", () => {
    const say = async (handle: string, rating: number, body: string, locale = "bg") => {
      const container = getContainer()
      const reviews = container.resolve<BijouReviewService>(BIJOU_REVIEW_MODULE)
      const product = { id: made[handle].id, title: made[handle].title, handle, thumbnail: null }
      await reviews.saveProducts([product])
      const submitted = await reviews.submitReview({
        product_id: product.id,
        rating,
        body,
        locale,
        author_name: "Мария П.",
        author_email: `${body.length}@example.com`,
        customer_id: `cus_${handle}_${body.length}`,
        order_id: null,
        line_item_id: null,
        flags: [],
        idempotency_key: null,
      })
      const { outcomes } = await reviews.decideReviews({ decision: "approve", reviews: [{ id: submitted.id, version: 1 }], actor_id: "user_1" })
      expect(outcomes[0].ok).toBe(true)
    }

    it("is shown of a product or of the whole shop, the good words in the language of the mail", async () => {
      await say("oldest", 5, "Прекрасен пръстен, нося го всеки ден.")
      await say("oldest", 2, "Пристигна късно и с друга кутийка.")
      await say("middle", 5, "A lovely ring, I wear it every day.", "en")
      const summary = (product_id: string | null, quotes: number) => ({ type: "review_summary" as const, product_id, quotes })
      const document = documentOf(summary(null, 2), summary(made.oldest.id, 0), { ...chosen(made.middle.id), show: { rating: true } }, summary(made.newest.id, 1))
      const { reviews } = await readCompileData(getContainer(), document, "bg")
      expect(reviews).toEqual({
        "": { average: 4, count: 3, quotes: [{ text: "Прекрасен пръстен, нося го всеки ден.", author: "Мария П.", rating: 5 }] },
        [made.oldest.id]: { average: 3.5, count: 2, quotes: [] },
        [made.middle.id]: { average: 5, count: 1, quotes: [] },
      })
    })
  })
})
