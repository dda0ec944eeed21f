import { expect, type Locator, type Page } from "@playwright/test"
import { AdminPage } from "./admin-page"

/** Couriers that fetch parcels. */
export class EcontCouriers extends AdminPage {
  constructor(page: Page) {
    super(page, "/econt/couriers")
  }

  get form(): Locator {
    return this.page.getByRole("dialog", { name: "Order a courier" })
  }

  get list(): Locator {
    return this.page.getByRole("list", { name: "Couriers that were ordered" })
  }

  /** Orders one for the first working day nobody has ordered one for yet. */
  async order(): Promise<void> {
    const answer = await this.page.request.get("/admin/econt/couriers", { params: { limit: "100" } })
    const { requests } = (await answer.json()) as { requests: { date: string }[] }
    const working = this.form.getByRole("group", { name: "Day" }).locator("label").filter({ hasNotText: "half day" })
    await working.first().waitFor()
    const days = await working.getByRole("radio").evaluateAll((radios) => radios.map((radio) => (radio as HTMLInputElement).value))
    const free = days.find((day) => requests.every(({ date }) => date !== day)) ?? ""
    await this.form.locator(`input[value="${free}"]`).check()
    await this.form.getByRole("button", { name: "Order the courier" }).click()
    await expect(this.form).toHaveCount(0)
  }
}
