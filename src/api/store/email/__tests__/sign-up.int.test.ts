import { beforeAll, describe, expect, it } from "vitest"
import { signUpResponseSchema } from "../../../../contracts/email-campaign-sign-up"
import { withApp } from "../../../../../test/helpers/app"
import { mailReaders, ONE_CLICK } from "../../../../../test/helpers/email"
import { createPublishableKey } from "../../../../../test/helpers/shop"

withApp(
  (app) => {
    const { api, getContainer } = app
    const { mail, post, addReader, addTopic, unsubscribeUrl, reasonOf, mailsTo, linkMailedTo } = mailReaders(app)
    let store: Record<string, string>
    beforeAll(async () => {
      store = (await createPublishableKey(getContainer())).headers
    })
    const signUp = (body: Record<string, unknown>) => api.post("/store/email/subscribe", body, { headers: store })

    describe("signing up", () => {
      it("counts when the link in the mail is confirmed, not before", async () => {
        const { status, data } = await signUp({ email: "New@Example.com", first_name: "Нора", locale: "bg", tracking: true, form: "footer", text_version: "2026-11" })
        expect(status).toBe(202)
        signUpResponseSchema.parse(data)
        const link = await linkMailedTo("New@Example.com")
        const { id } = (await mail().contacts.findByAddress("new@example.com"))!
        expect(await reasonOf(id)).toBe("unconfirmed")
        expect((await mailsTo("New@Example.com"))[0]).toMatchObject({ template: "email-campaign-sign-up", data: { locale: "bg" } })
        expect((await api.get(link)).data).toMatch(/Да, абонирайте ме/)
        expect(await reasonOf(id)).toBe("unconfirmed")
        expect((await post(link, {})).data).toContain("Абонирахте се")
        await post(link, {})
        expect(await reasonOf(id)).toBeNull()
        const events = await mail().contacts.history(id)
        expect(events.map(({ action, purpose }) => `${action} ${purpose}`)).toEqual(["grant tracking", "grant marketing", "ask tracking", "ask marketing"])
        expect(events[1]).toMatchObject({ basis: "consent", source: "form:footer", text_version: "2026-11", ip_prefix: expect.stringMatching(/\.0\/24$|::\/64$/) })
      })

      it("answers alike whether the address is known, unknown, subscribed, erased or suppressed", async () => {
        await addReader("reader@example.com")
        await mail().contacts.erase(await addReader("erased@example.com"), { source: "test", actor: "contact" })
        const bounced = await mail().contacts.get(await addReader("bounced@example.com"))
        await mail().suppressions.add(bounced.email_hash as Buffer, { reason: "hard_bounce", source: "test" })
        const answers = await Promise.all(
          ["reader@example.com", "erased@example.com", "bounced@example.com", "nobody@example.com"].map((email) => signUp({ email, locale: "en" }))
        )
        const seen = answers.map(({ status, data, headers }) => JSON.stringify([status, data, headers["content-length"]]))
        expect(new Set(seen).size).toBe(1)
        await linkMailedTo("nobody@example.com")
        const link = await linkMailedTo("erased@example.com")
        expect(await mailsTo("reader@example.com")).toHaveLength(0)
        expect(await mailsTo("bounced@example.com")).toHaveLength(0)
        await post(link, {})
        expect(await mail().contacts.findByAddress("erased@example.com")).toMatchObject({ unmailable: null })
      })

      it("floods nobody, however often somebody fills in the form in their name", async () => {
        await Promise.all(Array.from({ length: 12 }, () => signUp({ email: "victim@example.com" })))
        await linkMailedTo("victim@example.com")
        for (const form of ["a", "b", "c", "d", "e", "f"]) {
          await addTopic(form, form)
          await signUp({ email: "victim@example.com", topics: [form] })
        }
        await linkMailedTo("victim@example.com", 4)
      })

      it("lets machines believe they signed up", async () => {
        const { status } = await signUp({ email: "robot@example.com", website: "https://spam.example" })
        expect(status).toBe(202)
        expect(await mail().contacts.findByAddress("robot@example.com")).toBeUndefined()
      })

      it("refuses what is no address and what it does not know", async () => {
        for (const body of [{ email: "ana@abv" }, { email: "ана@abv.bg" }, { email: "ana@abv.bg\nBcc: x@y.bg" }, {}, { email: "ana@abv.bg", admin: true }]) {
          expect((await signUp(body)).status).toBe(400)
        }
      })

      it("does not undo by a stranger's hand what a reader refused", async () => {
        const id = await addReader("left@example.com")
        await post(unsubscribeUrl(id), ONE_CLICK)
        await signUp({ email: "left@example.com" })
        expect(await reasonOf(id)).toBe("unsubscribed")
        await post(await linkMailedTo("left@example.com"), {})
        expect(await reasonOf(id)).toBeNull()
      })

      it("offers the topics of the shop in the language asked for", async () => {
        await addTopic("news", "News")
        await addTopic("old", "Old")
        await mail().topics.update("old", { archived: true })
        const { data } = await api.get("/store/email/topics?locale=bg", { headers: store })
        expect(data).toEqual({ topics: [{ handle: "news", name: "News (бг)", description: "", standard: true }] })
        expect((await api.get("/store/email/topics?locale=en", { headers: store })).data.topics).toMatchObject([{ name: "News" }])
      })
    })
  },
  { env: { BIJOU_MAILS_TO_LOG: "true" } }
)
