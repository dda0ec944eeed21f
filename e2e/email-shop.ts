import { expect, type APIRequestContext } from "@playwright/test"
import { demo } from "./demo"

const post = async <T>(admin: APIRequestContext, path: string, data: object): Promise<T> => {
  const answer = await admin.post(path, { data })
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true)
  return (await answer.json()) as T
}

/** A list of readers who agreed to mails: `count` in each language, at a domain of their own. */
export const makeReaders = async (admin: APIRequestContext, name: string, domain: string, count: number): Promise<string> => {
  const { list } = await post<{ list: { id: string } }>(admin, "/admin/email-lists", { name })
  const lines = (["bg", "en"] as const).flatMap((locale) =>
    Array.from({ length: count }, (_, index) => `${locale}${index}@${domain},${locale === "bg" ? "Мария" : "Mary"} ${index},${locale}`)
  )
  const content = ["email,first_name,locale", ...lines].join("\n")
  await post(admin, "/admin/email-contacts/import", { content, grant: true, proof: "Signed up at the fair", list_id: list.id, dry_run: false })
  return list.id
}

/** A promotion of five percent, of which readers get codes of their own. */
export const makePromotion = (admin: APIRequestContext, code: string) =>
  post(admin, "/admin/promotions", {
    code,
    type: "standard",
    status: "active",
    application_method: { type: "percentage", target_type: "order", allocation: "across", value: 5, currency_code: "eur" },
  })

/** How many of a list may be mailed now. */
export const mailable = async (admin: APIRequestContext, listId: string): Promise<number> => {
  const audience = { include: [{ kind: "list", id: listId }], exclude: [], holdout_percent: 0 }
  return (await post<{ mailable: number }>(admin, "/admin/email-audiences/count", { audience })).mailable
}

export type ReceivedMail = { to: string; subject: string; raw: string; html: string }

/** What has arrived at a domain, as it came over SMTP. */
export const received = async (request: APIRequestContext, domain: string): Promise<ReceivedMail[]> => {
  const at = (path: string) => new URL(path, demo().inbox_url).href
  const { mails } = (await (await request.get(at(`mails?q=${encodeURIComponent(`@${domain}`)}`))).json()) as {
    mails: { id: string; to: string; subject: string }[]
  }
  return Promise.all(
    mails.map(async ({ id, to, subject }) => ({
      to,
      subject,
      raw: await (await request.get(at(`mails/${id}.eml`))).text(),
      html: await (await request.get(at(`mails/${id}.html`))).text(),
    }))
  )
}

/** Value of a header, unfolded. */
export const headerOf = ({ raw }: ReceivedMail, name: string): string =>
  (new RegExp(`^${name}: (.*(?:\\r?\\n[ \\t].*)*)`, "im").exec(raw)?.[1] ?? "").replace(/\r?\n[ \t]/g, " ")
