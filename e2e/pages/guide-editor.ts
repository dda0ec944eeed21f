import { expect, type Locator, type Page } from "@playwright/test"
import { AdminPage } from "./admin-page"

/** The size-guide editor, worked as a merchant works it. */
export class GuideEditor extends AdminPage {
  constructor(page: Page) {
    super(page, "/size-guides")
  }

  get grid(): Locator {
    return this.page.getByRole("grid").first()
  }

  get id(): string {
    return new URL(this.page.url()).pathname.split("/").pop() ?? ""
  }

  /** Texts of a column, by its place; the first column of cells is 0. */
  async column(place: number): Promise<string[]> {
    const rows = await this.grid.getByRole("row").all()
    const texts = await Promise.all(
      rows.slice(1).map(async (row) => (await row.getByRole("gridcell").allInnerTexts())[place] ?? "")
    )
    return texts.map((text) => text.split("\n")[0].trim())
  }

  /** The cell at a place; rows and columns begin with 0. */
  cell(row: number, column: number): Locator {
    return this.grid.getByRole("row").nth(row + 1).getByRole("gridcell").nth(column)
  }

  /** Goes to a part of the guide in the tree on the left. */
  async part(name: string | RegExp): Promise<void> {
    await this.page.getByRole("navigation", { name: "Parts of the guide" }).getByRole("button", { name }).click()
  }

  /** Puts what a spreadsheet copies on the clipboard of the system. */
  async copyToClipboard(cells: { html: string; text: string }): Promise<void> {
    await this.page.context().grantPermissions(["clipboard-read", "clipboard-write"])
    await this.page.evaluate(async ({ html, text }) => {
      const item = new ClipboardItem({
        "text/html": new Blob([html], { type: "text/html" }),
        "text/plain": new Blob([text], { type: "text/plain" }),
      })
      await navigator.clipboard.write([item])
    }, cells)
  }

  /** Waits until everything that was typed is on the server. */
  async saved(): Promise<void> {
    await this.page.keyboard.press("Control+s")
    await expect(this.page.getByRole("banner").getByText(/^Saved/)).toBeVisible()
  }
}
