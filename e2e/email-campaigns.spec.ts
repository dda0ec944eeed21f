import type { Page } from "@playwright/test"
import { checkOut, findOffice } from "./econt-shop"
import { headerOf, mailable, makePromotion, makeReaders, received } from "./email-shop"
import { expectAccessible } from "./accessibility"
import { expect, test } from "./fixtures"

const EACH = 8
/** One in two seconds, so that there is something to pause. */
const PER_HOUR = 1800
const TITLE = { bg: "Само за вас: 5% отстъпка", en: "Only for you: 5% off" }

/** Writes what the coupon of the open language is for, and gives each reader a code of their own; no mouse. */
const writeCoupon = async (admin: Page, title: string, promotion: string) => {
  await admin.getByRole("tree").getByRole("treeitem", { name: /^Coupon/ }).focus()
  await admin.keyboard.press("Enter")
  await expect(admin.getByRole("textbox", { name: "What the code is for" })).toBeFocused()
  await admin.keyboard.press("Control+A")
  await admin.keyboard.type(title)
  for (const [field, option] of [["Code", "A code of their own for each reader"], ["Promotion the codes are of", promotion]]) {
    await admin.getByRole("combobox", { name: field, exact: true }).focus()
    await admin.keyboard.press("Enter")
    await admin.getByRole("option", { name: option, exact: true }).focus()
    await admin.keyboard.press("Enter")
  }
  await admin.keyboard.press("Escape")
}

