import { describe, expect, it } from "vitest"
import { CATALOGUE } from "../seed/catalogue"
import { drawProduct } from "../seed/pictures/draw"
import { createRandom } from "../seed/random"
import { toShlyokavitsa, writeReview } from "../seed/reviews/write"

const texts = (seed: string) => {
  const random = createRandom(seed)
  return Array.from({ length: 1000 }, (_, index) => writeReview(random, CATALOGUE[index % 60].kind, 1 + (index % 5)))
}

describe("writeReview", () => {
  it("writes the same for the same seed and something else for another", () => {
    expect(texts("a")).toEqual(texts("a"))
    expect(texts("a")).not.toEqual(texts("b"))
  })

  it("has at least 300 different Bulgarian texts and many English ones", () => {
    const distinct = (locale: string) => new Set(texts("a").flatMap((text) => (text.locale === locale ? [text.body] : []))).size
    expect(distinct("bg")).toBeGreaterThan(300)
    expect(distinct("en")).toBeGreaterThan(50)
  })

  it("fits the database's limits", () => {
    for (const { title, body } of texts("a")) {
      expect(body.length).toBeGreaterThan(0)
      expect(body.length).toBeLessThanOrEqual(5000)
      expect(title === null || (title.length > 0 && title.length <= 120)).toBe(true)
    }
  })

  it("types Bulgarian as people do", () => {
    expect(toShlyokavitsa("Много добро качество")).toBe("mnogo dobro ka4estvo")
  })
})

describe("the catalogue", () => {
  it("has about 60 products with handles of their own and English texts", () => {
    expect(new Set(CATALOGUE.map(({ handle }) => handle)).size).toBe(CATALOGUE.length)
    expect(CATALOGUE.length).toBeGreaterThanOrEqual(58)
    expect(CATALOGUE.filter(({ title, description }) => !/[a-z]/i.test(title.en) || !description.en)).toEqual([])
  })

  it("has a picture for each that is complete and has no broken number", () => {
    CATALOGUE.forEach(({ look }, index) => {
      const svg = drawProduct(look, index, { view: 0, metal: "gold" })
      expect(svg).toMatch(/^<svg .*<\/svg>$/s)
      expect(svg).not.toMatch(/NaN|undefined/)
    })
  })
})
