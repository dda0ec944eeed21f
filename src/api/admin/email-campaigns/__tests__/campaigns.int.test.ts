import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import PostalMime from "postal-mime"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { type Actor, createAdminUser } from "../../../../../test/helpers/actors"
import { withApp } from "../../../../../test/helpers/app"
import { addSubscribers, aDocument } from "../../../../../test/mail/campaign"
import { type Sink, startSink } from "../../../../../test/mail/sink"
import { type Campaign, campaignSchema, listCampaignsResponseSchema } from "../../../../contracts/email-campaign-campaign"
import { campaignChecksResponseSchema } from "../../../../contracts/email-campaign-check"
import { campaignNumbersSchema } from "../../../../contracts/email-campaign-delivery"
import { emailTemplatesResponseSchema } from "../../../../contracts/email-campaign-template"
import { providerSchema } from "../../../../contracts/email-campaign-provider"
import { audienceCountSchema, sendingResponseSchema } from "../../../../contracts/email-campaign-sending"
import { BIJOU_EMAIL_CAMPAIGN_MODULE, type BijouEmailCampaignService } from "../../../../modules/bijou_email_campaign"

const CONTENT = { standard_locale: "bg", documents: { bg: aDocument("Нови пръстени", "bg"), en: aDocument("New rings", "en") } }
const withBg = (part: object) => ({ ...CONTENT, documents: { ...CONTENT.documents, bg: { ...CONTENT.documents.bg, ...part } } })
const ROW_OF_SAVED = {
  ...CONTENT.documents.bg.rows[0],
  id: "save0001",
  columns: [[{ id: "save0002", type: "saved_block", saved_block_id: "esaved_gone" }]],
}
const EVERYBODY = { include: [{ kind: "subscribers" }], exclude: [], holdout_percent: 0 }
const SENDER = { name: "Бижу", address: "news@shop.example", reply_to: null }
const NOW = { starts_at: null }
const IN_SHOP = { settings: { shop: { address: ["ул. Шипка 1, София"] } }, version: 0 }

