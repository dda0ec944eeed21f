import { demo } from "./demo"
import { expect, test } from "./fixtures"
import { LoginPage } from "./pages/login-page"

/** The dashboard asks who is there before anybody has signed in; the browser reports the answer. */
const isSignedOut = (error: string) => error.includes("401") && error.includes("/admin/users/me")

/** The dashboard's list of orders shows flags from another host, which need not be there. */
const isElsewhere = (error: string) => error.includes("net::ERR_") && !error.includes(demo().url)

test("a person signs in through the form and sees the dashboard", async ({ page, consoleErrors }) => {
  const login = new LoginPage(page)
  await login.open()
  await login.signIn(demo().admin)

  await expect(page.getByRole("navigation").first()).toBeVisible()
  await expect(page.getByRole("heading", { name: "Orders" })).toBeVisible()
  expect(consoleErrors.filter((error) => !isSignedOut(error) && !isElsewhere(error))).toEqual([])
})

test("the administrator and the moderator have sessions of their own", async ({ admin, moderator }) => {
  const emailOf = async (page: typeof admin) => {
    const answer = await page.request.get("/admin/users/me")
    return ((await answer.json()) as { user: { email: string } }).user.email
  }

  expect(await emailOf(admin)).toBe(demo().admin.email)
  expect(await emailOf(moderator)).toBe(demo().moderator.email)
})
