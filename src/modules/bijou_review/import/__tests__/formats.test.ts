import { describe, expect, it } from "vitest"
import { fixture, readAll, sample } from "./files"

const rowsOf = async (name: string, options = {}) => {
  const read = await readAll(fixture(name), options)
  return { ...read, plain: read.rows.map(({ row }) => row) }
}

describe("files of known sources", () => {
  it("reads Judge.me: standing, reply, media, both kinds of dates", async () => {
    const { format, plain } = await rowsOf("judgeme.csv")
    expect(format).toBe("judgeme")
    expect(plain.map((row) => row.line)).toEqual([2, 4, 5])
    expect(plain.map((row) => row.status)).toEqual(["published", "pending", "spam"])
    expect(plain[0]).toMatchObject({
      state: "accepted",
      product: "ring-luna",
      rating_raw: 5,
      title: "Топ",
      body: "Отлично качество, бърза доставка.\nЩе поръчам пак.",
      author_name: "Мария Иванова",
      author_email: "maria@example.bg",
      created_at: "2025-03-02T10:12:00.000Z",
      reply: "Благодарим!",
      replied_at: "2025-03-03T08:00:00.000Z",
      media: ["https://cdn.example.test/a.jpg", "https://cdn.example.test/b.mp4?v=2"],
    })
    expect(plain[1].created_at).toBe("2025-01-10T00:00:00.000Z")
    expect(plain[2].flags).toEqual(["link"])
  })

  it("reads both files of Loox", async () => {
    const imported = await rowsOf("loox-import.csv")
    expect(imported.format).toBe("loox")
    expect(imported.plain.map((row) => row.product)).toEqual(["ring-luna", "8001"])
    expect(imported.plain.map((row) => row.verified)).toEqual([true, false])
    const exported = await rowsOf("loox-export.csv")
    expect(exported.format).toBe("loox")
    expect(exported.plain.map((row) => row.external_id)).toEqual(["l-1", "l-2"])
    expect(exported.plain.map((row) => row.author_name)).toEqual(["Юли", "Зоя Колева"])
    expect(exported.plain.map((row) => row.status)).toEqual(["published", "pending"])
    expect(exported.plain[0].product).toBe("ring-luna")
  })

  it("reads both files of Yotpo; a review of the shop names no product", async () => {
    const exported = await rowsOf("yotpo-export.csv")
    expect(exported.format).toBe("yotpo")
    expect(exported.plain.map((row) => row.reason)).toEqual([null, "product_missing", null])
    expect(exported.plain[0]).toMatchObject({ external_id: "901", verified: true, product: "bracelet-rosa" })
    expect(exported.plain[0].media).toHaveLength(2)
    expect(exported.plain[2].status).toBe("rejected")
    const imported = await rowsOf("yotpo-import.csv")
    expect(imported.format).toBe("yotpo")
    expect(imported.plain.map((row) => [row.status, row.reply])).toEqual([["published", "Thanks Ann"], ["pending", null]])
  })

  it("reads both files of Okendo and falls back to the next product column", async () => {
    const template = await rowsOf("okendo.csv")
    expect(template.format).toBe("okendo")
    expect(template.plain.map((row) => row.product)).toEqual(["555", "RING-SOL-54"])
    expect(template.plain.map((row) => row.status)).toEqual(["published", "rejected"])
    expect(template.plain[0].media).toEqual(["https://cdn.example.test/p.jpg", "https://cdn.example.test/v.mp4"])
    const exported = await rowsOf("okendo-export.csv")
    expect(exported.format).toBe("okendo")
    expect(exported.plain.map((row) => row.product)).toEqual(["555", "Пръстен Луна"])
    expect(exported.plain.map((row) => row.verified)).toEqual([true, false])
  })

  it("reads Shopify with time zones and strips its HTML", async () => {
    const { format, plain, rows } = await rowsOf("shopify.csv")
    expect(format).toBe("shopify")
    expect(plain[0]).toMatchObject({ body: "Douce et jolie & solide.", created_at: "2023-06-01T14:00:00.000Z" })
    expect(rows[0].warnings).toContain("html_stripped")
    expect(rows[1].warnings).not.toContain("html_stripped")
    expect(plain.map((row) => row.status)).toEqual(["published", "pending"])
  })

  it("reads WooCommerce: month first, replies, missing ratings", async () => {
    const { format, date_order, plain } = await rowsOf("woocommerce.csv")
    expect(format).toBe("woocommerce")
    expect(date_order).toBe("month_first")
    expect(plain.map((row) => row.state)).toEqual(
      ["reply", "accepted", "accepted", "accepted", "refused", "reply", "accepted"]
    )
    expect(plain[0].parent_id).toBe("11")
    expect(plain[1].created_at).toBe("2016-09-02T04:29:00.000Z")
    expect(plain[4].reason).toBe("rating_missing")
    expect(plain.map((row) => row.status).slice(2)).toEqual(["published", "spam", "pending", "published", "rejected"])
    expect(plain[2].verified).toBe(true)
  })

  it.each([
    ["opinew.csv", "opinew", "RING-SOL-54"],
    ["ryviu.csv", "ryviu", "ring-luna"],
    ["stamped.csv", "stamped", "8001"],
  ])("reads %s", async (name, format, product) => {
    const read = await rowsOf(name)
    expect(read.format).toBe(format)
    expect(read.plain[0]).toMatchObject({ state: "accepted", rating_raw: 5, product, status: name === "stamped.csv" ? "pending" : "published" })
  })

  it("reads a thousand real reviews through a mapping by hand", async () => {
    const { format, mapping, columns, plain, rows } = await rowsOf("womens-clothing-reviews.csv", {
      mapping: { rating: "Rating", body: "Review Text", title: "Title", product: "Clothing ID" },
    })
    expect(format).toBe("custom")
    expect(columns[0]).toBe("column 1")
    expect(mapping).toMatchObject({ rating: "Rating", body: "Review Text", title: "Title" })
    expect(plain).toHaveLength(1000)
    expect(plain.filter((row) => row.state === "accepted")).toHaveLength(958)
    expect(plain.filter((row) => row.reason === "body_missing")).toHaveLength(42)
    expect(rows[0].warnings).toEqual(["author_missing", "date_missing"])
    expect(plain[0].author_name).toBe("Анонимен")
  })

  it.each([
    ["judgeme-template.csv", "judgeme", 3],
    ["loox-import-template.csv", "loox", 1],
    ["okendo-template.csv", "okendo", 1],
    ["opinew-template.csv", "opinew", 1],
    ["ryviu-template.csv", "ryviu", 1],
    ["shopify-product-reviews.csv", "shopify", 2],
    ["woocommerce-webtoffee-Product_Review_Sample.csv", "woocommerce", 4],
  ])("reads the sample %s where it is at hand", async (name, format, accepted) => {
    const bytes = sample(name)
    if (bytes) {
      const read = await readAll(bytes)
      expect(read.format).toBe(format)
      expect(read.rows.filter(({ row }) => row.state === "accepted")).toHaveLength(accepted)
    }
  })
})

