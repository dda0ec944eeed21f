import AxeBuilder from "@axe-core/playwright"
import { expect, type Page, test } from "@playwright/test"
import { createJiti } from "jiti"
import type * as Samples from "../test/fixtures/mail-pages"

/** The pages are CommonJS like the server; the tests here are modules. */
const { samplePages } = await createJiti(import.meta.url).import<typeof Samples>("../test/fixtures/mail-pages.ts")

const ORIGIN = "https://bijou.test"
const NONCE = "bm9uY2U="
/** As the server sends it. */
const POLICY = `default-src 'none'; style-src 'nonce-${NONCE}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`
const NAMES = Object.keys(samplePages("en", NONCE))

/** Serves one page at an address of its own; what its forms send is kept. */
const serve = async (page: Page, html: string) => {
  const sent: string[] = []
  await page.route(`${ORIGIN}/**`, (route) => {
    const request = route.request()
    if (request.method() === "POST") {
      sent.push(request.postData() ?? "")
    }
    return route.fulfill({ body: html, contentType: "text/html; charset=utf-8", headers: { "content-security-policy": POLICY } })
  })
  await page.goto(`${ORIGIN}/email/preferences/AbC`)
  return sent
}

const violationsOf = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(" ")} ${failureSummary ?? ""}`).join("\n  ")}`)
}

for (const locale of ["bg", "en"] as const) {
  test(`the pages behind links can be read by all in ${locale}, on any width, by day and by night`, async ({ browser }) => {
    // Without scripts, as some readers and all strict policies have it; axe needs its own and gets them below.
    for (const name of NAMES) {
      const context = await browser.newContext({ bypassCSP: true })
      const page = await context.newPage()
      await serve(page, samplePages(locale, NONCE)[name])
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme })
        for (const width of [320, 1200]) {
          await page.setViewportSize({ width, height: 900 })
          expect(await page.evaluate(() => document.documentElement.scrollWidth), `${name} ${width}`).toBeLessThanOrEqual(width)
          expect(await violationsOf(page), `${name} ${colorScheme} ${width}`).toEqual([])
        }
      }
      await context.close()
    }
  })
}

test("a reader chooses by keyboard, without scripts and under the policy of the page", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  const refused: string[] = []
  page.on("console", (message) => refused.push(message.text()))
  const sent = await serve(page, samplePages("en", NONCE).preferences)
  await expect(page.getByRole("heading", { name: "Your e-mails" })).toBeVisible()
  // The policy lets the style in: the ground of the page is not the browser's own.
  await expect(page.locator("body")).toHaveCSS("background-color", "rgb(250, 248, 245)")
  await page.getByRole("checkbox", { name: /Sales/ }).focus()
  await page.keyboard.press("Space")
  await page.getByRole("radio", { name: /Whenever/ }).focus()
  await page.keyboard.press("ArrowDown")
  await page.getByRole("radio", { name: "No pause" }).focus()
  await page.keyboard.press("ArrowDown")
  await page.getByRole("button", { name: "Save" }).focus()
  await page.keyboard.press("Enter")
  await expect.poll(() => sent.length).toBe(1)
  expect(Object.fromEntries(new URLSearchParams(sent[0]))).toEqual({
    shown: "topic-0,topic-1,topic-2",
    marketing: "yes",
    "topic_topic-0": "yes",
    "topic_topic-1": "yes",
    "topic_topic-2": "yes",
    frequency: "less",
    pause: "30",
    action: "save",
  })
  expect(refused).toEqual([])
  await context.close()
})

test("the only button of the unsubscribe page unsubscribes", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  const sent = await serve(page, samplePages("bg", NONCE).unsubscribe)
  await page.getByRole("button", { name: "Отпишете ме" }).press("Enter")
  await expect.poll(() => sent).toEqual(["from=page"])
  await context.close()
})
