import type { Page } from "@playwright/test"
import type { Login } from "../demo"

/** The dashboard's form for signing in. */
export class LoginPage {
  constructor(private readonly page: Page) {}

  async open(): Promise<void> {
    await this.page.goto("/app/login")
  }

  /** Fills the form, sends it and waits until the dashboard is there. */
  async signIn({ email, password }: Login): Promise<void> {
    await this.page.getByPlaceholder("Email").fill(email)
    await this.page.getByPlaceholder("Password").fill(password)
    await this.page.getByRole("button", { name: "Continue with Email" }).click()
    await this.page.waitForURL((url) => url.pathname.startsWith("/app") && !url.pathname.includes("login"))
  }
}
