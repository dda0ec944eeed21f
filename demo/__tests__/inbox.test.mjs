import nodemailer from "nodemailer"
import { afterEach, beforeEach, expect, it } from "vitest"
import { startInbox } from "../inbox/inbox.mjs"

let inbox

beforeEach(async () => {
  inbox = await startInbox()
})
afterEach(() => inbox.stop())

const get = (path, init) => fetch(new URL(path, inbox.url), init)

it("keeps what it is given, shows it without letting it run, and can be emptied", async () => {
  const transport = nodemailer.createTransport({ host: "127.0.0.1", port: inbox.smtpPort, secure: false, ignoreTLS: true })
  const mail = { from: "Злата <news@zlata.example>", to: "maria@example.com", text: "Здравей", html: "<p>Здравей</p><script>alert(1)</script>" }
  await transport.sendMail({ ...mail, subject: "Нови пръстени" })
  await transport.sendMail({ ...mail, to: "ivan@example.com", subject: "Нови гривни" })
  transport.close()

  const all = await (await get("/mails")).json()
  expect(all).toMatchObject({ found: 2, kept: 2, mails: [{ to: "ivan@example.com" }, { to: "maria@example.com", from: "Злата", subject: "Нови пръстени" }] })
  const found = await (await get(`/mails?q=${encodeURIComponent("ПРЪСТЕНИ")}`)).json()
  expect(found.mails).toHaveLength(1)

  const html = await get(`/mails/${found.mails[0].id}.html`)
  expect(html.headers.get("content-security-policy")).toContain("sandbox")
  expect(html.headers.get("content-security-policy")).not.toContain("allow-scripts")
  expect(await html.text()).toContain("Здравей")
  expect(await (await get(`/mails/${found.mails[0].id}.eml`)).text()).toContain("Message-ID:")
  expect((await get("/mails/99.html")).status).toBe(404)
  expect((await get("/mails", { headers: { "sec-fetch-site": "cross-site" } })).status).toBe(404)

  await get("/clear", { method: "POST" })
  expect(await (await get("/mails")).json()).toMatchObject({ found: 0, kept: 0 })
})
