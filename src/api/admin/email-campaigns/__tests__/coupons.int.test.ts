import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import PostalMime from "postal-mime"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { mailDocument, mailRow, words } from "../../../../../test/fixtures/mail"
import { type Actor, createAdminUser } from "../../../../../test/helpers/actors"
import { withApp } from "../../../../../test/helpers/app"
import { createSmallShop, placeOrder } from "../../../../../test/helpers/orders"
import { addSubscribers } from "../../../../../test/mail/campaign"
import { type Sink, startSink } from "../../../../../test/mail/sink"
import { contactMailsResponseSchema } from "../../../../contracts/email-campaign-contact-mail"
import { BIJOU_EMAIL_CAMPAIGN_MODULE, type BijouEmailCampaignService } from "../../../../modules/bijou_email_campaign"

const CODE = /[2-9A-HJ-NP-Z]{5}-[2-9A-HJ-NP-Z]{5}/
const COUPON = { type: "coupon" as const, id: "code1", title: words("Подарък") }
const FOR_ALL = { audience: { include: [{ kind: "subscribers" }] }, sender: { name: "Бижу", address: "news@shop.example" } }
const WEEK_MS = 7 * 24 * 3600 * 1000

withApp(({ api, getContainer }) => {
  let sink: Sink
  let admin: Actor
  let patternId: string
  beforeAll(async () => {
    sink = await startSink()
  })
  afterAll(() => sink.stop())
  beforeEach(async () => {
    sink.received.length = 0
    admin = await createAdminUser(getContainer())
    for (const statement of addSubscribers(4)) {
      await sql(statement)
    }
    const pattern = await promotions().createPromotions({
      code: "SPRING-PATTERN",
      type: "standard",
      status: "draft",
      application_method: { type: "percentage", target_type: "items", allocation: "across", value: 10, currency_code: "eur" },
      rules: [{ attribute: "currency_code", operator: "eq", values: ["eur"] }],
    })
    patternId = pattern.id
    const settings = { host: sink.host, port: sink.port, security: "none", connections: 2 }
    const provider = { name: "Sink", per_second: null, is_standard: true, config: { type: "smtp", settings } }
    expect((await post("/email-providers", provider)).status).toBe(201)
    expect((await post("/email-sending", { settings: { shop: { address: ["ул. Шипка 1, София"] } }, version: 0 })).status).toBe(200)
  })

  const promotions = () => getContainer().resolve(Modules.PROMOTION)
  const email = () => getContainer().resolve<BijouEmailCampaignService>(BIJOU_EMAIL_CAMPAIGN_MODULE)
  const sql = async (text: string): Promise<Record<string, unknown>[]> => (await getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION).raw(text)).rows
  const post = (path: string, body: object = {}) => api.post(`/admin${path}`, body, { headers: admin.headers })
  const start = async (coupon: object = {}, rows = [mailRow([[{ ...COUPON, code: { kind: "unique", promotion_id: patternId }, ...coupon }]])]) => {
    const content = { standard_locale: "bg", documents: { bg: mailDocument(rows) } }
    const { data } = await post("/email-campaigns", { name: "Пролет", content, ...FOR_ALL })
    const { id, version } = data.campaign
    return { id: id as string, ...(await post(`/email-campaigns/${id}/schedule`, { version, starts_at: null })) }
  }
  const sendAll = async () => {
    for (let time = 0; time < 4; time += 1) {
      await email().delivery.look()
      await email().delivery.settled()
    }
  }
  /** Codes of the mails that came, by address. */
  const received = async (): Promise<Map<string, string>> => {
    const mails = await Promise.all(sink.received.map(({ raw }) => PostalMime.parse(raw)))
    return new Map(mails.map(({ to, text = "", html = "" }) => {
      const [code] = CODE.exec(text) ?? [""]
      expect(html).toContain(code)
      return [to?.[0].address ?? "", code]
    }))
  }

  describe("a coupon that is each reader's own", () => {
    it("is in the mail, is a promotion for one use until its day, and counts from the order", async () => {
      const expires_at = new Date(Date.now() + WEEK_MS).toISOString()
      expect((await start({ expires_at })).status).toBe(200)
      await sendAll()
      const codes = await received()
      expect(new Set(codes.values()).size).toBe(4)

      const made = await promotions().listPromotions({ code: [...codes.values()] }, { relations: ["campaign", "rules", "rules.values", "application_method"] })
      expect(made).toHaveLength(4)
      for (const one of made) {
        expect(one).toMatchObject({ status: "active", limit: 1, used: 0, is_automatic: false, application_method: { type: "percentage", value: 10, target_type: "items" } })
        expect(one.rules).toMatchObject([{ attribute: "currency_code", values: [{ value: "eur" }] }])
        expect(new Date(one.campaign?.ends_at ?? 0).toISOString()).toBe(expires_at)
      }

      const contact = await email().contacts.findByAddress("r1@example.com")
      const { mails } = contactMailsResponseSchema.parse((await api.get(`/admin/email-contacts/${contact?.id}/mails`, { headers: admin.headers })).data)
      expect(mails).toMatchObject([{ campaign_name: "Пролет", state: "sent", code: codes.get("r1@example.com"), bounced_at: null }])

      const shop = await createSmallShop(getContainer())
      const code = codes.get("r1@example.com") as string
      const orderId = await placeOrder(getContainer(), shop, "r1@example.com", [code])
      const uses = () => sql("SELECT order_id, taken_back_at IS NULL AS counts FROM bijou_email_coupon_use")
      await expect.poll(uses).toEqual([{ order_id: orderId, counts: true }])
      const own = await api.get(`/admin/email-contacts/${contact?.id}/export.json`, { headers: admin.headers })
      expect(own.data).toMatchObject({ contact: { email: "r1@example.com" }, discount_codes: [{ code, orders: [orderId] }] })
      const [order] = (await getContainer().resolve(ContainerRegistrationKeys.QUERY).graph({ entity: "order", fields: ["total"], filters: { id: orderId } })).data
      expect(Number(order.total)).toBeCloseTo(44.1)
      const [again] = await promotions().listPromotions({ code }, { select: ["used", "limit"] })
      expect(again).toMatchObject({ used: 1, limit: 1 })
      await cancelOrderWorkflow(getContainer()).run({ input: { order_id: orderId } })
      await expect.poll(uses).toEqual([{ order_id: orderId, counts: false }])
    })

    it("stays the same when the process ends between the promotion and its row, and when two make it at once", async () => {
      const { id } = await start()
      await sendAll()
      const before = await received()
      const { number } = await email().campaigns.get(id)
      const contacts = (await sql("SELECT id::text AS id FROM bijou_email_contact ORDER BY id")).map((row) => row.id as string)
      await sql("UPDATE bijou_email_coupon SET promotion_id = NULL WHERE contact_id IN (SELECT id FROM bijou_email_contact WHERE email_norm < 'r3')")
      // The process ended before the promotion was made, too.
      await sql("DELETE FROM bijou_email_coupon WHERE contact_id IN (SELECT id FROM bijou_email_contact WHERE email_norm = 'r4@example.com')")
      const answers = await Promise.all([1, 2, 3].map(() => email().coupons.codesFor(number, "bg", contacts)))
      expect(answers[1]).toEqual(answers[0])
      expect(answers[2]).toEqual(answers[0])
      const now = [...answers[0].values()].map(({ code1 }) => code1)
      expect(now.slice(0, 3)).toEqual(["r1", "r2", "r3"].map((name) => before.get(`${name}@example.com`)))
      expect(await promotions().listPromotions({ code: now })).toHaveLength(4)
      expect(await sql("SELECT count(*)::int AS n, count(promotion_id)::int AS made FROM bijou_email_coupon")).toEqual([{ n: 4, made: 4 }])
    })

    it("holds a campaign whose codes cannot be made, and nobody gets a mail without one", async () => {
      const { id } = await start({ expires_at: new Date(Date.now() + WEEK_MS).toISOString() })
      const [dated] = await promotions().listCampaigns({}, { take: 1 })
      await promotions().deleteCampaigns([dated.id])
      await sendAll()
      expect(sink.received).toHaveLength(0)
      const held = await email().campaigns.get(id)
      expect(held).toMatchObject({ status: "paused", problem: expect.stringMatching(/^The codes of its coupons cannot be made/) })
    })

    it("needs a promotion that can be copied", async () => {
      const gone = await start({ code: { kind: "unique", promotion_id: "promo_gone" } })
      expect([gone.status, gone.data.message]).toEqual([400, "The mail in Bulgarian cannot be sent like this. The promotion of a coupon is switched off, used up or gone."])
    })

    it("comes from a saved block as well, as the block is when it leaves", async () => {
      const content = [{ ...COUPON, id: "own1", code: { kind: "unique", promotion_id: patternId } }]
      const { data } = await post("/email-saved-blocks", { name: "Подарък", content })
      const { id } = data.saved_block
      expect((await post("/email-saved-blocks", { name: "подарък", content })).status).toBe(422)
      const draft = await post("/email-campaigns", { name: "A", content: { standard_locale: "bg", documents: { bg: mailDocument([mailRow([[{ type: "saved_block", id: "here1", saved_block_id: id }]])]) } } })
      expect((await api.delete(`/admin/email-saved-blocks/${id}`, { headers: admin.headers })).data.message).toMatch(/stands in drafts.*: A\.$/)
      expect(draft.status).toBe(201)
      expect((await start({}, [mailRow([[{ type: "saved_block", id: "here1", saved_block_id: id }]])])).status).toBe(200)
      const stale = await post(`/email-saved-blocks/${id}`, { version: 7, name: "Друг" })
      expect([stale.status, stale.data.message]).toEqual([400, "Somebody else has changed this saved block meanwhile. Reload it and try again."])
      await sendAll()
      expect(new Set((await received()).values()).size).toBe(4)
    })
  })
})
