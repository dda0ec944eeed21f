import { describe, expect, it } from "vitest"
import { contactCountsSchema, contactDetailSchema, listContactsResponseSchema } from "../../../../contracts/email-campaign-contact"
import { importContactsResponseSchema } from "../../../../contracts/email-campaign-import"
import { emailListsResponseSchema } from "../../../../contracts/email-campaign-list"
import { listTopicsResponseSchema } from "../../../../contracts/email-campaign-topic"
import { createAdminUser } from "../../../../../test/helpers/actors"
import { withApp } from "../../../../../test/helpers/app"
import { mailReaders } from "../../../../../test/helpers/email"

const PROOF = "Форма на стария сайт, 2019 до 2024"

withApp((app) => {
  const { api, getContainer } = app
  const { mail, addReader, addTopic, reasonOf } = mailReaders(app)
  const asAdmin = async () => {
    const { headers, id } = await createAdminUser(getContainer())
    return {
      id,
      get: (path: string) => api.get(`/admin/${path}`, { headers }),
      post: (path: string, body: unknown = {}) => api.post(`/admin/${path}`, body, { headers }),
      delete: (path: string) => api.delete(`/admin/${path}`, { headers }),
    }
  }

  describe("contacts", () => {
    it("are listed and counted, with why some are not written to", async () => {
      const admin = await asAdmin()
      const [ana, mira] = [await addReader("ana@abv.bg"), await addReader("mira@abv.bg")]
      await mail().contacts.say(mira, [{ purpose: "marketing", action: "withdraw" }], { source: "test", actor: "contact" })
      const { contacts } = listContactsResponseSchema.parse((await admin.get("email-contacts?limit=10")).data)
      expect(contacts.map(({ id, unmailable }) => [id, unmailable])).toEqual([
        [mira, "unsubscribed"],
        [ana, null],
      ])
      expect(JSON.stringify(contacts)).not.toContain("hash")
      const counts = contactCountsSchema.parse((await admin.get("email-contacts/counts")).data)
      expect(counts).toMatchObject({ total: 2, mailable: 1, unmailable: { unsubscribed: 1, paused: 0 } })
      const one = listContactsResponseSchema.parse((await admin.get("email-contacts?status=unsubscribed&q=MIRA")).data)
      expect(one.contacts.map(({ id }) => id)).toEqual([mira])
      expect((await admin.get("email-contacts?status=happy")).status).toBe(400)
      expect((await api.get("/admin/email-contacts")).status).toBe(401)
    })

    it("are shown with what they agreed to, corrected, unsubscribed and erased for who asks the shop", async () => {
      const admin = await asAdmin()
      const id = await addReader("ana@abv.bg")
      const { data } = await admin.post(`email-contacts/${id}`, { first_name: "Анна", frequency: "less" })
      expect(contactDetailSchema.parse(data.contact)).toMatchObject({ first_name: "Анна", frequency: "less", consents: [{ purpose: "marketing", state: "granted" }] })
      const left = (await admin.post(`email-contacts/${id}/unsubscribe`, { asked: "telephone" })).data.contact
      expect(contactDetailSchema.parse(left)).toMatchObject({ unmailable: "unsubscribed", events: [{ action: "withdraw", source: "admin", actor: admin.id, evidence: { asked: "telephone" } }, {}] })
      expect((await admin.post(`email-contacts/${id}/erase`, { asked: "Ана се обади" })).status).toBe(400)
      const gone = (await admin.post(`email-contacts/${id}/erase`, { asked: "letter" })).data.contact
      expect(contactDetailSchema.parse(gone)).toMatchObject({ email: null, first_name: null, unmailable: "erased" })
      expect((await admin.post(`email-contacts/${id}`, { first_name: "x" })).status).toBe(404)
      expect((await admin.get("email-contacts/999999")).status).toBe(404)
    })
  })

  describe("suppression", () => {
    it("is set and lifted by the shop, but for what readers said themselves", async () => {
      const admin = await asAdmin()
      const id = await addReader("ana@abv.bg")
      const change = (body: object) => admin.post(`email-contacts/${id}/suppression`, body)
      expect((await change({ action: "suppress" })).data.contact).toMatchObject({ unmailable: "suppressed", suppressions: [{ reason: "manual", scope: "marketing", source: admin.id }] })
      expect((await change({ action: "lift", reason: "manual" })).data.contact).toMatchObject({ unmailable: null, suppressions: [] })
      const { email_hash } = await mail().contacts.get(id)
      await mail().suppressions.add(email_hash as Buffer, { reason: "complaint", source: "webhook" })
      expect((await change({ action: "lift", reason: "complaint" })).status).toBe(400)
      expect(await reasonOf(id)).toBe("suppressed")
    })
  })

  describe("files", () => {
    const content = [
      "Email,First Name,Subscribed",
      "new@abv.bg,Нина,yes",
      "known@abv.bg,Кали,yes",
      "left@abv.bg,Лили,yes",
      "out@abv.bg,Оля,no",
      "NEW@abv.bg,Нина,yes",
      "none,Никой,yes",
      "erased@abv.bg,Ели,yes",
      "maybe@abv.bg,Мая,perhaps",
    ].join("\n")
    const prepare = async () => {
      await mail().contacts.add([{ email: "known@abv.bg" }], "customer")
      const left = await addReader("left@abv.bg")
      await mail().contacts.say(left, [{ purpose: "marketing", action: "withdraw" }], { source: "test", actor: "contact" })
      await mail().contacts.erase(await addReader("erased@abv.bg"), { source: "test", actor: "contact" })
      return left
    }
    const wanted = {
      rows: 8,
      added: 3,
      known: 2,
      refused_count: 3,
      refused: [
        { row: 6, problem: "repeated" },
        { row: 7, problem: "no_at" },
        { row: 8, problem: "erased" },
      ],
      granted: 2,
      withdrawn: 1,
    }

    it("are read as the dry run says, and a second time change nothing", async () => {
      const admin = await asAdmin()
      const left = await prepare()
      const before = await mail().contacts.counts()
      const dry = importContactsResponseSchema.parse((await admin.post("email-contacts/import", { content })).data)
      expect(dry).toMatchObject({ ...wanted, dry_run: true, columns: ["Email", "First Name", "Subscribed"], mapping: { email: "Email", first_name: "First Name", consent: "Subscribed" } })
      expect(await mail().contacts.counts()).toEqual(before)
      const body = { content, mapping: dry.mapping, proof: PROOF, dry_run: false }
      const first = importContactsResponseSchema.parse((await admin.post("email-contacts/import", body)).data)
      expect(first).toMatchObject({ ...wanted, dry_run: false })
      const second = importContactsResponseSchema.parse((await admin.post("email-contacts/import", body)).data)
      expect(second).toMatchObject({ added: 0, known: 5, granted: 0, withdrawn: 0 })
      expect(await reasonOf(left)).toBe("unsubscribed")
      const reasons = await Promise.all(["new@abv.bg", "out@abv.bg", "maybe@abv.bg"].map(async (email) => (await mail().contacts.findByAddress(email))?.unmailable))
      expect(reasons).toEqual([null, "unsubscribed", "no_consent"])
      const [event] = await mail().contacts.history((await mail().contacts.findByAddress("new@abv.bg"))!.id)
      expect(event).toMatchObject({ basis: "import", actor: admin.id, source: expect.stringMatching(/^import:/), evidence: { proof: PROOF } })
    })

    it("grant nothing without a word on where the consent comes from", async () => {
      const admin = await asAdmin()
      const { status, data } = await admin.post("email-contacts/import", { content: "email\na@abv.bg", grant: true, dry_run: false })
      expect([status, data.message]).toEqual([400, expect.stringContaining("where and when")])
      const plain = await admin.post("email-contacts/import", { content: "email\na@abv.bg", dry_run: false })
      expect(plain.data).toMatchObject({ added: 1, granted: 0 })
    })

    it("come out with nothing in them a spreadsheet would compute, and go in again", async () => {
      const admin = await asAdmin()
      const id = await addReader("ana@abv.bg")
      await mail().contacts.update(id, { first_name: '=HYPERLINK("http://evil.example";"x")', last_name: "Иванова; @дом" })
      const { data, headers } = await admin.get("email-contacts/export.csv")
      expect(headers["content-disposition"]).toContain("contacts.csv")
      const [head, line] = (data as string).replace("\uFEFF", "").split("\r\n")
      expect(head).toMatch(/^email;first_name;/)
      expect(line).toContain(`ana@abv.bg;"'=HYPERLINK(""http://evil.example"";""x"")";"Иванова; @дом";en`)
      expect(line.split(";").some((cell) => /^[=+@-]/.test(cell))).toBe(false)
      const again = importContactsResponseSchema.parse((await admin.post("email-contacts/import", { content: data })).data)
      expect(again).toMatchObject({ rows: 1, known: 1, refused_count: 0, granted: 0 })
    })

    it("put contacts on a list", async () => {
      const admin = await asAdmin()
      const list = (await admin.post("email-lists", { name: "Панаир" })).data.list
      expect((await admin.post("email-lists", { name: "ПАНАИР" })).status).toBe(422)
      expect((await admin.post("email-contacts/import", { content: "email\na@abv.bg", list_id: "elist_none" })).status).toBe(404)
      await admin.post("email-contacts/import", { content: "email\na@abv.bg\nb@abv.bg", list_id: list.id, dry_run: false })
      const { lists } = emailListsResponseSchema.parse((await admin.get("email-lists")).data)
      expect(lists).toMatchObject([{ name: "Панаир", members: 2 }])
      const { contacts } = listContactsResponseSchema.parse((await admin.get(`email-contacts?list_id=${list.id}`)).data)
      const changed = await admin.post(`email-lists/${list.id}/members`, { remove: [contacts[0].id], add: [contacts[1].id] })
      expect(changed.data).toMatchObject({ added: 0, removed: 1, list: { members: 1 } })
      expect((await admin.get(`email-contacts/${contacts[1].id}`)).data.contact.lists).toEqual([{ id: list.id, name: "Панаир" }])
      expect((await admin.delete(`email-lists/${list.id}`)).status).toBe(200)
      expect((await admin.get("email-lists")).data.lists).toEqual([])
    })
  })

  describe("topics", () => {
    it("are made, changed and archived; their handle stays", async () => {
      const admin = await asAdmin()
      await addReader("ana@abv.bg")
      const body = { handle: "rings", name_bg: "Пръстени", name_en: "Rings" }
      const { status, data } = await admin.post("email-topics", body)
      expect([status, data.topic]).toEqual([201, expect.objectContaining({ handle: "rings", standard: true, readers: 1 })])
      expect((await admin.post("email-topics", body)).status).toBe(422)
      expect((await admin.post("email-topics", { ...body, handle: "Rings!" })).status).toBe(400)
      await addTopic("sales", "Sales", false)
      expect((await admin.post("email-topics/rings", { archived: true, name_en: "All rings" })).data.topic).toMatchObject({ name_en: "All rings" })
      expect((await admin.post("email-topics/rings", { handle: "other" })).status).toBe(400)
      expect((await admin.post("email-topics/none", { name_en: "x" })).status).toBe(404)
      const { topics } = listTopicsResponseSchema.parse((await admin.get("email-topics")).data)
      expect(topics.map(({ handle, readers, archived_at }) => [handle, readers, archived_at !== null])).toEqual([
        ["sales", 0, false],
        ["rings", 1, true],
      ])
    })
  })
})
