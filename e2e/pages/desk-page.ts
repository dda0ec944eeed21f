import { expect, type Locator, type Page } from "@playwright/test"
import { AdminPage } from "./admin-page"

/** The review desk, worked as a moderator works it: by keyboard. */
export class DeskPage extends AdminPage {
  constructor(page: Page) {
    super(page, "/reviews")
  }

  get queue(): Locator {
    return this.page.getByRole("grid", { name: "Reviews in this view" })
  }

  row(text: string | RegExp): Locator {
    return this.queue.getByRole("row").filter({ hasText: text })
  }

  get openRow(): Locator {
    return this.queue.locator('[role="row"][aria-current="true"]')
  }

  get detail(): Locator {
    return this.page.getByRole("region", { name: "The open review" })
  }

  /** The button that holds back what came since the list was loaded. */
  get arrivals(): Locator {
    return this.page.getByRole("button", { name: /^\d+ new$/ })
  }

  /** Where the card stands in the queue, on a narrow screen. */
  get position(): Locator {
    return this.page.getByText(/^\d+ of \d+\+?$/)
  }

  /** Text of the open review, without what was noted about it. */
  shownText(): Promise<string> {
    return this.detail.locator("[lang]").first().innerText()
  }

  /** Id of the open review. */
  async openId(): Promise<string> {
    return ((await this.openRow.getAttribute("id")) ?? "").replace("review-row-", "")
  }

  /** Opens the desk and waits until a review is open. */
  async start(query: Record<string, string> = {}): Promise<void> {
    await this.open(query)
    await expect(this.openRow).toBeVisible()
    await this.queue.focus()
  }

  /** Presses a key and waits until the desk has moved on to another review. */
  async decide(key: string): Promise<string> {
    const decided = await this.openId()
    await this.page.keyboard.press(key)
    await expect.poll(() => this.openId()).not.toBe(decided)
    return decided
  }
}
