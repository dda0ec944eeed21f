import { expect, type Locator, type Page } from "@playwright/test"
import { AdminPage } from "./admin-page"

/** The panel of waybills on an order's page. */
export class EcontPanel extends AdminPage {
  constructor(page: Page, orderId: string) {
    super(page, `/orders/${orderId}`)
  }

  /** The waybill with a number. */
  waybill(number: string | RegExp): Locator {
    return this.page.getByRole("article", { name: typeof number === "string" ? `Waybill ${number}` : number })
  }

  get form(): Locator {
    return this.page.getByRole("dialog", { name: /^Waybill for order #/ })
  }

  /** Opens the form and books what it is filled with. @returns the number */
  async book(): Promise<string> {
    await this.page.getByRole("button", { name: "Create waybill" }).click()
    await expect(this.form).toBeVisible()
    await this.form.getByRole("button", { name: "Create", exact: true }).click()
    const card = this.waybill(/^Waybill \d{13}$/)
    await expect(card).toBeVisible()
    await expect(this.form).toHaveCount(0)
    return ((await card.getAttribute("aria-label")) ?? "").replace("Waybill ", "")
  }

  /** Asks Econt now and waits for what it says. */
  async check(number: string, state: string): Promise<void> {
    const card = this.waybill(number)
    await card.getByRole("button", { name: "Check now" }).click()
    await expect(card.getByText(state, { exact: true })).toBeVisible()
  }
}
