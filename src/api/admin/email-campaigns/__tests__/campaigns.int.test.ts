import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import PostalMime from "postal-mime"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Actor, createAdminUser } from "../../../../../test/helpers/actors"
import { withApp } from "../../../../../test/helpers/app"
import { addSubscribers } from "../../../../../test/mail/campaign"
import { type Sink, startSink } from "../../../../../test/mail/sink"
import { type Campaign, campaignSchema, listCampaignsResponseSchema } from "../../../../contracts/email-campaign-campaign"
import { campaignNumbersSchema } from "../../../../contracts/email-campaign-delivery"
import type { EmailDocument } from "../../../../contracts/email-campaign-document"
import { providerSchema } from "../../../../contracts/email-campaign-provider"
import { audienceCountSchema, sendingResponseSchema } from "../../../../contracts/email-campaign-sending"
import { emptyDocument } from "../../../../mail/document/empty"
import { BIJOU_EMAIL_CAMPAIGN_MODULE, type BijouEmailCampaignService } from "../../../../modules/bijou_email_campaign"

const aDocument = (subject: string, prefix: string): EmailDocument => {
  let number = 0
  return { ...emptyDocument(() => `${prefix}${String((number += 1)).padStart(4, "0")}`), subject: [{ type: "text", text: subject }] }
}
const CONTENT = { standard_locale: "bg", documents: { bg: aDocument("Нови пръстени", "bg"), en: aDocument("New rings", "en") } }
const withBg = (part: object) => ({ ...CONTENT, documents: { ...CONTENT.documents, bg: { ...CONTENT.documents.bg, ...part } } })
const ROW_OF_HTML = {
  ...CONTENT.documents.bg.rows[0],
  id: "html0001",
  columns: [[{ id: "html0002", type: "html", html: "<p>Здравей</p>" }]],
}
const EVERYBODY = { include: [{ kind: "subscribers" }], exclude: [], holdout_percent: 0 }
const SENDER = { name: "Бижу", address: "news@shop.example", reply_to: null }
const NOW = { starts_at: null }

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
      expect(audit.map(({ action }: { action: string }) => action)).toEqual(["campaign.scheduled", "campaign.created", "provider.created"])
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
      ["what fills its blocks", { content: withBg({ rows: [ROW_OF_HTML, ...CONTENT.documents.bg.rows] }) }, /^Blocks of the kind "html" cannot be sent yet/],
      ["what it asks of its readers", { content: withBg({ subject: [{ type: "field", attrs: { name: "city", fallback: "" } }] }) }, /cannot be told "city"/],
    ])("does not go without %s", async (_what, given, message) => {
      await aProvider()
      const draft = await aCampaign(given)
      const answer = await post(`/email-campaigns/${draft.id}/schedule`, { version: draft.version, ...NOW })
      expect(answer.status).toBe(400)
      expect(answer.data.message).toMatch(message)
    })

    it("does not go without a provider", async () => {
      const draft = await aCampaign()
      const answer = await post(`/email-campaigns/${draft.id}/schedule`, { version: draft.version, ...NOW })
      expect(answer.data.message).toMatch(/^There is no provider that takes mails/)
    })
  })

  describe("a test", () => {
    it("reaches those who write the campaign, in the language they ask for", async () => {
      await aProvider()
      const draft = await aCampaign()
      const before = sink.received.length
      const answer = await post(`/email-campaigns/${draft.id}/test`, { to: ["ivan@shop.example"], locale: "en" })
      expect(answer.data).toEqual({ results: [{ to: "ivan@shop.example", ok: true, reason: null }] })
      expect(await PostalMime.parse(sink.received[before].raw)).toMatchObject({ subject: "New rings" })
      expect((await get(`/email-campaigns/${draft.id}`)).data.campaign).toMatchObject({ status: "draft", chosen: 0 })
    })

    it("goes to no stranger from a copy of the shop", async () => {
      await aProvider()
      const draft = await aCampaign()
      const answer = await post(`/email-campaigns/${draft.id}/test`, { to: ["maria@abv.bg"], locale: "bg" })
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
      const settings = { cap: { mails: 3, days: 7 }, less_days: 30 }
      expect((await post("/email-sending", { settings, version: stopped.version })).data).toMatchObject({ settings, version: stopped.version + 1 })
      expect((await post("/email-sending", { settings, version: stopped.version })).status).toBe(400)
    })
  })
})
