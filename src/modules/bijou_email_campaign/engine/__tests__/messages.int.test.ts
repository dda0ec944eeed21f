import { knex } from "@medusajs/framework/mikro-orm/knex"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import type { Db } from "../../../../lib/db"
import { openProvider } from "../../providers/open"
import { ProviderSeal } from "../../providers/seal"
import { DeliveryLoop } from "../loop"
import { Transports } from "../transports"
import { withBench } from "./bench"

const noNotifier = () => {
  throw new Error("There is no Notification Module here.")
}

withBench("bijou_email_messages", (bench) => {
  let db: Db
  let loop: DeliveryLoop
  let codesAreMade: () => Promise<unknown>
  const told: string[] = []

  beforeEach(() => {
    const { keys } = bench.service
    db = knex({ client: "pg", connection: bench.databaseUrl, pool: { min: 0, max: 4 } })
    codesAreMade = async () => undefined
    told.length = 0
    loop = new DeliveryLoop({
      db,
      links: () => ({ public_url: "https://shop.example", tokens: keys.tokens, verp: (domain) => keys.verp(domain) }),
      transports: new Transports(new ProviderSeal(["a-secret-of-the-e-mail-tests-1234567890"]), (config) => openProvider(config, noNotifier)),
      coupons: { codesFor: async () => (await codesAreMade(), new Map()) },
      restraint: async () => ({ mails: 0, days: 7, less_days: 0, domains: null }),
      log: (_level, message) => void told.push(message),
      patience: 100,
    })
  })
  afterEach(async () => {
    await loop.stop()
    await db.destroy()
  })

  const look = async () => {
    await loop.look()
    await loop.settled()
  }
  const finish = (id: string) => expect.poll(async () => (await look(), (await bench.service.campaigns.get(id)).status)).toBe("completed")
  /** A campaign whose recipients are chosen, and of which nothing has left. */
  const chosen = async (count: number): Promise<string> => {
    await bench.add(count)
    await bench.addProvider({}, 0.001)
    const { id } = await bench.start()
    await bench.look()
    expect(await bench.states(id)).toEqual({ queued: count })
    await bench.sql("DELETE FROM bijou_email_bucket")
    return id
  }
  const breakMessages = () => bench.sql("ALTER TABLE bijou_email_message RENAME COLUMN compiled TO away")
  const mendMessages = () => bench.sql("ALTER TABLE bijou_email_message RENAME COLUMN away TO compiled")
  const letThemBeDue = () => bench.sql("UPDATE bijou_email_delivery SET due_at = now()")

  describe("a message that cannot be read", () => {
    it("keeps its recipients waiting, however long it lasts", async () => {
      const id = await chosen(30)
      await breakMessages()
      for (let time = 0; time < 3; time += 1) {
        await letThemBeDue()
        await look()
        expect(await bench.states(id)).toEqual({ queued: 30 })
      }
      expect(told).toContain("e-mails could not be sent for a moment")
      await mendMessages()
      await letThemBeDue()
      await finish(id)
      expect(await bench.states(id)).toEqual({ sent: 30 })
      expect(bench.sink.counts().size).toBe(30)
    })

    it("fails nobody who was taken before, though more messages are under way than are kept in memory", async () => {
      const id = await chosen(60)
      await bench.sql(`INSERT INTO bijou_email_message (campaign_id, locale, variant, compiled, hash, bytes)
        SELECT m.campaign_id, m.locale, n, jsonb_set(m.compiled, '{coupons}', '[{"block_id": "b9", "promotion_id": "promo_1"}]'), m.hash || n, m.bytes
          FROM bijou_email_message m, generate_series(1, 30) n`)
      await bench.sql(`UPDATE bijou_email_delivery d SET message_id = m.id
        FROM (SELECT id, row_number() OVER (ORDER BY id) AS place FROM bijou_email_message WHERE variant > 0) m,
             (SELECT id, row_number() OVER (ORDER BY id) AS place FROM bijou_email_delivery) o WHERE d.id = o.id AND m.place = o.place`)
      let asked = 0
      codesAreMade = async () => {
        asked += 1
        return asked === 60 && breakMessages()
      }
      await look()
      expect(asked).toBe(60)
      expect((await bench.states(id)).failed ?? 0).toBe(0)
      await mendMessages()
      await letThemBeDue()
      await finish(id)
      expect(await bench.states(id)).toEqual({ sent: 60 })
      expect([...bench.sink.counts().values()].every((count) => count === 1)).toBe(true)
    })
  })

  it("that makes no mail fails its own recipients, and no others", async () => {
    const id = await chosen(10)
    await bench.sql("UPDATE bijou_email_message SET compiled = jsonb_set(compiled, '{fields}', '[]') WHERE locale = 'en'")
    await finish(id)
    expect(await bench.states(id)).toEqual({ sent: 5, failed: 5 })
  })
})
