import AxeBuilder from "@axe-core/playwright"
import { expect, type Page, test } from "@playwright/test"
import { createJiti } from "jiti"
import type * as Samples from "../test/fixtures/mail-samples"

/** The compiler is CommonJS like the server; the tests here are modules. */
const { sampleMail, sampleNames, samplePicture } = await createJiti(import.meta.url).import<typeof Samples>(
  "../test/fixtures/mail-samples.ts"
)

/** At 600 a mail looks as at 1200, without the page around it. */
const WIDTHS = [375, 600, 1200]

/** What axe calls serious or critical, with the elements. */
const seriousIn = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(" ")} ${failureSummary ?? ""}`).join("\n  ")}`)
}

for (const [name, locale] of sampleNames) {
  test(`the template ${name} in ${locale} can be read by all, on any width, by day and by night`, async ({ page }) => {
    const { mail } = await sampleMail(name, locale)
    await page.route("https://**/*", (route) => {
      const body = samplePicture(route.request().url())
      return body ? route.fulfill({ body, contentType: "image/svg+xml" }) : route.abort()
    })
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme })
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 })
        await page.setContent(mail.html, { waitUntil: "load" })
        expect(await page.evaluate(() => document.documentElement.scrollWidth), `${colorScheme} ${width}`).toBeLessThanOrEqual(width)
        expect(await page.evaluate(() => [...document.images].every((image) => image.naturalWidth > 0))).toBe(true)
        if (width !== 600) {
          expect(await seriousIn(page), `${colorScheme} ${width}`).toEqual([])
        }
      }
    }
  })
}
