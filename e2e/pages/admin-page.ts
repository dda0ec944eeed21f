import type { Locator, Page, Response } from "@playwright/test"

/** What every page of the dashboard has; the page objects of the features extend it. */
export abstract class AdminPage {
  constructor(
    readonly page: Page,
    /** Address below `/app`, such as `/reviews`. */
    readonly path: string
  ) {}

  /** Opens the page, with the filters or the selection in its query. */
  open(query: Record<string, string> = {}): Promise<Response | null> {
    const search = new URLSearchParams(query).toString()
    return this.page.goto(`/app${this.path}${search ? `?${search}` : ""}`)
  }

  heading(name: string | RegExp): Locator {
    return this.page.getByRole("heading", { name })
  }

  toast(text: string | RegExp): Locator {
    return this.page.getByRole("listitem").filter({ hasText: text })
  }
}
