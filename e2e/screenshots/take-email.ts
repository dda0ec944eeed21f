import type { APIRequestContext, Page } from "@playwright/test"
import { test } from "../fixtures"
import { dress, LOOKS, shoot } from "./look"

type Named = { id: string; name: string; status: string }

const campaignId = async (request: APIRequestContext, status: "draft" | "completed"): Promise<string> => {
  const answer = await request.get("/admin/email-campaigns", { params: { status, limit: "1" } })
  return ((await answer.json()) as { campaigns: Named[] }).campaigns[0].id
}

/** A contact who has had mails. */
const contactId = async (request: APIRequestContext): Promise<string> => {
  const answer = await request.get("/admin/email-contacts", { params: { limit: "100" } })
  const { contacts } = (await answer.json()) as { contacts: { id: string }[] }
  for (const { id } of contacts.toReversed()) {
    const found = await request.get(`/admin/email-contacts/${id}/mails`)
    if (((await found.json()) as { mails: unknown[] }).mails.length > 1) {
      return id
    }
  }
  return contacts[0].id
}

const signupId = async (request: APIRequestContext): Promise<string> => {
  const answer = await request.get("/admin/email-signups")
  return ((await answer.json()) as { signups: { id: string }[] }).signups[0].id
}

const open = async (page: Page, path: string): Promise<void> => {
  await page.goto(`/app/email-campaigns${path}`)
  await page.getByRole("main").getByRole("heading").first().waitFor()
  await page.getByRole("main").getByRole("button").first().waitFor()
}

const mailIn = (page: Page) => page.frameLocator("iframe").last().getByRole("heading").first()

/** The composer with a block chosen. */
const openComposer = async (page: Page): Promise<void> => {
  await page.goto(`/app/email-campaigns/${await campaignId(page.request, "draft")}/compose`)
  await page.locator('[role="treeitem"][aria-level="2"]').nth(4).focus()
}

for (const look of LOOKS) {
  const suffix = `${look.language}-${look.theme}`

  test(`pages of e-mail campaigns ${suffix}`, async ({ admin }) => {
    test.setTimeout(120_000)
    await admin.setViewportSize({ width: 1440, height: 1000 })
    await dress(admin, look)
    for (const [name, path] of [
      ["campaigns", ""],
      ["draft", `/${await campaignId(admin.request, "draft")}`],
      ["completed", `/${await campaignId(admin.request, "completed")}`],
      ["contacts", "/contacts"],
      ["contact", `/contacts/${await contactId(admin.request)}`],
      ["lists", "/lists"],
      ["topics", "/topics"],
      ["signups", "/signups"],
      ["signup", `/signups/${await signupId(admin.request)}`],
      ["sending", "/settings"],
    ]) {
      await open(admin, path)
      if (name === "draft" || name === "completed") {
        await admin.locator("iframe").nth(1).waitFor()
      }
      await shoot(admin, `email-${name}-${suffix}`)
    }
    await admin.goto("/app/email-campaigns/import")
    await admin.getByRole("dialog").or(admin.getByRole("main")).getByRole("button").first().waitFor()
    await shoot(admin, `email-import-${suffix}`)
  })

  test(`report of an e-mail campaign ${suffix}`, async ({ admin }) => {
    await admin.setViewportSize({ width: 1440, height: 1500 })
    await dress(admin, look)
    await open(admin, `/${await campaignId(admin.request, "completed")}/report`)
    await admin.getByRole("table").first().waitFor()
    await shoot(admin, `email-report-${suffix}`)
  })

  test(`composer ${suffix}`, async ({ admin }) => {
    await admin.setViewportSize({ width: 1600, height: 1000 })
    await dress(admin, look)
    await openComposer(admin)
    await mailIn(admin).waitFor()
    await shoot(admin, `email-composer-${suffix}`)
    const dark = admin.waitForResponse(/\/admin\/email-mails\/preview/)
    await admin.getByRole("checkbox", { name: /^(Dark|Тъмен)/ }).check()
    await (await dark).finished()
    await admin.locator('section[aria-busy="false"] iframe').waitFor()
    await mailIn(admin).waitFor()
    await shoot(admin, `email-preview-dark-${suffix}`)
  })

  test(`e-mail campaigns on a phone ${suffix}`, async ({ admin }) => {
    await admin.setViewportSize({ width: 360, height: 740 })
    await dress(admin, look)
    await open(admin, "")
    await shoot(admin, `email-campaigns-phone-${suffix}`)
    await openComposer(admin)
    await shoot(admin, `email-composer-phone-${suffix}`)
    await open(admin, `/${await campaignId(admin.request, "completed")}/report`)
    await admin.getByRole("table").first().waitFor()
    await shoot(admin, `email-report-phone-${suffix}`)
  })
}