withApp(({ api, getContainer }) => {
  let sink: Sink
  let ivan: Actor
  beforeAll(async () => {
    sink = await startSink()
    ivan = await createAdminUser(getContainer())
    const db = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
    for (const statement of addSubscribers(6)) {
      await db.raw(statement)
    }
  })
  afterAll(() => sink.stop())

  beforeEach(async () => {
    expect((await post("/email-sending", IN_SHOP)).status).toBe(200)
  })

  const as = () => ({ headers: ivan.headers })
  const post = (path: string, body: object = {}) => api.post(`/admin${path}`, body, as())
  const get = (path: string) => api.get(`/admin${path}`, as())
  const email = () => getContainer().resolve<BijouEmailCampaignService>(BIJOU_EMAIL_CAMPAIGN_MODULE)
  const aProvider = async (given: object = {}) => {
    const settings = { host: sink.host, port: sink.port, security: "none", connections: 2 }
    const body = { name: "Sink", per_second: null, is_standard: true, config: { type: "smtp", settings, secrets: { password: "hush" } } }
    const answer = await post("/email-providers", { ...body, ...given })
    expect(answer.status).toBe(201)
    return providerSchema.parse(answer.data.provider)
  }
  const aCampaign = async (given: object = {}): Promise<Campaign> => {
    const answer = await post("/email-campaigns", { name: "Пролет", content: CONTENT, audience: EVERYBODY, sender: SENDER, ...given })
    expect(answer.status).toBe(201)
    return campaignSchema.parse(answer.data.campaign)
  }
  const sendAll = async () => {
    for (let time = 0; time < 4; time += 1) {
      await email().delivery.look()
      await email().delivery.settled()
    }
  }

  describe("a campaign", () => {
    it("goes from a draft to its numbers, and says what the language of each reader is", async () => {
      await aProvider()
      const draft = await aCampaign()
      const count = audienceCountSchema.parse((await post("/email-audiences/count", { audience: EVERYBODY })).data)
      expect(count).toEqual({ chosen: 6, mailable: 6, refusals: [] })

      const scheduled = await post(`/email-campaigns/${draft.id}/schedule`, { version: draft.version, ...NOW })
      expect(scheduled.status).toBe(200)
      expect(campaignSchema.parse(scheduled.data.campaign).status).toBe("scheduled")
      await sendAll()

      const numbers = campaignNumbersSchema.parse((await get(`/email-campaigns/${draft.id}/numbers`)).data.numbers)
      expect(numbers).toMatchObject({ chosen: 6, is_chosen: true, states: { sent: 6 } })
      expect((await get(`/email-campaigns/${draft.id}`)).data.campaign).toMatchObject({ status: "completed", chosen: 6 })
      const subjects = await Promise.all(sink.received.map(async ({ raw }) => (await PostalMime.parse(raw)).subject))
      expect(subjects.sort()).toEqual([...Array<string>(3).fill("New rings"), ...Array<string>(3).fill("Нови пръстени")])
      const audit = (await get("/bijou/audit?feature=email-campaign")).data.entries
      expect(audit.map(({ action }: { action: string }) => action)).toEqual(["campaign.scheduled", "campaign.created", "provider.created", "sending.saved"])
      expect(JSON.stringify(audit)).not.toContain("example.com")
    })

    it("is found by its name and its status, page by page", async () => {
      for (const name of ["Пролет", "Лято", "Есен"]) {
        await aCampaign({ name })
      }
      const first = listCampaignsResponseSchema.parse((await get("/email-campaigns?limit=2")).data)
      expect(first.campaigns.map(({ name }) => name)).toEqual(["Есен", "Лято"])
      const second = listCampaignsResponseSchema.parse((await get(`/email-campaigns?limit=2&cursor=${first.next_cursor}`)).data)
      expect(second).toMatchObject({ campaigns: [{ name: "Пролет" }], next_cursor: null })
      expect((await get(`/email-campaigns?q=${encodeURIComponent("лЯт")}&status=draft`)).data.campaigns).toHaveLength(1)
      expect((await get("/email-campaigns?status=completed")).data.campaigns).toEqual([])
      expect((await get("/email-campaigns?cursor=nonsense")).status).toBe(400)
    })

    it("is changed only by who has read its newest version, and not at all once it goes", async () => {
      await aProvider()
      const draft = await aCampaign()
      const changed = await post(`/email-campaigns/${draft.id}`, { version: draft.version, name: "Лято" })
      expect(changed.data.campaign).toMatchObject({ name: "Лято", version: draft.version + 1, sender: SENDER })
      const stale = await post(`/email-campaigns/${draft.id}`, { version: draft.version, name: "Зима" })
      expect([stale.status, stale.data.message]).toEqual([400, "Somebody else has changed this campaign meanwhile. Reload it and try again."])
      expect((await post(`/email-campaigns/${draft.id}/schedule`, { version: draft.version, ...NOW })).status).toBe(400)

      const version = draft.version + 1
      expect((await post(`/email-campaigns/${draft.id}/schedule`, { version, starts_at: "2099-01-01T10:00:00Z" })).status).toBe(200)
      const late = await post(`/email-campaigns/${draft.id}`, { version: version + 1, name: "Зима" })
      expect(late.data.message).toBe("This campaign cannot be changed: it is scheduled.")
      expect((await api.delete(`/admin/email-campaigns/${draft.id}`, as())).data.message).toBe("This campaign cannot be deleted: it is scheduled.")
      expect((await post(`/email-campaigns/${draft.id}/unschedule`)).data.campaign.status).toBe("draft")
      expect((await api.delete(`/admin/email-campaigns/${draft.id}`, as())).data).toMatchObject({ deleted: true })
      expect((await get(`/email-campaigns/${draft.id}`)).status).toBe(404)
    })

    it.each([
      ["a sender", { sender: null }, "The campaign says nobody it comes from: choose a sender."],
      ["its own language", { content: { standard_locale: "en", documents: { bg: CONTENT.documents.bg } } }, /nothing to send yet/],
      ["what fills its blocks", { content: withBg({ rows: [ROW_OF_SAVED, ...CONTENT.documents.bg.rows] }) }, /^A saved block of this mail was deleted/],
      ["what it asks of its readers", { content: withBg({ subject: [{ type: "field", attrs: { name: "city", fallback: "" } }] }) }, /cannot be told "city"/],
    ])("does not go without %s", async (_what, given, message) => {
      await aProvider()
      const draft = await aCampaign(given)
      const answer = await post(`/email-campaigns/${draft.id}/schedule`, { version: draft.version, ...NOW })
      expect(answer.status).toBe(400)
      expect(answer.data.message).toMatch(message)
    })

    it("does not go with what the checks stop, and goes in spite of what they warn of", async () => {
      await aProvider()
      const [text, footer] = CONTENT.documents.bg.rows
      const button = { ...text, id: "butn0001", columns: [[{ id: "butn0002", type: "button", label: [], url: "/rings", style: "solid", align: "center" }]] }
      const draft = await aCampaign({ content: withBg({ subject: [], rows: [text, button, footer] }) })
      const { checks } = campaignChecksResponseSchema.parse((await get(`/email-campaigns/${draft.id}/checks`)).data)
      const stops = checks.map(({ locale, findings }) => [locale, findings.flatMap(({ code, level }) => (level === "stop" ? [code] : [])).sort()])
      expect(Object.fromEntries(stops)).toEqual({ bg: ["label_missing", "link_relative", "subject_empty"], en: [] })
      const refused = await post(`/email-campaigns/${draft.id}/schedule`, { version: draft.version, ...NOW })
      expect([refused.status, refused.data.type]).toEqual([400, "not_allowed"])
      expect(refused.data.message).toMatch(/^The mail in Bulgarian cannot be sent like this\..* It has no subject\./)
      expect(refused.data.message).toContain("A button has no label.")
      expect((await get(`/email-campaigns/${draft.id}`)).data.campaign.status).toBe("draft")

      const shouted = { content: withBg({ subject: [{ type: "text", text: "НОВИ ПРЪСТЕНИ!!" }] }), version: draft.version }
      const { version } = (await post(`/email-campaigns/${draft.id}`, shouted)).data.campaign
      const codes = (await get(`/email-campaigns/${draft.id}/checks`)).data.checks[0].findings.map(({ code }: { code: string }) => code)
      expect(codes).toContain("subject_shouts")
      expect((await post(`/email-campaigns/${draft.id}/schedule`, { version, ...NOW })).status).toBe(200)
    })

    it("does not go from a shop that has no postal address", async () => {
      await aProvider()
      await post("/email-sending", { settings: {}, version: 1 })
      const draft = await aCampaign()
      const answer = await post(`/email-campaigns/${draft.id}/schedule`, { version: draft.version, ...NOW })
      expect(answer.data.message).toContain("The shop has no postal address")
    })

    it("counts those it would hold back", async () => {
      const audience = { ...EVERYBODY, holdout_percent: 50 }
      const draft = await aCampaign({ audience })
      const count = audienceCountSchema.parse((await post("/email-audiences/count", { audience, campaign_id: draft.id })).data)
      const held = count.refusals.find(({ reason }) => reason === "holdout")?.count ?? 0
      expect(count.chosen).toBe(6)
      expect(count.mailable + held).toBe(6)
      expect(audienceCountSchema.parse((await post("/email-audiences/count", { audience })).data).mailable).toBe(6)
    })

    it("does not go without a provider", async () => {
      const draft = await aCampaign()
      const answer = await post(`/email-campaigns/${draft.id}/schedule`, { version: draft.version, ...NOW })
      expect(answer.data.message).toMatch(/^There is no provider that takes mails/)
    })
  })

  it("begins with a mail that stands ready, in both languages", async () => {
    const { templates } = emailTemplatesResponseSchema.parse((await get("/email-templates")).data)
    expect(templates.map(({ id }) => id)).toEqual(["newsletter", "sale", "new_arrivals", "win_back", "announcement"])
    await aProvider()
    const draft = await aCampaign({ content: { standard_locale: "bg", documents: templates[0].documents } })
    const { checks } = (await get(`/email-campaigns/${draft.id}/checks`)).data
    expect(checks.map(({ locale }: { locale: string }) => locale)).toEqual(["bg", "en"])
  })

  describe("a test", () => {
    it("reaches those who write the campaign, in the language they ask for", async () => {
      await aProvider()
      const draft = await aCampaign()
      const before = sink.received.length
      const answer = await post(`/email-campaigns/${draft.id}/test-mails`, { to: ["ivan@shop.example"], locale: "en" })
      expect(answer.data).toEqual({ results: [{ to: "ivan@shop.example", ok: true, reason: null }] })
      expect(await PostalMime.parse(sink.received[before].raw)).toMatchObject({ subject: "New rings" })
      expect((await get(`/email-campaigns/${draft.id}`)).data.campaign).toMatchObject({ status: "draft", chosen: 0 })
    })

    it("shows what one contact would read", async () => {
      await aProvider()
      const hello = [{ type: "text", text: "Hello, " }, { type: "field", attrs: { name: "first_name", fallback: "friend" } }]
      const draft = await aCampaign({ content: { ...CONTENT, documents: { ...CONTENT.documents, en: { ...CONTENT.documents.en, subject: hello } } } })
      const reader = await email().contacts.findByAddress("r1@example.com")
      const before = sink.received.length
      await post(`/email-campaigns/${draft.id}/test-mails`, { to: ["ivan@shop.example"], locale: "en", contact_id: reader?.id })
      expect(await PostalMime.parse(sink.received[before].raw)).toMatchObject({ subject: "Hello, Name1", to: [{ address: "ivan@shop.example" }] })
    })

    it("goes to no stranger from a copy of the shop", async () => {
      await aProvider()
      const draft = await aCampaign()
      const answer = await post(`/email-campaigns/${draft.id}/test-mails`, { to: ["maria@abv.bg"], locale: "bg" })
      expect([answer.status, answer.data.type]).toEqual([400, "invalid_data"])
    })
  })

  describe("a provider", () => {
    it("never shows its login, keeps it when it is not given, and asks for it anew for another server", async () => {
      const provider = await aProvider()
      expect(JSON.stringify((await get("/email-providers")).data)).not.toContain("hush")
      const settings = { ...provider.settings, connections: 3 }
      const body = { name: "Sink", per_second: 5, is_standard: true, state: "active" }
      const saved = await post(`/email-providers/${provider.id}`, { ...body, version: 1, config: { type: "smtp", settings } })
      expect(saved.data.provider).toMatchObject({ has_secrets: true, per_second: 5, version: 2 })
      expect((await post(`/email-providers/${provider.id}`, { ...body, version: 1, config: { type: "smtp", settings } })).status).toBe(400)
      const moved = { type: "smtp", settings: { ...settings, host: "mail.elsewhere.example" } }
      expect((await post(`/email-providers/${provider.id}`, { ...body, version: 2, config: moved })).data.provider).toMatchObject({ has_secrets: false })
    })

    it("can be tried out", async () => {
      const provider = await aProvider()
      expect((await post(`/email-providers/${provider.id}/check`)).data).toEqual({ ok: true, reason: null })
      const closed = await aProvider({ name: "Closed", is_standard: false, config: { type: "smtp", settings: { host: "127.0.0.1", port: 1, security: "none" } } })
      expect((await post(`/email-providers/${closed.id}/check`)).data).toMatchObject({ ok: false })
    })
  })

  describe("the switch", () => {
    it("stops everything, and says since when and by whom", async () => {
      const stopped = sendingResponseSchema.parse((await post("/email-sending/stop")).data)
      expect(stopped).toMatchObject({ stopped_by: ivan.id, stopped_at: expect.any(String) })
      expect(sendingResponseSchema.parse((await post("/email-sending/go")).data).stopped_at).toBeNull()
      expect(stopped.allowed_domains).toContain("example.com")
      const settings = { cap: { mails: 3, days: 7 }, less_days: 30, shop: { url: "", address: [] } }
      expect((await post("/email-sending", { settings, version: stopped.version })).data).toMatchObject({ settings, version: stopped.version + 1 })
      expect((await post("/email-sending", { settings, version: stopped.version })).status).toBe(400)
    })
  })
})
