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

  /** Orders one for the last day there is, which nobody has ordered one for yet, and no holiday moves. */
  async order(): Promise<void> {
    await this.form.getByRole("radio").filter({ visible: true }).first().waitFor()
    const days = this.form.getByRole("group", { name: "Day" }).locator("label").filter({ hasNotText: "half day" })
    await days.last().getByRole("radio").check()
    await this.form.getByRole("button", { name: "Order the courier" }).click()
    await expect(this.form).toHaveCount(0)
  }
}