describe("files of no known source", () => {
  const read = (text: string) => readAll(Buffer.from(text))

  it("understands Bulgarian headers", async () => {
    const { format, mapping } = await readAll(
      Buffer.from("Продукт;Оценка;Заглавие;Отзив;Име;Имейл;Дата\nПръстен;5;Супер;Много хубав;Ана;a@b.bg;03.02.2024\n")
    )
    expect(format).toBe("custom")
    expect(mapping).toEqual({
      product: "Продукт", rating: "Оценка", title: "Заглавие", body: "Отзив",
      author_name: "Име", author_email: "Имейл", created_at: "Дата",
    })
  })

  it("publishes nothing the source threw out, keeps everything waiting when asked", async () => {
    const text = "product,rating,review,status\na,5,Good one,spam\na,5,Good two,approved\na,5,Good three,trash\na,5,Good,\n"
    const published = await readAll(Buffer.from(text), { target: "published" })
    expect(published.rows.map(({ row }) => row.status)).toEqual(["spam", "published", "rejected", "published"])
    const pending = await readAll(Buffer.from(text), { target: "pending" })
    expect(new Set(pending.rows.map(({ row }) => row.status))).toEqual(new Set(["pending"]))
  })

  it("tells two rows apart by their content, and knows the same row again", async () => {
    const one = await read("id,product,rating,text\n1,a,5,Хубав\n2,a,5,Хубав\n")
    const again = await read("id,product,rating,text\n1,a,5,Хубав\n")
    const ids = one.rows.map(({ row }) => row.external_id)
    expect(again.rows[0].row.external_id).toBe(ids[0])
    expect((await read("id,product,rating,text\n1,a,5,Лош\n")).rows[0].row.external_id).not.toBe(ids[0])
  })
})
