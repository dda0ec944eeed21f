import type { APIRequestContext, Locator, Page } from "@playwright/test"
import { test } from "../fixtures"
import { dress, LOOKS, shoot } from "./look"

type Found = { order_id: string; shipment_number: string }

const shipment = async (request: APIRequestContext, filter: Record<string, string>): Promise<Found> => {
  const answer = await request.get("/admin/econt/shipments", { params: { ...filter, limit: "1" } })
  return ((await answer.json()) as { shipments: Found[] }).shipments[0]
}

/** The oldest order with money to collect, so that the picture shows all of the panel. */
const readyOrder = async (request: APIRequestContext): Promise<string> => {
  const answer = await request.get("/admin/econt/ready", { params: { limit: "50" } })
  const { orders } = (await answer.json()) as { orders: { order_id: string; outstanding: number; problems: unknown[] }[] }
  return (orders.find(({ outstanding, problems }) => outstanding > 0 && problems.length === 0) ?? orders[0]).order_id
}

const panelOf = (page: Page): Locator => page.getByRole("heading", { level: 2, name: /^(Econt|Еконт)$/ })

const openPanel = async (page: Page, orderId: string): Promise<void> => {
  await page.goto(`/app/orders/${orderId}`)
  await panelOf(page).waitFor()
  await panelOf(page).evaluate((heading) => heading.scrollIntoView({ block: "start" }))
}

for (const look of LOOKS) {
  const suffix = `${look.language}-${look.theme}`

  test(`panel ${suffix}`, async ({ admin }) => {
    await admin.setViewportSize({ width: 1440, height: 1000 })
    await dress(admin, look)
    await openPanel(admin, await readyOrder(admin.request))
    await shoot(admin, `econt-panel-ready-${suffix}`)
    await admin.getByRole("button", { name: /^(Create waybill|Нова товарителница)$/ }).click()
    await admin.getByRole("dialog").getByText(/^(We pay|Плащаме ние)/).first().waitFor()
    await shoot(admin, `econt-form-${suffix}`)
    for (const parcel_state of ["label_created", "ready_for_pickup", "delivered", "returning"]) {
      const { order_id } = await shipment(admin.request, { parcel_state })
      await openPanel(admin, order_id)
      await admin.getByRole("article").first().waitFor()
      await shoot(admin, `econt-panel-${parcel_state.replaceAll("_", "-")}-${suffix}`)
    }
    const failed = await shipment(admin.request, { state: "failed" })
    await openPanel(admin, failed.order_id)
    await admin.getByRole("article").first().waitFor()
    await shoot(admin, `econt-panel-failed-${suffix}`)
  })

  test(`desk ${suffix}`, async ({ admin }) => {
    await dress(admin, look)
    for (const [name, path] of [
      ["desk", "/econt"],
      ["ready", "/econt/ready"],
      ["ledger", "/econt/cod"],
      ["couriers", "/econt/couriers"],
      ["courier-form", "/econt/couriers?order=1"],
      ["attention", "/econt?attention=mismatch"],
      ["cancelled", "/econt?state=cancelled"],
      ["settings", "/econt/settings"],
    ] as const) {
      await admin.goto(`/app${path}`)
      const [main, dialog] = [admin.getByRole("main"), admin.getByRole("dialog")]
      await main.getByRole("heading").or(dialog).first().waitFor()
      await main.getByRole("button").or(dialog).first().waitFor()
      await shoot(admin, `econt-${name}-${suffix}`)
    }
  })

  test(`import ${suffix}`, async ({ admin }) => {
    await dress(admin, look)
    await admin.goto("/app/econt/import")
    await admin.getByRole("button", { name: /^(Import \d+ shipments|Внеси \d+ пратки)$/ }).waitFor()
    await shoot(admin, `econt-import-${suffix}`)
  })

  test(`map ${suffix}`, async ({ admin }) => {
    await admin.setViewportSize({ width: 1440, height: 1000 })
    await dress(admin, look)
    await openPanel(admin, await readyOrder(admin.request))
    await admin.getByRole("button", { name: /^(Create waybill|Нова товарителница)$/ }).click()
    await admin.getByText(/^(Office|Офис)$/).first().click()
    const map = admin.getByRole("button", { name: /^(Show the map|Покажи картата)$/ }).first()
    await map.click()
    await admin.getByRole("dialog").getByRole("button", { name: /\d+ (office|locker|офис|еконтомат)/i }).first().waitFor()
    await shoot(admin, `econt-map-${suffix}`)
  })

  test(`on a phone ${suffix}`, async ({ admin }) => {
    await admin.setViewportSize({ width: 360, height: 740 })
    await dress(admin, look)
    await admin.goto("/app/econt")
    await admin.getByRole("main").getByRole("button").nth(1).waitFor()
    await shoot(admin, `econt-desk-phone-${suffix}`)
    await openPanel(admin, (await shipment(admin.request, { parcel_state: "ready_for_pickup" })).order_id)
    await shoot(admin, `econt-panel-phone-${suffix}`)
  })
}
