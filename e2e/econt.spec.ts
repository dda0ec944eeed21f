import { checkOut, findOffice, orderState, sandbox, trackAsCustomer } from "./econt-shop"
import { expectAccessible } from "./accessibility"
import { expect, test } from "./fixtures"
import { EcontCouriers } from "./pages/econt-couriers"
import { EcontPanel } from "./pages/econt-panel"

test("a cart for a locker becomes a parcel, is fetched, delivered and paid out", async ({ admin, page, consoleErrors }) => {
  test.setTimeout(240_000)
  const locker = await findOffice(page.request, "locker")
  const order = await test.step("the customer sees prices, chooses a locker and pays on delivery", async () => {
    const done = await checkOut(page.request, { type: "locker", office_code: locker.code }, "Локера")
    expect(done.prices.map(({ delivery_type, source }) => `${delivery_type} ${source}`)).toEqual(["office live", "locker live", "address live"])
    expect(done.amount).toBeGreaterThan(0)
    expect(done.label).toContain(locker.name)
    expect(await orderState(admin.request, done.orderId)).toEqual({ fulfillment_status: "not_fulfilled", payment_status: "authorized" })
    return done
  })
  const panel = new EcontPanel(admin, order.orderId)
  await panel.open()

  const number = await test.step("the panel is filled in and books the waybill", async () => {
    await expect(admin.getByText(/^The customer chose Locker: /)).toContainText(locker.name_en)
    const booked = await panel.book()
    await expect(panel.waybill(booked).getByText("Waiting to be handed over")).toBeVisible()
    await expect(panel.waybill(booked).getByRole("alert")).toHaveCount(0)
    expect(await orderState(admin.request, order.orderId)).toEqual({ fulfillment_status: "fulfilled", payment_status: "authorized" })
    await expectAccessible(admin, { include: `[aria-label="Waybill ${booked}"]` })
    return booked
  })

  await test.step("its label opens as a PDF", async () => {
    const answered = admin.waitForResponse((answer) => answer.url().endsWith("/admin/econt/labels"))
    const opened = admin.waitForEvent("popup")
    await panel.waybill(number).getByRole("button", { name: "Print", exact: true }).click()
    const answer = await answered
    expect([answer.status(), answer.headers()["content-type"]]).toEqual([200, "application/pdf"])
    expect(answer.headers()["x-econt-missing"] ?? "").toBe("")
    await (await opened).close()
  })

  await test.step("a courier is ordered for it", async () => {
    await panel.waybill(number).getByRole("link", { name: "Order courier" }).click()
    const couriers = new EcontCouriers(admin)
    await couriers.order()
    const latest = couriers.list.getByRole("listitem").filter({ has: admin.getByText("Ordered", { exact: true }) }).first()
    await latest.getByText("Waybills", { exact: true }).click()
    await expect(latest.getByText(number)).toBeVisible()
  })

  await test.step("Medusa follows the parcel: shipped when it is taken, delivered and paid when it is fetched", async () => {
    await sandbox(page.request, "advance", { shipment_number: number, to: "arrived" })
    await panel.open()
    await panel.check(number, "Ready for pick-up")
    expect(await orderState(admin.request, order.orderId)).toEqual({ fulfillment_status: "shipped", payment_status: "authorized" })
    expect(await trackAsCustomer(page.request, order)).toMatchObject([{ shipment_number: number, state: "ready_for_pickup" }])
    await sandbox(page.request, "advance", { shipment_number: number, to: "delivered" })
    await panel.check(number, "Delivered")
    expect(await orderState(admin.request, order.orderId)).toEqual({ fulfillment_status: "delivered", payment_status: "captured" })
  })

  await test.step("the money stands in the ledger, collected and then paid out", async () => {
    await admin.goto(`/app/econt/cod?q=${number}`)
    const entry = admin.getByRole("row").filter({ hasText: number })
    await expect(entry).toContainText("Collected")
    await sandbox(page.request, "pay-out", { numbers: [number] })
    await admin.getByRole("button", { name: "Read payouts of the last 30 days" }).click()
    await expect(entry).toContainText("Paid out")
  })
  expect(consoleErrors).toEqual([])
})

test("a parcel that is refused comes back, and Medusa does not take it as delivered", async ({ admin, page, consoleErrors }) => {
  test.setTimeout(180_000)
  const address = { city_id: 41, city: "София", post_code: "1000", street: "ул. Резбарска", number: "5" }
  const order = await checkOut(page.request, { type: "address", address }, "Отказа")
  const panel = new EcontPanel(admin, order.orderId)
  await panel.open()
  const number = await panel.book()

  await sandbox(page.request, "advance", { shipment_number: number, to: "refused" })
  await panel.check(number, "Coming back")
  await expect(panel.waybill(number).getByText(/so it comes back\.|It comes back/)).toBeVisible()
  await sandbox(page.request, "advance", { shipment_number: number, to: "returned" })
  await panel.check(number, "Returned to us")
  expect(await orderState(admin.request, order.orderId)).toEqual({ fulfillment_status: "shipped", payment_status: "authorized" })
  expect(await trackAsCustomer(page.request, order)).toMatchObject([{ shipment_number: number, state: "returned" }])

  await admin.goto(`/app/econt/cod?q=${number}`)
  await expect(admin.getByRole("row").filter({ hasText: number })).toContainText("Will not come")
  expect(consoleErrors).toEqual([])
})
