import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { createAdminUser } from "../../../../../test/helpers/actors"
import { withApp } from "../../../../../test/helpers/app"
import { createSmallShop, placeOrder } from "../../../../../test/helpers/orders"
import { sentCampaigns } from "../../../../../test/mail/sent-campaign"
import { type Sink, startSink } from "../../../../../test/mail/sink"
import { listCampaignsResponseSchema } from "../../../../contracts/email-campaign-campaign"
import type { Db } from "../../../../lib/db"

const BROWSER = { "user-agent": "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0", "accept-language": "bg" }

withApp((app) => {
  const { api, getContainer, settle } = app
  const { mail, sql, add, addProvider, send, received } = sentCampaigns(app)
  let sink: Sink
  let headers: Record<string, string>
  let first: { id: string; number: number }

  /** Of six subscribers r1 to r4 are tracked; r1 and r2 have opened the first of two campaigns, r1 has followed a link. */
  beforeAll(async () => {
    sink = await startSink()
    ;({ headers } = await createAdminUser(getContainer()))
    await add(6, [1, 2, 3, 4].map((n) => `r${n}@example.com`))
    await addProvider(sink)
    first = await send()
    await api.get((await received(sink, "r1@example.com")).clicks[0], { headers: BROWSER, maxRedirects: 0 })
    await api.get((await received(sink, "r2@example.com")).open as string, { headers: BROWSER })
    await mail().hits.settle()
    await placeOrder(getContainer(), await createSmallShop(getContainer()), "r1@example.com", [])
    await settle()
    await send()
  })
  afterAll(() => sink.stop())

  const list = async () => listCampaignsResponseSchema.parse((await api.get("/admin/email-campaigns", { headers })).data).campaigns
  const db = (): Db => getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)

  describe("the list of campaigns", () => {
    it("says what those that have begun brought, as their reports do", async () => {
      await mail().campaigns.create({ name: "Draft" }, null)
      await expect.poll(async () => (await list()).map(({ results }) => results)).toEqual([
        null,
        { tracked: 4, opened: 0, clicked: 0, revenue: [] },
        { tracked: 4, opened: 2, clicked: 1, revenue: [{ currency_code: "eur", amount: 49 }] },
      ])
      const { tracked, opened, clicked, revenue } = await mail().campaigns.report(first.id)
      expect([tracked, opened.people, clicked, revenue[0].amount]).toEqual([4, 2, 1, 49])
    })

    it("counts orders of each currency by themselves, and none that were cancelled", async () => {
      const values = ["('o1', 1, ?, 'click', 10.5, 'usd', now(), NULL)", "('o2', 2, ?, 'click', 2, 'usd', now(), NULL)", "('o3', 3, ?, 'click', 99, 'eur', now(), now())"]
      await sql(
        `INSERT INTO bijou_email_attribution (order_id, display_id, campaign, rule, amount, currency_code, placed_at, canceled_at) VALUES ${values.join(", ")}`,
        values.map(() => first.number)
      )
      expect((await list()).at(-1)?.results?.revenue).toEqual([
        { currency_code: "usd", amount: 12.5 },
        { currency_code: "eur", amount: 49 },
      ])
    })

    it("asks as often for many campaigns as for one, and reads no recipient", async () => {
      const asked: string[] = []
      const note = ({ sql: text }: { sql: string }) => void (text.includes("bijou_email") && asked.push(text))
      const count = async (limit: number) => {
        asked.length = 0
        db().on("query", note)
        await mail().campaigns.list({ limit })
        db().off("query", note)
        return asked.length
      }
      expect([await count(1), await count(20)]).toEqual([3, 3])
      expect(asked.join()).not.toContain("bijou_email_delivery")
    })
  })
})
