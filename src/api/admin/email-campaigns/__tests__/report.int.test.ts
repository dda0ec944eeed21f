import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest"
import { createAdminUser } from "../../../../../test/helpers/actors"
import { withApp } from "../../../../../test/helpers/app"
import { createSmallShop, placeOrder, type SmallShop } from "../../../../../test/helpers/orders"
import { sentCampaigns } from "../../../../../test/mail/sent-campaign"
import { type Sink, startSink } from "../../../../../test/mail/sink"
import { settleLostOrders, settleOrder } from "../../../../workflows/email-campaign"
import { DELIVERY_STATES } from "../../../../contracts/email-campaign-delivery"
import { type CampaignReport, campaignReportResponseSchema } from "../../../../contracts/email-campaign-report"

const BROWSER = { "user-agent": "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0", "accept-language": "bg" }
const HOUR = 3_600_000

withApp((app) => {
  const { api, getContainer, settle } = app
  const { mail, sql, contactId, add, addProvider, send, received } = sentCampaigns(app)
  let sink: Sink
  let headers: Record<string, string>
  let shop: SmallShop
  let campaign: { id: string; number: number }
  let mailsOfAll: number

  /** Of ten subscribers r1 to r4 are tracked, r5 has asked for a pause, r6 is no mailbox, and some are held back. */
  beforeAll(async () => {
    sink = await startSink()
    sink.fault = (to) => (to === "r6@example.com" ? { at: "rcpt", code: 550, text: "5.1.1 User unknown" } : undefined)
    ;({ headers } = await createAdminUser(getContainer()))
    shop = await createSmallShop(getContainer())
    await add(10, [1, 2, 3, 4].map((n) => `r${n}@example.com`))
    await addProvider(sink)
    await mail().contacts.update(await contactId("r5@example.com"), { paused_until: new Date(Date.now() + 24 * HOUR) })
    campaign = await send()
    mailsOfAll = sink.received.length
  })
  // The database is as it was before; so is what was received.
  afterEach(() => void (sink.received.length = mailsOfAll))
  afterAll(() => sink.stop())

  const report = async (id = campaign.id): Promise<CampaignReport> => {
    const answer = await api.get(`/admin/email-campaigns/${id}/report`, { headers })
    expect(answer.status).toBe(200)
    return campaignReportResponseSchema.parse(answer.data).report
  }
  const click = async (n: number, link: number) => {
    await api.get((await received(sink, `r${n}@example.com`)).clicks[link], { headers: BROWSER, maxRedirects: 0 })
    await mail().hits.settle()
  }
  /** Places an order, and waits until what it says is written down where that is asked for. */
  const order = async (n: number, { isLookedAt = false, codes = [] as string[] } = {}): Promise<string> => {
    const id = await placeOrder(getContainer(), shop, `R${n}@Example.com`, codes)
    await settle()
    if (isLookedAt) {
      await settleOrder(getContainer(), id)
    }
    return id
  }
  const brought = async () => sql("SELECT order_id, campaign, rule, amount::float AS amount, currency_code, canceled_at IS NOT NULL AS canceled FROM bijou_email_attribution ORDER BY placed_at")

  describe("the report of a campaign", () => {
    it("counts what became of its mails as the ledger does", async () => {
      const counted = await report()
      expect(counted).toMatchObject({ status: "completed", chosen: 10, sent: 8, delivered: 8, failed: 1, uncertain: 0, tracked: 4, clicked: 0, comparison: null, revenue: [], orders: [] })
      expect(counted.skipped).toEqual([{ reason: "paused", count: 1 }])
      const { states, refusals } = await mail().campaigns.numbers(campaign.id)
      expect([states.sent, states.failed, refusals.paused]).toEqual([counted.sent, counted.failed, 1])
      expect(counted.links.map(({ url, label, block_id, people, clicks }) => [url, label, block_id, people, clicks])).toEqual([
        ["https://shop.example/rings", "Shop", "b1", 0, 0],
        ["https://shop.example/earrings?a=1&b=%22", "Earrings", "b2", 0, 0],
        ["https://shop.example/chains", null, "b3", 0, 0],
      ])
    })

    it("counts people by link and by the hour, in whatever language they read", async () => {
      await click(1, 0)
      await click(1, 0)
      await click(2, 0)
      await click(2, 1)
      await click(8, 1)
      await sql("UPDATE bijou_email_tally SET hour = hour - interval '3 hours' WHERE metric = 'sent'")
      const { opened, clicked, links, series } = await report()
      expect([opened, clicked]).toEqual([{ people: 2, machines: 0 }, 2])
      expect(links.map(({ people, clicks }) => [people, clicks])).toEqual([[2, 3], [1, 1], [0, 0]])
      expect(series.reduce((sum, { sent }) => sum + sent, 0)).toBe(8)
      expect(series.length).toBeGreaterThanOrEqual(4)
      expect(series.every(({ hour }, index) => Date.parse(hour) === Date.parse(series[0].hour) + index * HOUR)).toBe(true)
      expect(series.at(-1)).toMatchObject({ sent: 0, clicked: expect.any(Number) })
      expect(series.reduce((sum, row) => sum + row.clicked, 0)).toBe(2)
    })

    it("is not there for a campaign that is not there, nor for anybody", async () => {
      expect((await api.get("/admin/email-campaigns/ecamp_none/report", { headers })).status).toBe(404)
      expect((await api.get(`/admin/email-campaigns/${campaign.id}/report`)).status).toBe(401)
    })

    it("adds up rows kept by the hour, and reads no recipient", async () => {
      const { rows: plan } = await getContainer()
        .resolve(ContainerRegistrationKeys.PG_CONNECTION)
        .raw("EXPLAIN SELECT y.metric, y.detail, sum(y.n) FROM bijou_email_tally y WHERE y.campaign = ? GROUP BY 1, 2", [campaign.number])
      expect(JSON.stringify(plan)).not.toContain("bijou_email_delivery")
    })
  })

  describe("an order", () => {
    it("was brought by the campaign of which its buyer has followed a link last, and by none when they only opened it", async () => {
      const later = await send()
      await click(1, 0)
      await api.get((await received(sink, "r2@example.com")).open as string, { headers: BROWSER })
      await mail().hits.settle()
      const id = await order(1)
      await order(2, { isLookedAt: true })
      await order(3, { isLookedAt: true })
      await expect.poll(brought).toEqual([{ order_id: id, campaign: later.number, rule: "click", amount: 49, currency_code: "eur", canceled: false }])
      const { revenue, orders, series } = await report(later.id)
      expect(revenue).toEqual([{ currency_code: "eur", orders: 1, amount: 49 }])
      expect(orders).toEqual([{ id, display_id: expect.any(Number), currency_code: "eur", amount: 49, created_at: expect.any(String) }])
      expect(series.reduce((sum, row) => sum + row.orders, 0)).toBe(1)
      expect((await report()).revenue).toEqual([])
    })

    it("was brought by the campaign whose code it used, whether its buyer agreed to tracking or not", async () => {
      const [{ id: promotion }] = await getContainer().resolve(Modules.PROMOTION).createPromotions([
        { code: "FOR-R7", type: "standard", status: "active", application_method: { type: "percentage", target_type: "items", allocation: "across", value: 10, currency_code: "eur" } },
      ])
      const [{ set_id }] = await sql("INSERT INTO bijou_email_coupon_set (campaign, locale, block_id, terms) VALUES (?, 'bg', 'b9', '{}') RETURNING id AS set_id", [campaign.number])
      await sql("INSERT INTO bijou_email_coupon (set_id, contact_id, code, promotion_id) VALUES (?, ?, 'FOR-R7', ?)", [set_id as string, await contactId("r7@example.com"), promotion])
      const id = await order(7, { isLookedAt: true, codes: ["FOR-R7"] })
      const [{ delivery_id, rule, amount }] = await sql("SELECT delivery_id::text, rule, amount::float AS amount FROM bijou_email_attribution WHERE order_id = ?", [id])
      expect([rule, amount, delivery_id]).toEqual(["coupon", 44.1, (await received(sink, "r7@example.com")).delivery])
    })

    it("was brought by nothing when the link was followed too long ago, or the shop does not count that way", async () => {
      await click(1, 0)
      await sql("UPDATE bijou_email_event SET at = at - interval '5 days 1 minute'")
      await order(1, { isLookedAt: true })
      expect(await brought()).toEqual([])
      const { settings, version } = await mail().sending.read()
      await mail().sending.save({ ...settings, attribution_days: 0 }, version)
      await click(1, 0)
      await order(1, { isLookedAt: true })
      expect(await brought()).toEqual([])
    })

    it("is taken back when it is cancelled", async () => {
      await click(4, 1)
      const id = await order(4)
      await expect.poll(async () => (await report()).revenue).toHaveLength(1)
      await cancelOrderWorkflow(getContainer()).run({ input: { order_id: id } })
      await expect.poll(brought).toMatchObject([{ order_id: id, canceled: true }])
      const { revenue, orders } = await report()
      expect([revenue, orders]).toEqual([[], []])
    })

    it("of somebody held back is there to compare with", async () => {
      await add(60, [], 11)
      const { id, number } = await send(50)
      const held = await sql("SELECT c.email_norm FROM bijou_email_delivery d JOIN bijou_email_contact c ON c.id = d.contact_id WHERE d.campaign = ? AND d.reason = 'holdout'", [number])
      expect(held.length).toBeGreaterThan(0)
      const written = await sql("SELECT c.email_norm FROM bijou_email_delivery d JOIN bijou_email_contact c ON c.id = d.contact_id WHERE d.campaign = ? AND d.status = 3", [number])
      const orderOf = ({ email_norm }: Record<string, unknown>) => order(Number(/\d+/.exec(email_norm as string)?.[0]), { isLookedAt: true })
      await orderOf(held[0])
      await orderOf(written[0])
      await orderOf(written[0])
      await sql("UPDATE bijou_email_delivery d SET status = ?, reason = 'suppressed' FROM bijou_email_contact c WHERE c.id = d.contact_id AND d.campaign = ? AND c.email_norm = ?", [DELIVERY_STATES.indexOf("suppressed"), number, written[2].email_norm as string])
      await orderOf(written[2])
      const canceled = await orderOf(written[1])
      await cancelOrderWorkflow(getContainer()).run({ input: { order_id: canceled } })
      await settleOrder(getContainer(), canceled)
      const { comparison, revenue, chosen, skipped } = await report(id)
      expect(comparison).toEqual({
        held: { people: held.length, buyers: 1, revenue: [{ currency_code: "eur", orders: 1, amount: 49 }] },
        others: { people: chosen - skipped.reduce((sum, { count }) => sum + count, 0), buyers: 1, revenue: [{ currency_code: "eur", orders: 2, amount: 98 }] },
      })
      expect(revenue).toEqual([])
    })

    it("of somebody held back is no matter of a campaign that ended too long ago, nor of one that held nobody back", async () => {
      await add(60, [], 11)
      const { id, number } = await send(50)
      const held = await sql("SELECT c.email_norm FROM bijou_email_delivery d JOIN bijou_email_contact c ON c.id = d.contact_id WHERE d.campaign = ? AND d.reason = 'holdout'", [number])
      await sql("UPDATE bijou_email_campaign SET started_at = started_at - interval '6 days', finished_at = finished_at - interval '5 days 1 minute' WHERE number = ?", [number])
      await order(Number(/\d+/.exec(held[0].email_norm as string)?.[0]), { isLookedAt: true })
      await order(7, { isLookedAt: true })
      expect((await report(id)).comparison?.held).toMatchObject({ buyers: 0, revenue: [] })
      expect(await sql("SELECT order_id FROM bijou_email_compared_order")).toEqual([])
    })

    it("of which nobody was told is found by the job, with the code it used", async () => {
      const [{ id: promotion }] = await getContainer().resolve(Modules.PROMOTION).createPromotions([
        { code: "FOR-R8", type: "standard", status: "active", application_method: { type: "percentage", target_type: "items", allocation: "across", value: 10, currency_code: "eur" } },
      ])
      const [{ set_id }] = await sql("INSERT INTO bijou_email_coupon_set (campaign, locale, block_id, terms) VALUES (?, 'bg', 'b9', '{}') RETURNING id AS set_id", [campaign.number])
      await sql("INSERT INTO bijou_email_coupon (set_id, contact_id, code, promotion_id) VALUES (?, ?, 'FOR-R8', ?)", [set_id as string, await contactId("r8@example.com"), promotion])
      const id = await order(8, { isLookedAt: true, codes: ["FOR-R8"] })
      const uses = () => sql("SELECT order_id FROM bijou_email_coupon_use")
      await sql("DELETE FROM bijou_email_attribution")
      await sql("DELETE FROM bijou_email_coupon_use")
      await settleLostOrders(getContainer())
      await settleLostOrders(getContainer())
      expect(await brought()).toMatchObject([{ order_id: id, rule: "coupon" }])
      expect(await uses()).toEqual([{ order_id: id }])
    })

    it("counts no use that an earlier shop has counted already", async () => {
      const [{ id: promotion }] = await getContainer().resolve(Modules.PROMOTION).createPromotions([
        { code: "FOR-R9", type: "standard", status: "active", application_method: { type: "percentage", target_type: "items", allocation: "across", value: 10, currency_code: "eur" } },
      ])
      const [{ set_id }] = await sql("INSERT INTO bijou_email_coupon_set (campaign, locale, block_id, terms) VALUES (?, 'bg', 'b9', '{}') RETURNING id AS set_id", [campaign.number])
      await order(9, { codes: ["FOR-R9"] })
      await sql("INSERT INTO bijou_email_coupon (set_id, contact_id, code, promotion_id, uses_before) VALUES (?, ?, 'FOR-R9', ?, 1)", [set_id as string, await contactId("r9@example.com"), promotion])
      await settleLostOrders(getContainer())
      expect(await sql("SELECT order_id FROM bijou_email_coupon_use")).toEqual([])
      const later = await order(9, { isLookedAt: true, codes: ["FOR-R9"] })
      expect(await sql("SELECT order_id FROM bijou_email_coupon_use")).toEqual([{ order_id: later }])
    })
  })
})