test("a bilingual campaign with codes of one's own is composed by keyboard, sent, paused, and brings an order", async ({ admin, page, consoleErrors }) => {
  test.setTimeout(300_000)
  const mark = Date.now().toString(36)
  const domain = `${mark}.example`
  const promotion = `FAIR-${mark.toUpperCase()}`
  const listName = `Fair ${mark}`
  const listId = await makeReaders(admin.request, listName, domain, EACH)
  await makePromotion(admin.request, promotion)

  await test.step("a campaign begins with the mail of a sale", async () => {
    await admin.goto("/app/email-campaigns")
    await admin.getByRole("button", { name: "New campaign" }).click()
    await admin.getByRole("textbox", { name: "Name" }).fill(`Sale ${mark}`)
    await admin.getByRole("list", { name: "Mails to begin with" }).getByRole("button", { name: /sale/i }).press("Enter")
    await expect(admin.getByRole("region", { name: "Audience" }).or(admin.getByRole("heading", { name: "Audience" })).first()).toBeVisible()
  })
  const campaign = new URL(admin.url()).pathname

  await test.step("its mail is written in both languages without a mouse", async () => {
    await admin.getByRole("link", { name: "Compose: Bulgarian" }).press("Enter")
    const languages = (now: string) => admin.getByRole("button", { name: `Language: ${now}` })
    await writeCoupon(admin, TITLE.bg, promotion)
    await languages("Bulgarian").press("Enter")
    await admin.getByRole("menuitemradio", { name: /^English/ }).press("Enter")
    await expect(languages("English")).toBeVisible()
    await writeCoupon(admin, TITLE.en, promotion)
    await admin.keyboard.press("Control+S")
    await expect(admin.getByTitle("The mail as it arrives").contentFrame().getByText(TITLE.en)).toBeVisible()
    await expectAccessible(admin, { exclude: ["iframe"] })
    await admin.getByRole("button", { name: "Done" }).press("Enter")
    await expect(admin).toHaveURL(new RegExp(`${campaign}$`))
  })

  await test.step("its readers are those of a list, its sender is the shop", async () => {
    await admin.getByRole("button", { name: "Take All subscribers out" }).click()
    await admin.getByRole("combobox", { name: "Send to" }).fill(listName)
    await admin.getByRole("option", { name: new RegExp(listName) }).click()
    await admin.getByRole("textbox", { name: "Name", exact: true }).fill("Бижу Атрия")
    await admin.getByRole("textbox", { name: "Address", exact: true }).fill("news@bijou-atria.example")
    await expect(admin.getByText(`All ${2 * EACH} who are chosen can be mailed.`)).toBeVisible()
    await expectAccessible(admin, { exclude: ["iframe"] })
  })

  await test.step("a test of it goes to a colleague", async () => {
    await admin.getByRole("button", { name: "Send a test" }).click()
    const drawer = admin.getByRole("dialog", { name: "Send a test" })
    await drawer.getByRole("textbox", { name: "To" }).fill(`colleague@test-${domain}`)
    await drawer.getByRole("button", { name: "Send", exact: true }).click()
    await expect(drawer.getByText(`Sent to colleague@test-${domain}`)).toBeVisible()
    await admin.keyboard.press("Escape")
    expect(await received(page.request, `test-${domain}`)).toHaveLength(1)
  })

  await test.step("it is spread out, paused, and goes on", async () => {
    await admin.getByRole("checkbox", { name: "Spread out" }).check()
    await admin.getByRole("textbox", { name: "Mails an hour" }).fill(String(PER_HOUR))
    const accept = admin.getByRole("checkbox", { name: "I have read the warnings and send it as it is" })
    const send = admin.getByRole("button", { name: `Send to ${2 * EACH} people` })
    await expect(accept.or(send.and(admin.locator(":enabled"))).first()).toBeVisible()
    if (await accept.isVisible()) {
      await accept.check()
    }
    await send.click()
    const progress = admin.getByRole("region", { name: "Progress" })
    await expect(progress.getByText(/^[1-9]\d* of 16 sent$/)).toBeVisible({ timeout: 60_000 })
    await progress.getByRole("button", { name: "Pause" }).click()
    await expect(progress.getByText(/^Paused: \d+ of 16 sent$/)).toBeVisible()
    const before = (await received(page.request, domain)).length
    expect(before).toBeLessThan(2 * EACH)
    await progress.getByRole("button", { name: "Go on" }).click()
    await expect(progress.getByText("Done: 16 of 16 sent")).toBeVisible({ timeout: 120_000 })
  })

  const codes = await test.step("each got one mail in their own language, with prices and a code of their own", async () => {
    const mails = await received(page.request, domain)
    expect(mails.map(({ to }) => to).sort()).toEqual((["bg", "en"] as const).flatMap((locale) => Array.from({ length: EACH }, (_, index) => `${locale}${index}@${domain}`)).sort())
    const found = mails.map((mail) => {
      const locale = mail.to.startsWith("bg") ? "bg" : "en"
      expect(mail.html).toContain(TITLE[locale])
      expect(mail.html).toContain(locale === "bg" ? "Мария" : "Mary")
      expect(mail.html).toMatch(/\d[.,]\d{2}\s*(&nbsp;|&#160;)?€|€\s*\d/)
      const code = new RegExp(`\\b(?:${promotion}-)?[A-Z0-9]{5}-[A-Z0-9]{5}\\b`).exec(mail.html)?.[0] ?? ""
      expect(code).not.toBe("")
      return code
    })
    expect(new Set(found).size).toBe(2 * EACH)
    return found
  })

  await test.step("the header that unsubscribes with one click does, and who used it is in no next batch", async () => {
    const [mail] = await received(page.request, domain)
    expect(headerOf(mail, "List-Unsubscribe-Post")).toBe("List-Unsubscribe=One-Click")
    const link = /<(https?:[^>]+)>/.exec(headerOf(mail, "List-Unsubscribe"))?.[1] ?? ""
    const answer = await page.request.post(link, { form: { "List-Unsubscribe": "One-Click" }, maxRedirects: 0 })
    expect(answer.status()).toBe(200)
    await expect.poll(() => mailable(admin.request, listId)).toBe(2 * EACH - 1)
  })

  await test.step("an order with a code stands in the report as revenue", async () => {
    const office = await findOffice(page.request, "office")
    const order = await checkOut(page.request, { type: "office", office_code: office.code }, "Код", codes[0])
    await admin.goto(`${campaign}/report`)
    await expect(admin.getByText("From 1 order")).toBeVisible({ timeout: 30_000 })
    await expect(admin.getByText(`Order ${order.displayId}`)).toBeVisible()
    await expectAccessible(admin)
  })
  expect(consoleErrors).toEqual([])
})
