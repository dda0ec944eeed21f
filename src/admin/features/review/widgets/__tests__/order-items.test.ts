import { describe, expect, it } from "vitest"
import { buildReview } from "../../../../../../test/fixtures/review"
import { PRODUCTS } from "../../../../../../test/fixtures/review-texts"
import { newestByProduct, productsOf } from "../order-items"

const item = (productId: string | null, title = "Size 17") => ({
  product_id: productId,
  product_title: productId && `Product ${productId}`,
  title,
})

describe("products of an order", () => {
  it("names a product once, however many of its variants were bought", () => {
    expect(productsOf([item("prod_a"), item("prod_b"), item("prod_a", "Size 18")]).map(({ productId }) => productId)).toEqual([
      "prod_a",
      "prod_b",
    ])
  })

  it("leaves out items without a product, such as custom ones", () => {
    expect(productsOf([item(null)])).toEqual([])
  })

  it("stops where one request does", () => {
    expect(productsOf(Array.from({ length: 130 }, (_, index) => item(`prod_${index}`)))).toHaveLength(100)
  })
})

describe("reviews of an order", () => {
  it("shows the newest of a product", () => {
    const newest = buildReview({ id: "brev_new" })
    const older = buildReview({ id: "brev_old" })
    const other = buildReview({ id: "brev_other", product: PRODUCTS[1] })
    const found = newestByProduct([newest, older, other])
    expect(found.get(PRODUCTS[0].id)?.id).toBe("brev_new")
    expect(found.get(PRODUCTS[1].id)?.id).toBe("brev_other")
  })
})
