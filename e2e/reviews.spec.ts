import { readFileSync } from "node:fs"
import { expectAccessible } from "./accessibility"
import { expect, test } from "./fixtures"
import { DeskPage } from "./pages/desk-page"
import { ImportPage } from "./pages/import-page"
import { findProducts, publishedReviews } from "./shop"

const REAL_REVIEWS = readFileSync("test/fixtures/reviews-files/womens-clothing-reviews.csv")

/** An export of WooCommerce of this shop: good rows, a reply, a row without stars, an unknown product. */
const wooCommerceExport = (sku: string, run: string): Buffer =>
  Buffer.from(
    [
      "comment_ID,comment_post_ID,product_SKU,comment_author,comment_author_email,comment_date,comment_date_gmt,comment_content,comment_approved,comment_parent,user_id,rating,verified",
      `${run}1,10,${sku},Мария,maria-${run}@example.com,2025-03-01 10:00:00,2025-03-01 08:00:00,"Красив пръстен, <b>точно</b> като на снимката ${run}",1,0,0,5,1`,
      `${run}2,10,${sku},Иван,ivan-${run}@example.com,2025-03-02 10:00:00,2025-03-02 08:00:00,"Пристигна на
втория ред ${run}",0,0,0,4,0`,
      `${run}3,10,${sku},Bot,bot-${run}@example.com,2025-03-03 10:00:00,2025-03-03 08:00:00,Cheap watches https://spam.example/${run},spam,0,0,5,0`,
      `${run}4,10,${sku},Shop,shop@example.com,2025-03-02 12:00:00,2025-03-02 10:00:00,Благодарим! ${run},1,${run}1,1,,`,
      `${run}5,10,${sku},Петър,petar-${run}@example.com,2025-03-04 10:00:00,2025-03-04 08:00:00,Без звезди ${run},1,0,0,,0`,
      `${run}6,11,NO-SUCH-SKU,Ана,ana-${run}@example.com,2025-03-05 10:00:00,2025-03-05 08:00:00,Друг продукт ${run},1,0,0,5,0`,
    ].join("\n")
  )

test("a WooCommerce export goes through the page: read, refused with reasons, imported once", async ({ admin }) => {
  const run = String(Date.now()).slice(-7)
  const [product] = await findProducts(admin.request, "пръстен")
  const file = wooCommerceExport(product.variants[0].sku, run)
  const page = new ImportPage(admin)

  await page.open()
  await page.choose("woocommerce.csv", file)
  await expect(admin.getByText("This looks like a file of WooCommerce")).toBeVisible()
  await admin.getByRole("radio", { name: "As the file says, else pending" }).click()
  await page.check()
  const refusals = admin.getByRole("table", { name: "Refused lines" })
  await expect(refusals.getByRole("row").filter({ hasText: `Без звезди ${run}` })).toContainText("No stars")
  await expect(refusals.getByRole("row").filter({ hasText: `Друг продукт ${run}` })).toContainText("Product not found")
  await expectAccessible(admin, { include: '[role="dialog"]' })
  await expect(page.start).toHaveText("Import 3 reviews and 1 reply")
  await page.confirm()

  const published = await publishedReviews(admin.request, product.id)
  const review = published.find(({ body }) => body.includes(run))
  expect(review).toMatchObject({
    body: `Красив пръстен, точно като на снимката ${run}`,
    rating: 5,
    reply: { body: `Благодарим! ${run}` },
  })
  expect(published.filter(({ body }) => body.includes(run))).toHaveLength(1)

  await page.open()
  await page.choose("woocommerce.csv", file)
  await page.check()
  await expect(refusals.getByRole("row").filter({ hasText: "Imported before" })).toHaveCount(4)
})

test("a thousand real reviews are imported, moderated by keyboard, undone and read in the shop", async ({ admin }) => {
  test.setTimeout(180_000)
  const [dress] = await findProducts(admin.request, "Рокля")
  const importing = new ImportPage(admin)
  await importing.open()
  await importing.choose("womens-clothing-reviews.csv", REAL_REVIEWS)
  await importing.assign("Title", "Title")
  await importing.assign("Text", "Review Text")
  await importing.assign("Stars", "Rating")
  await importing.assign("Product", "Class Name")
  await importing.check()
  const all = admin.getByRole("combobox", { name: "One product for all of them" })
  await all.click()
  await all.fill(dress.title)
  await admin.getByRole("option", { name: dress.title, exact: true }).click()
  await importing.checkAgain()
  await expect(importing.start).toHaveText("Import 958 reviews")
  await importing.confirm()

  const desk = new DeskPage(admin)
  const before = (await publishedReviews(admin.request, dress.id)).length
  await desk.start({ status: "pending", source: "custom" })
  const approved = [await desk.decide("KeyA"), await desk.decide("KeyA"), await desk.decide("KeyA")]
  const rejected = await desk.openId()
  await admin.keyboard.press("KeyR")
  await admin.keyboard.press("Digit7")
  await expect.poll(() => desk.openId()).not.toBe(rejected)
  await desk.decide("KeyS")
  await expect(desk.queue.getByText("Rejected").first()).toBeVisible()

  const inShop = async () => (await publishedReviews(admin.request, dress.id)).map(({ id }) => id)
  await expect.poll(inShop).toEqual(expect.arrayContaining(approved))
  await admin.keyboard.press("KeyZ")
  await admin.keyboard.press("KeyZ")
  await admin.keyboard.press("KeyZ")
  await expect.poll(async () => (await inShop()).length).toBe(before + 2)
  expect(await inShop()).not.toContain(approved[2])
  await expectAccessible(admin)
})

