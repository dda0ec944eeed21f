import { describe, expect, it } from "vitest"
import { filterOfView, isRefined, readAddress, viewOfFilter, writeAddress, writeQuery } from "../address"

const read = (query: string) => readAddress(new URLSearchParams(query))

describe("the address of the desk", () => {
  it("is the pending queue, oldest first, when it says nothing", () => {
    expect(read("")).toEqual({ filter: { status: ["pending"] }, sort: "oldest", review: null, zen: false })
  })

  it.each([
    "",
    "view=all",
    "status=published",
    "status=pending%2Cneeds_edit",
    "mine=true",
    "status=pending&rating=1%2C2&product_id=prod_1&q=%D0%BF%D1%80%D1%8A%D1%81%D1%82%D0%B5%D0%BD&sort=lowest",
    "status=rejected&verification=buyer&flag=link&locale=bg&with_media=true&with_reply=false&older_than_hours=24",
    "customer_id=cus_1&review=brev_9&zen=1",
  ])("survives being read and written: %s", (query) => {
    const once = read(query)
    expect(read(writeAddress(once).toString())).toEqual(once)
    expect(writeAddress(once).toString()).toBe(query)
  })

  it("leaves out what makes no sense and keeps the rest", () => {
    expect(read("status=nonsense&rating=9&product_id=prod_1&sort=sideways")).toEqual({
      filter: { product_id: ["prod_1"] },
      sort: "newest",
      review: null,
      zen: false,
    })
  })

  it("reads a link of a widget that names a product only as all of its reviews", () => {
    expect(viewOfFilter(read("product_id=prod_1").filter)).toBe("all")
  })

  it("knows the view of a filter whatever else is filtered", () => {
    expect(viewOfFilter({ ...filterOfView("spam"), rating: [1] })).toBe("spam")
    expect(viewOfFilter({ status: ["pending", "spam"] })).toBeNull()
    expect(isRefined(filterOfView("mine"))).toBe(false)
    expect(isRefined({ ...filterOfView("mine"), q: "ab" })).toBe(true)
  })

  it("keeps neither the open review nor zen in a saved view", () => {
    expect(writeQuery(read("status=spam&review=brev_1&zen=1"))).toBe("status=spam")
  })
})
