import { describe, expect, it } from "vitest"
import { withApp } from "../../../../test/helpers/app"
import { mailReaders, ONE_CLICK } from "../../../../test/helpers/email"

withApp(
  (app) => {
    const { api } = app
    const { mail, post, addReader, addTopic, unsubscribeUrl, preferencesUrl, reasonOf, mailsTo, linkMailedTo } = mailReaders(app)
    const save = (id: string, form: Record<string, string>) =>
      post(preferencesUrl(id), { action: "save", frequency: "all", pause: "none", ...form })

    describe("one-click unsubscribing", () => {
      it("answers 200 without a redirect, and may be repeated", async () => {
        const id = await addReader("ana@abv.bg")
        for (let time = 0; time < 2; time++) {
          const { status, headers } = await post(unsubscribeUrl(id), ONE_CLICK)
          expect(status).toBe(200)
          expect(headers.location).toBeUndefined()
          expect(headers["set-cookie"]).toBeUndefined()
        }
        expect(await reasonOf(id)).toBe("unsubscribed")
        const events = await mail().contacts.history(id)
        expect(events).toHaveLength(2)
        expect(events[0]).toMatchObject({ action: "withdraw", purpose: "marketing", source: "one_click", evidence: { delivery_id: "77" } })
      })

      it("takes the body as a form of parts, too, and none at all", async () => {
        const [parts, empty] = [await addReader("parts@abv.bg"), await addReader("empty@abv.bg")]
        const body = `--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n`
        expect((await post(unsubscribeUrl(parts), body, { "content-type": "multipart/form-data; boundary=x" })).status).toBe(200)
        expect((await api.post(unsubscribeUrl(empty))).status).toBe(200)
        expect([await reasonOf(parts), await reasonOf(empty)]).toEqual(["unsubscribed", "unsubscribed"])
      })

      it("does nothing when a program only opens the link", async () => {
        const id = await addReader("ana@abv.bg")
        const { status, data } = await api.get(unsubscribeUrl(id))
        expect(status).toBe(200)
        expect(data).toContain("Unsubscribe</button>")
        expect(await reasonOf(id)).toBeNull()
        await post(unsubscribeUrl(id), { from: "page" })
        expect((await mail().contacts.history(id))[0]).toMatchObject({ source: "unsubscribe_page" })
      })

      it("refuses links that are forged, cut or of another kind", async () => {
        const id = await addReader("ana@abv.bg")
        const { tokens } = mail().keys
        const good = tokens.make("unsubscribe", [id, 77])
        const made = [good.slice(0, -1), `${good}A`, tokens.make("preferences", [id, 77]), tokens.make("click", [id, 77, 0]), "x", "%00"]
        for (const token of made) {
          expect((await post(`/email/unsubscribe/${token}`, ONE_CLICK)).status).toBe(404)
          expect((await api.get(`/email/unsubscribe/${token}`)).status).toBe(404)
        }
        expect(await reasonOf(id)).toBeNull()
      })

      it("is calm about somebody who was erased", async () => {
        const id = await addReader("ana@abv.bg")
        const url = unsubscribeUrl(id)
        await mail().contacts.erase(id, { source: "test", actor: "contact" })
        expect((await post(url, ONE_CLICK)).status).toBe(200)
        expect((await api.get(url)).status).toBe(410)
      })
    })

    describe("the pages", () => {
      it("keep their address to themselves and load nothing", async () => {
        const id = await addReader("maria.ivanova@abv.bg", "bg")
        for (const url of [unsubscribeUrl(id), preferencesUrl(id), "/email/confirm/x"]) {
          const { headers, data } = await api.get(url)
          const [, nonce] = /style nonce="([^"]+)"/.exec(data) ?? []
          expect(headers["content-security-policy"]).toBe(
            `default-src 'none'; style-src 'nonce-${nonce}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`
          )
          expect(headers).toMatchObject({ "cache-control": "no-store", "referrer-policy": "no-referrer", "x-robots-tag": "noindex, nofollow" })
          expect(data).not.toMatch(/<script|src=|@import|url\(|maria/i)
        }
      })

      it("speak the reader's language, or the one asked for", async () => {
        const id = await addReader("ana@abv.bg", "bg")
        expect((await api.get(unsubscribeUrl(id))).data).toMatch(/<html lang="bg">[^]*Отпишете ме/)
        expect((await api.get(`${unsubscribeUrl(id)}?lang=en`)).data).toMatch(/<html lang="en">[^]*Unsubscribe/)
        expect((await api.get(`${unsubscribeUrl(id)}?lang=xx&utm_source=mail`)).data).toContain('lang="bg"')
        expect((await api.get("/email/confirm/x", { headers: { "accept-language": "en-GB,en" } })).data).toContain("This link is not valid")
      })
    })

    describe("the preference centre", () => {
      it("leads from the unsubscribe page, shows what is chosen and saves what is changed", async () => {
        await addTopic("news", "News")
        await addTopic("rings", "Rings <b>", false)
        const id = await addReader("ana@abv.bg")
        const [, link] = /href="(\.\.\/preferences\/[^"]+)"/.exec((await api.get(unsubscribeUrl(id))).data) ?? []
        const url = new URL(link, `http://shop.test${unsubscribeUrl(id)}`).pathname
        const page = (await api.get(url)).data
        expect(page).toMatch(/name="topic_news" value="yes" checked/)
        expect(page).toMatch(/name="topic_rings" value="yes">/)
        expect(page).toContain("Rings &lt;b&gt;")
        const { status, headers } = await post(url, { action: "save", marketing: "yes", tracking: "yes", frequency: "less", pause: "30", shown: "news,rings", topic_rings: "yes" })
        expect(status).toBe(303)
        const saved = (await api.get(`${url}${headers.location}`)).data
        expect(saved).toMatch(/role="status">Saved\./)
        expect(saved).toMatch(/Paused until \w+ \d+, \d{4}/)
        expect(saved).toMatch(/name="topic_news" value="yes">/)
        expect(saved).toMatch(/name="frequency" value="less" checked/)
        expect((await mail().contacts.consents(id)).map(({ purpose, state }) => `${purpose} ${state}`)).toEqual([
          "marketing granted",
          "topic:news withdrawn",
          "topic:rings granted",
          "tracking granted",
        ])
        const days = ((await mail().contacts.get(id)).paused_until as Date).getTime() - Date.now()
        expect(Math.round(days / 86_400_000)).toBe(30)
        expect(await reasonOf(id)).toBe("paused")
      })

      it("says nothing anew that was so before", async () => {
        const id = await addReader("ana@abv.bg")
        await save(id, { marketing: "yes" })
        await save(id, { marketing: "yes", pause: "keep" })
        expect(await mail().contacts.history(id)).toHaveLength(1)
      })

      it("leaves a topic alone that was not on the page, and one that does not exist", async () => {
        await addTopic("later", "Later")
        const id = await addReader("ana@abv.bg")
        await save(id, { marketing: "yes", shown: "gone", topic_gone: "yes" })
        expect((await mail().contacts.consents(id)).map(({ purpose }) => purpose)).toEqual(["marketing"])
      })

      it("ends everything with one button, keeps or ends a pause, and comes back by the reader's own word", async () => {
        const id = await addReader("ana@abv.bg")
        await save(id, { marketing: "yes", pause: "90" })
        const until = (await mail().contacts.get(id)).paused_until as Date
        await save(id, { marketing: "yes", pause: "keep" })
        expect((await mail().contacts.get(id)).paused_until).toEqual(until)
        await post(preferencesUrl(id), { action: "leave" })
        expect(await reasonOf(id)).toBe("unsubscribed")
        await save(id, { marketing: "yes", pause: "none" })
        expect(await reasonOf(id)).toBeNull()
      })

      it("refuses a form that is none of ours", async () => {
        const id = await addReader("ana@abv.bg")
        for (const body of [{}, { action: "grant" }, { action: "save" }, { action: "save", frequency: "never", pause: "none" }, { action: "save", frequency: "all", pause: "none", shown: "../x" }]) {
          expect((await post(preferencesUrl(id), body as Record<string, string>)).status).toBe(404)
        }
        expect(await reasonOf(id)).toBeNull()
      })
    })

    describe("a copy of the data, and erasing", () => {
      it("go only to who reads the mailbox", async () => {
        const id = await addReader("ana@abv.bg")
        const asked = await post(preferencesUrl(id), { action: "export" })
        expect((await api.get(`${preferencesUrl(id)}${asked.headers.location}`)).data).toContain("an e-mail is on its way")
        const link = await linkMailedTo("ana@abv.bg")
        expect((await api.get(link)).data).toContain("Download")
        const { data, headers } = await post(link, { confirm: "yes" })
        expect(headers["content-disposition"]).toContain("my-data.json")
        expect(data).toMatchObject({ contact: { email: "ana@abv.bg", first_name: "Ана" }, consent_history: [{ source: "form:footer" }] })
      })

      it("erase by the button alone, and for good", async () => {
        const id = await addReader("ana@abv.bg")
        await post(preferencesUrl(id), { action: "erase" })
        const link = await linkMailedTo("ana@abv.bg")
        expect((await api.get(link)).data).toContain("Erase for good")
        expect(await reasonOf(id)).toBeNull()
        expect((await post(link, {})).data).toContain("Your data is erased")
        expect(await reasonOf(id)).toBe("erased")
        expect((await post(link, {})).status).toBe(410)
        expect((await api.get(preferencesUrl(id))).status).toBe(410)
      })

      it("refuse a link that is out of date", async () => {
        const id = await addReader("ana@abv.bg")
        await post(preferencesUrl(id), { action: "erase" })
        await linkMailedTo("ana@abv.bg")
        const { data } = (await mailsTo("ana@abv.bg"))[0]
        const request = mail().keys.tokens.read("request", data.url.split("/").pop() as string)
        const ids = request.ok ? request.claims.ids : []
        const old = mail().keys.tokens.make("request", ids, Date.now() - 60_000)
        const { status, data: page } = await post(`/email/confirm/${old}?lang=en`, {})
        expect([status, page]).toEqual([410, expect.stringContaining("out of date")])
        expect(await reasonOf(id)).toBeNull()
      })
    })
  },
  { env: { BIJOU_MAILS_TO_LOG: "true" } }
)