test("a whole view is approved in bulk with a preview by star, and taken back", async ({ admin }) => {
  const desk = new DeskPage(admin)
  await desk.start({ status: "pending", q: "dress", source: "custom" })
  await admin.keyboard.press("KeyX")
  await admin.getByRole("button", { name: "Select all that match" }).click()
  await expect(admin.getByText(/^2\d\d selected$/).first()).toBeVisible()
  await admin.keyboard.press("Shift+KeyA")
  const dialog = admin.getByRole("alertdialog")
  await expect(dialog.getByRole("heading", { name: /^Approve 2\d\d reviews\?$/ })).toBeVisible()
  await dialog.getByRole("button", { name: /^Approve 2/ }).click()
  await expect(admin.getByText(/^2\d\d decided$/).first()).toBeVisible()
  const { batches } = (await (await admin.request.get("/admin/reviews/batches")).json()) as {
    batches: { count: number; undone: boolean }[]
  }
  expect(batches[0]).toMatchObject({ undone: false })
  await desk.queue.focus()
  const undone = admin.waitForResponse(/\/batches\/rbat_\w+\/undo$/)
  await admin.keyboard.press("KeyZ")
  const answer = (await (await undone).json()) as { results: { ok: boolean }[] }
  expect(answer.results.filter(({ ok }) => ok)).toHaveLength(batches[0].count)
})

test("two moderators: the slower one learns who was faster", async ({ admin, moderator }) => {
  const [first, second] = [new DeskPage(admin), new DeskPage(moderator)]
  // The second one hears nothing of what happens elsewhere.
  await moderator.route(/\/admin\/reviews\/(stream|changes)/, (route) => route.abort())
  await first.start({ status: "pending", sort: "newest" })
  await second.start({ status: "pending", sort: "newest" })
  const id = await first.openId()
  expect(await second.openId()).toBe(id)
  const decided = admin.waitForResponse(/\/admin\/reviews\/decisions$/)
  await first.decide("KeyA")
  await decided
  await second.page.keyboard.press("KeyS")
  await expect(second.queue.locator(`#review-row-${id}`)).toContainText("Approved")
  await first.queue.focus()
  await admin.keyboard.press("KeyZ")
})

test("the desk works on a Bulgarian keyboard, and leaves the browser's keys alone", async ({ admin }) => {
  const desk = new DeskPage(admin)
  await desk.start({ status: "pending" })
  const id = await desk.openId()
  await admin.keyboard.press("Control+KeyA")
  await admin.keyboard.press("Alt+KeyA")
  expect(await desk.openId()).toBe(id)
  await desk.queue.evaluate((queue) =>
    queue.dispatchEvent(new KeyboardEvent("keydown", { key: "й", code: "KeyJ", bubbles: true, cancelable: true }))
  )
  await expect.poll(() => desk.openId()).not.toBe(id)
  await admin.keyboard.press("Slash")
  await admin.keyboard.type("aaa")
  await expect(admin.getByRole("searchbox")).toHaveValue("aaa")
  expect(await desk.queue.getByText("Approved").count()).toBe(0)
})

test("a link opens the same view and review, and the pages of the shop show reviews", async ({ admin, moderator }) => {
  const desk = new DeskPage(admin)
  await desk.start({ status: "published", rating: "4,5", sort: "newest" })
  await desk.decide("KeyJ")
  const opened = await desk.openId()
  await admin.waitForURL((url) => url.searchParams.get("review") === opened)
  const address = new URL(admin.url())
  await moderator.goto(address.href)
  const other = new DeskPage(moderator)
  await expect(other.openRow).toHaveAttribute("id", `review-row-${opened}`)

  const product = (await (await admin.request.get("/admin/reviews", { params: { status: "published", limit: "1" } })).json()) as {
    reviews: { product: { id: string } }[]
  }
  await admin.goto(`/app/products/${product.reviews[0].product.id}`)
  await expect(admin.getByRole("heading", { name: "Reviews" })).toBeVisible()
  await expect(admin.getByRole("link", { name: /waiting/i }).first()).toBeVisible()
})

test("deciding paints quickly", async ({ admin }, info) => {
  const desk = new DeskPage(admin)
  await desk.start({ status: "pending" })
  const times: number[] = []
  for (let round = 0; round < 10; round++) {
    times.push(
      await desk.queue.evaluate(
        (queue) =>
          new Promise<number>((resolve) => {
            const start = performance.now()
            queue.dispatchEvent(new KeyboardEvent("keydown", { key: "a", code: "KeyA", bubbles: true, cancelable: true }))
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)))
          })
      )
    )
  }
  times.sort((a, b) => a - b)
  const report = `decision to paint: median ${times[5].toFixed(1)} ms, worst ${times[9].toFixed(1)} ms`
  info.annotations.push({ type: "paint", description: report })
  process.stdout.write(`${report}\n`)
  for (let round = 0; round < 10; round++) {
    await admin.keyboard.press("KeyZ")
  }
})
