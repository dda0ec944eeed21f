import { knex } from "@medusajs/framework/mikro-orm/knex"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { sendingSettingsSchema } from "../../../../contracts/email-campaign-sending"
import type { Db } from "../../../../lib/db"
import { setRate, slowDown, takeTokens } from "../../sql/buckets"
import { type Claim, claim, reap, release } from "../../sql/claims"
import { chooseSome } from "../../sql/choosing"
import { markLeaving } from "../../sql/leaving"
import { messageIds } from "../../sql/messages"
import { complete, type Result } from "../../sql/outcomes"
import { withBench } from "./bench"

const FREE = { mails: 0, days: 7, less_days: 0, domains: null }

const result = ({ id, turn, attempts }: Claim, state: Result["state"]): Result => ({
  id,
  turn,
  attempts,
  state,
  delay: 0,
  code: null,
  enhanced: null,
  reason: null,
  provider_message_id: null,
  is_tracked: false,
})
const ANSWER = { source: "test", copiesKnown: 0 }

withBench("bijou_email_ledger", (bench) => {
  let db: Db
  beforeEach(() => {
    db = knex({ client: "pg", connection: bench.databaseUrl, pool: { min: 0, max: 8 } })
  })
  afterEach(() => db.destroy())

  /** A campaign whose recipients are chosen, and nobody sends yet. */
  const chosen = async (count: number, given: object = {}) => {
    await bench.add(count)
    await bench.addProvider({}, 0.001)
    const { id } = await bench.start(given)
    await bench.look()
    const campaign = await bench.service.campaigns.get(id)
    expect(campaign).toMatchObject({ status: "sending", chosen: count })
    return campaign
  }
  const take = async (campaign: number, limit = 100): Promise<Claim[]> => (await claim(db, { campaign, limit, exhausted: [], restraint: FREE })).claims
  const late = () => bench.sql("UPDATE bijou_email_delivery SET lease_until = now() - interval '1 second' WHERE lease_until IS NOT NULL")

  describe("a row that is taken", () => {
    it("belongs to one process alone, however many take at one time", async () => {
      const { number } = await chosen(500)
      const found = await Promise.all(Array.from({ length: 8 }, () => take(number)))
      const ids = found.flat().map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      expect(ids).toHaveLength(500)
    })

    it("comes back when its process dies before it left, and is uncertain when it dies after", async () => {
      const { id, number } = await chosen(10)
      const claims = await take(number)
      await markLeaving(db, claims.slice(0, 4))
      await late()
      expect(await reap(db, new Map())).toEqual({ requeued: 6, uncertain: 4 })
      expect(await bench.states(id)).toEqual({ queued: 6, uncertain: 4 })
    })

    it("is handed over again after its process died only while the provider knows its key", async () => {
      const { id, number } = await chosen(2)
      const claims = await take(number)
      await markLeaving(db, claims)
      await bench.sql(`UPDATE bijou_email_delivery SET submitted_at = now() - interval '2 hours' WHERE id = ${claims[0].id}`)
      await late()
      expect(await reap(db, new Map([[number, 3600]]))).toEqual({ requeued: 1, uncertain: 1 })
      const [again] = await take(number)
      expect(again).toMatchObject({ id: claims[1].id, attempts: 0 })
      await markLeaving(db, [again])
      await bench.sql("UPDATE bijou_email_delivery SET submitted_at = submitted_at - interval '61 minutes' WHERE status = 2")
      await late()
      expect(await reap(db, new Map([[number, 3600]]))).toEqual({ requeued: 0, uncertain: 1 })
      expect(await bench.states(id)).toEqual({ uncertain: 2 })
    })

    it("is not changed by who held it before", async () => {
      const { id, number } = await chosen(1)
      const [before] = await take(number)
      await late()
      await reap(db, new Map())
      const [now] = await take(number)
      expect((await markLeaving(db, [before])).ids).toEqual(new Set())
      await release(db, [before])
      expect(await bench.states(id)).toEqual({ leased: 1 })
      expect((await markLeaving(db, [now])).ids).toEqual(new Set([now.id]))
      expect(await complete(db, [result(before, "failed")], ANSWER)).toBe(0)
      expect(await complete(db, [result(now, "sent")], ANSWER)).toBe(1)
      expect(await complete(db, [result(now, "failed")], ANSWER)).toBe(0)
      expect(await bench.states(id)).toEqual({ sent: 1 })
    })

    it("is told what became of it also when it counts as unknown already", async () => {
      const { id, number } = await chosen(1)
      const [mine] = await take(number)
      await markLeaving(db, [mine])
      await late()
      await reap(db, new Map())
      expect(await complete(db, [result(mine, "sent")], ANSWER)).toBe(1)
      expect(await bench.states(id)).toEqual({ sent: 1 })
    })

    it("may be marked twice by who holds it, since the first answer may have been lost", async () => {
      const { number } = await chosen(2)
      const claims = await take(number)
      expect((await markLeaving(db, claims)).ids.size).toBe(2)
      expect((await markLeaving(db, claims)).ids.size).toBe(2)
    })

    it("does not leave once the campaign is paused", async () => {
      const { id, number } = await chosen(3)
      const claims = await take(number)
      await bench.service.campaigns.pause(id)
      expect((await markLeaving(db, claims)).ids).toEqual(new Set())
      expect(await take(number)).toEqual([])
      await release(db, claims)
      expect(await bench.states(id)).toEqual({ queued: 3 })
    })
  })

  describe("choosing", () => {
    it("writes everybody once, also by several processes and when it is begun again", async () => {
      await bench.add(3000)
      await bench.addProvider({}, 0.001)
      const campaign = await bench.start()
      await bench.sql(`UPDATE bijou_email_campaign SET status = 'choosing' WHERE id = '${campaign.id}'`)
      const choice = {
        campaignId: campaign.id,
        audience: campaign.audience,
        messages: await messageIds(db, campaign.id),
        standard_locale: "bg",
        restraint: FREE,
        zones: null,
        chunk: 250,
      }
      const some = () => Promise.all(Array.from({ length: 4 }, () => chooseSome(db, choice)))
      await expect.poll(async () => (await some()).some((one) => one?.is_done), { interval: 1 }).toBe(true)
      await bench.sql(`UPDATE bijou_email_campaign SET status = 'choosing', chosen_at = NULL, chosen_to = 0 WHERE id = '${campaign.id}'`)
      await expect.poll(async () => (await some()).some((one) => one?.is_done), { interval: 1 }).toBe(true)
      expect(await bench.states(campaign.id)).toEqual({ queued: 3000 })
    })

    it("leaves a part without mail, to compare, and the same one each time", async () => {
      const { id } = await chosen(400, { audience: { include: [{ kind: "subscribers" }], exclude: [], holdout_percent: 25 } })
      const { refusals } = await bench.service.campaigns.numbers(id)
      expect(refusals.holdout).toBeGreaterThan(60)
      expect(refusals.holdout).toBeLessThan(140)
    })

    it("means the wall clock at each recipient's own place, where it is asked to", async () => {
      await bench.add(4)
      await bench.sql(`UPDATE bijou_email_contact SET time_zone = CASE email WHEN 'r1@example.com' THEN 'Asia/Tokyo'
                         WHEN 'r2@example.com' THEN 'America/New_York' WHEN 'r3@example.com' THEN 'Nowhere/Else' END`)
      await bench.addProvider()
      // Ten in the morning in Sofia, in summer.
      const { id } = await bench.start({}, { starts_at: "2099-06-01T07:00:00Z", local_time: true })
      await bench.look()
      expect(await bench.service.campaigns.get(id)).toMatchObject({ status: "scheduled" })
      await bench.sql(`UPDATE bijou_email_campaign SET status = 'choosing'`)
      await bench.look()
      const due = await bench.sql(`SELECT c.email, to_char(d.due_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS') AS at FROM bijou_email_delivery d
                                     JOIN bijou_email_contact c ON c.id = d.contact_id ORDER BY c.id`)
      expect(due.map(({ at }) => at)).toEqual(["2099-06-01 01:00:00", "2099-06-01 14:00:00", "2099-06-01 07:00:00", "2099-06-01 07:00:00"])
      expect(await bench.states(id)).toEqual({ queued: 4 })
    })

    it("takes nobody of what is excluded, and nobody at all of nothing", async () => {
      await bench.add(10)
      await bench.sql("INSERT INTO bijou_email_list (id, name) VALUES ('l1', 'Some')")
      await bench.sql("INSERT INTO bijou_email_list_member (list_id, contact_id, source) SELECT 'l1', id, 'test' FROM bijou_email_contact ORDER BY id LIMIT 4")
      const count = async (audience: Parameters<typeof bench.service.campaigns.count>[0]) =>
        (await bench.service.campaigns.count(audience, null)).reduce((sum, part) => sum + part.count, 0)
      const include = [{ kind: "subscribers" as const }]
      expect(await count({ include, exclude: [{ kind: "list", id: "l1" }], holdout_percent: 0 })).toBe(6)
      expect(await count({ include: [], exclude: [], holdout_percent: 0 })).toBe(0)
    })
  })

  describe("how often one person is written to", () => {
    it("is counted over all campaigns, at the moment a mail would leave", async () => {
      await bench.add(3)
      await bench.sql("UPDATE bijou_email_contact SET frequency = 'less' WHERE email = 'r3@example.com'")
      await bench.addProvider()
      await bench.service.sending.save(sendingSettingsSchema.parse({ cap: { mails: 2, days: 7 } }), 0)
      const sent = []
      for (let time = 0; time < 3; time += 1) {
        const { id } = await bench.start()
        await bench.finish(id)
        sent.push(await bench.states(id))
      }
      expect(sent).toEqual([{ sent: 3 }, { sent: 2, skipped: 1 }, { skipped: 3 }])
    })
  })

  describe("tokens", () => {
    it("are as many as the rate gives, for all processes together", async () => {
      const { id } = await bench.addProvider({}, 0.001)
      await bench.sql("UPDATE bijou_email_bucket SET tokens = 50, burst = 50")
      const taken = await Promise.all(Array.from({ length: 20 }, () => takeTokens(db, id, "all", 7)))
      expect(taken.reduce((sum, tokens) => sum + tokens, 0)).toBe(50)
    })

    it("are without limit where none is set", async () => {
      const { id } = await bench.addProvider()
      expect(await takeTokens(db, id, "all", 1234)).toBe(1234)
    })

    it("come half as fast after the provider asked for less, and not at all for a while", async () => {
      const { id } = await bench.addProvider({}, 100)
      await slowDown(db, id, "all", 80, 60)
      expect(await takeTokens(db, id, "all", 10)).toBe(0)
      await bench.sql("UPDATE bijou_email_bucket SET held_until = NULL, filled_at = clock_timestamp() - interval '1 second'")
      const taken = await takeTokens(db, id, "all", 1000)
      expect(taken).toBeGreaterThanOrEqual(50)
      expect(taken).toBeLessThan(100)
    })

    it("hold up one group of domains and not the others", async () => {
      await bench.add(10)
      await bench.sql("UPDATE bijou_email_contact SET domain = 'other.test', email_norm = 'r' || id || '@other.test' WHERE id % 2 = 0")
      await bench.sql("INSERT INTO bijou_email_domain VALUES ('example.com', 9)")
      const { id: providerId } = await bench.addProvider()
      await setRate(db, providerId, "group:9", 0.001)
      const { id } = await bench.start()
      await bench.look()
      expect(await bench.states(id)).toEqual({ sent: 5, queued: 5 })
      expect(bench.sink.received.every(({ to }) => to.endsWith("@other.test"))).toBe(true)
    })
  })
})
