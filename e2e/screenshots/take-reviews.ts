import { readFileSync } from "node:fs"
import type { Page } from "@playwright/test"
import { test } from "../fixtures"
import { DeskPage } from "../pages/desk-page"
import { ImportPage } from "../pages/import-page"
import { dress, type Look, LOOKS, shoot } from "./look"

const openDesk = async (page: Page, look: Look, query: Record<string, string> = {}): Promise<DeskPage> => {
  await dress(page, look)
  const desk = new DeskPage(page)
  await desk.open({ status: "pending", ...query })
  const grid = page.locator('[role="grid"]')
  const isNarrow = (page.viewportSize()?.width ?? 0) < 600
  await (isNarrow ? page.locator("main").getByRole("region").first() : grid.locator('[aria-current="true"]')).waitFor()
  if (!isNarrow) {
    await grid.focus()
  }
  return desk
}

for (const look of LOOKS) {
  const suffix = `${look.language}-${look.theme}`

  test(`desk ${suffix}`, async ({ admin }) => {
    await openDesk(admin, look, { flag: "email,link,phone" })
    await shoot(admin, `desk-${suffix}`)
  })

  test(`reasons ${suffix}`, async ({ admin }) => {
    await openDesk(admin, look)
    await admin.keyboard.press("KeyR")
    await shoot(admin, `desk-reasons-${suffix}`)
  })

  test(`help ${suffix}`, async ({ admin }) => {
    await openDesk(admin, look)
    await admin.keyboard.press("Shift+Slash")
    await shoot(admin, `desk-help-${suffix}`)
  })

  test(`phone ${suffix}`, async ({ admin }) => {
    await admin.setViewportSize({ width: 360, height: 740 })
    await openDesk(admin, look)
    await shoot(admin, `desk-phone-${suffix}`)
  })

  test(`product ${suffix}`, async ({ admin }) => {
    await dress(admin, look)
    const answer = await admin.request.get("/admin/reviews", { params: { status: "published", limit: "1" } })
    const { reviews } = (await answer.json()) as { reviews: { product: { id: string }; customer_id: string; order_id: string }[] }
    await admin.goto(`/app/products/${reviews[0].product.id}`)
    await admin.getByRole("heading", { name: /^(Reviews|Отзиви)$/ }).waitFor()
    await admin.getByRole("link", { name: /queue|опашк|всички|all/i }).last().scrollIntoViewIfNeeded()
    await shoot(admin, `product-widget-${suffix}`)
  })

  test(`order and customer ${suffix}`, async ({ admin }) => {
    await dress(admin, look)
    const answer = await admin.request.get("/admin/reviews", { params: { status: "published", verification: "buyer", limit: "1" } })
    const { reviews } = (await answer.json()) as { reviews: { customer_id: string; order_id: string }[] }
    await admin.setViewportSize({ width: 1440, height: 1600 })
    await admin.goto(`/app/orders/${reviews[0].order_id}`)
    await admin.getByRole("heading", { name: /^(Reviews|Отзиви)$/ }).waitFor()
    await shoot(admin, `order-widget-${suffix}`)
    await admin.goto(`/app/customers/${reviews[0].customer_id}`)
    await admin.getByRole("heading", { name: /^(Reviews|Отзиви)$/ }).waitFor()
    await shoot(admin, `customer-widget-${suffix}`)
  })

  test(`import ${suffix}`, async ({ admin }) => {
    await dress(admin, look)
    const page = new ImportPage(admin)
    await page.open()
    await admin.locator('input[type="file"]').setInputFiles({
      name: "woocommerce.csv",
      mimeType: "text/csv",
      buffer: readFileSync("test/fixtures/reviews-files/woocommerce.csv"),
    })
    await admin.getByRole("table").or(admin.getByRole("combobox")).first().waitFor()
    await shoot(admin, `import-columns-${suffix}`)
    await admin.locator('[role="dialog"] button').last().click()
    await admin.getByRole("table").waitFor()
    await shoot(admin, `import-check-${suffix}`)
  })
}
