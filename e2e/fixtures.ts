import { test as base, type Browser, type BrowserContextOptions, type Page } from "@playwright/test"
import { demo, type Login } from "./demo"

type Session = NonNullable<BrowserContextOptions["storageState"]>

type WorkerFixtures = { adminSession: Session; moderatorSession: Session }

type Fixtures = {
  /** A page of somebody who is signed in as the administrator. */
  admin: Page
  /** A page of somebody who is signed in as the moderator, with a session of their own. */
  moderator: Page
  /** What went wrong in the console of the test's pages: errors and exceptions, none expected. */
  consoleErrors: string[]
}

/** Signs in over the API and gives the cookie of the session. */
const signIn = async (browser: Browser, { email, password }: Login): Promise<Session> => {
  const context = await browser.newContext({ baseURL: demo().url })
  const { request } = context
  const answer = await request.post("/auth/user/emailpass", { data: { email, password } })
  const { token } = (await answer.json()) as { token?: string }
  if (!token) {
    throw new Error(`${email} could not sign in: ${answer.status()} ${await answer.text()}`)
  }
  await request.post("/auth/session", { headers: { authorization: `Bearer ${token}` } })
  const session = await context.storageState()
  await context.close()
  return session
}

/** The preview of a mail runs no script, so it refuses those with which Playwright and axe look into it. */
const REFUSED_IN_PREVIEW = /^Blocked script execution in 'about:srcdoc' because the document's frame is sandboxed/

const listen = (page: Page, errors: string[]) => {
  page.on("pageerror", (error) => errors.push(String(error)))
  page.on("console", (message) => {
    if (message.type() === "error" && !REFUSED_IN_PREVIEW.test(message.text())) {
      errors.push(`${message.text()} (${message.location().url})`)
    }
  })
}

type Visit = { browser: Browser; session: Session; errors: string[]; use: (page: Page) => Promise<void> }

const visit = async ({ browser, session, errors, use }: Visit) => {
  const context = await browser.newContext({ baseURL: demo().url, storageState: session })
  const page = await context.newPage()
  listen(page, errors)
  await use(page)
  await context.close()
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  baseURL: async ({}, use) => use(demo().url),
  adminSession: [async ({ browser }, use) => use(await signIn(browser, demo().admin)), { scope: "worker" }],
  moderatorSession: [async ({ browser }, use) => use(await signIn(browser, demo().moderator)), { scope: "worker" }],
  consoleErrors: async ({}, use) => use([]),
  page: async ({ page, consoleErrors }, use) => {
    listen(page, consoleErrors)
    await use(page)
  },
  admin: ({ browser, adminSession, consoleErrors }, use) =>
    visit({ browser, session: adminSession, errors: consoleErrors, use }),
  moderator: ({ browser, moderatorSession, consoleErrors }, use) =>
    visit({ browser, session: moderatorSession, errors: consoleErrors, use }),
})

export { expect } from "@playwright/test"
