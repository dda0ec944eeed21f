import { expect, type Locator, type Page } from "@playwright/test"
import { AdminPage } from "./admin-page"

/** The page that imports a file of reviews. */
export class ImportPage extends AdminPage {
  constructor(page: Page) {
    super(page, "/reviews/import")
  }

  async choose(name: string, content: Buffer): Promise<void> {
    await this.page.locator('input[type="file"]').setInputFiles({ name, mimeType: "text/csv", buffer: content })
    await expect(this.heading("What do the columns mean?")).toBeVisible()
  }

  /** Says which column holds a field. */
  async assign(field: string, column: string): Promise<void> {
    await this.page.getByRole("combobox", { name: field, exact: true }).click()
    await this.page.getByRole("option", { name: column, exact: true }).click()
  }

  async check(): Promise<void> {
    await this.page.getByRole("button", { name: "Check the file" }).click()
    await expect(this.heading("What will happen")).toBeVisible({ timeout: 60_000 })
  }

  async checkAgain(): Promise<void> {
    await this.page.getByRole("button", { name: "Check again" }).click()
    await expect(this.start).toBeVisible({ timeout: 60_000 })
  }

  get start(): Locator {
    return this.page.getByRole("button", { name: /^Import [\d,]+ reviews?( and [\d,]+ repl(y|ies))?$/ })
  }

  /** Number shown beside a name of the result. */
  number(name: string): Locator {
    return this.page.getByRole("definition").filter({ has: this.page.locator(`xpath=preceding-sibling::*[.="${name}"]`) })
  }

  async confirm(): Promise<void> {
    await this.start.click()
    await expect(this.heading(/^[\d,]+ reviews?( and [\d,]+ repl(y|ies))? imported$/)).toBeVisible({ timeout: 60_000 })
  }
}
