import { knex } from "@medusajs/framework/mikro-orm/knex"
import { expect, it } from "vitest"
import type { Db } from "../../../../lib/db"
import { openProvider } from "../../providers/open"
import { ProviderSeal } from "../../providers/seal"
import { DeliveryLoop } from "../loop"
import { Transports } from "../transports"
import { withBench } from "./bench"

const noNotifier = () => {
  throw new Error("There is no Notification Module here.")
}

withBench("bijou_email_leaving", (bench) => {
  it("lets mails leave while the database is slow to write down that others do", async () => {
    const { keys } = bench.service
    const db: Db = knex({ client: "pg", connection: bench.databaseUrl, pool: { min: 0, max: 5 } })
    const other: Db = knex({ client: "pg", connection: bench.databaseUrl, pool: { min: 0, max: 1 } })
    const slow = await other.transaction()
    let isLocked = false
    const loop = new DeliveryLoop({
      db,
      links: () => ({ public_url: "https://shop.example", tokens: keys.tokens, verp: (domain) => keys.verp(domain) }),
      transports: new Transports(new ProviderSeal(["a-secret-of-the-e-mail-tests-1234567890"]), (config) => openProvider(config, noNotifier)),
      coupons: {
        codesFor: async (_campaign, _locale, contactIds) => {
          if (!isLocked) {
            isLocked = true
            // One in the middle of those that are to leave.
            await slow.raw("SELECT id FROM bijou_email_delivery WHERE contact_id = ?::bigint FOR UPDATE", [contactIds[contactIds.length / 2]])
          }
          return new Map()
        },
      },
      restraint: async () => ({ mails: 0, days: 7, less_days: 0, domains: null }),
      log: () => undefined,
    })
    try {
      await bench.add(60)
      await bench.addProvider({ connections: 5 }, 0.001)
      const { id } = await bench.start()
      await bench.look()
      await bench.sql("DELETE FROM bijou_email_bucket")
      await bench.sql(`UPDATE bijou_email_message SET compiled = jsonb_set(compiled, '{coupons}', '[{"block_id": "b9", "promotion_id": "promo_1"}]')`)
      await bench.sql("UPDATE bijou_email_delivery SET due_at = now()")
      await loop.look()
      await expect.poll(() => bench.sink.counts().size).toBeGreaterThanOrEqual(55)
      expect((await bench.states(id)).leased).toBeGreaterThan(0)
      await slow.commit()
      await expect.poll(async () => (await loop.look(), (await bench.service.campaigns.get(id)).status)).toBe("completed")
      expect(await bench.states(id)).toEqual({ sent: 60 })
      expect([...bench.sink.counts().values()].every((count) => count === 1)).toBe(true)
    } finally {
      if (!slow.isCompleted()) {
        await slow.rollback()
      }
      await loop.stop()
      await Promise.all([db.destroy(), other.destroy()])
    }
  })
})
