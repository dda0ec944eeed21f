import { knex } from "@medusajs/framework/mikro-orm/knex"
import { expect, it } from "vitest"
import type { Db } from "../../../../lib/db"
import { ProviderSeal } from "../../providers/seal"
import type { MailProvider, OutMail, Outcome } from "../../providers/provider"
import { DeliveryLoop } from "../loop"
import { Transports } from "../transports"
import { withBench } from "./bench"

withBench("bijou_email_calls", (bench) => {
  it("makes no more calls at one time than the provider takes, also when recipients come while one is under way", async () => {
    const calls: { mails: number; end: () => void }[] = []
    const provider: MailProvider = {
      capabilities: { batch: 5, parallel: 1, idempotency_seconds: 0 },
      send: (mails: readonly OutMail[]) =>
        new Promise<Outcome[]>((resolve) => {
          calls.push({ mails: mails.length, end: () => resolve(mails.map(() => ({ kind: "accepted", provider_message_id: null }))) })
        }),
      check: async () => null,
      close: async () => undefined,
    }
    const db: Db = knex({ client: "pg", connection: bench.databaseUrl, pool: { min: 0, max: 4 } })
    const { keys } = bench.service
    const loop = new DeliveryLoop({
      db,
      links: () => ({ public_url: "https://shop.example", tokens: keys.tokens, verp: (domain) => keys.verp(domain) }),
      transports: new Transports(new ProviderSeal(["a-secret-of-the-e-mail-tests-1234567890"]), () => provider),
      coupons: { codesFor: async () => new Map() },
      restraint: async () => ({ mails: 0, days: 7, less_days: 0, domains: null }),
      log: () => undefined,
    })
    try {
      await bench.add(2)
      await bench.addProvider()
      const first = await bench.start()
      await expect.poll(async () => (await loop.look(), calls.length)).toBe(1)
      await bench.add(3, 3)
      const second = await bench.start()
      await expect.poll(async () => (await loop.look(), bench.service.campaigns.get(second.id))).toMatchObject({ status: "sending" })
      await loop.look()
      await expect.poll(() => bench.sql("SELECT id FROM bijou_email_delivery WHERE status = 1")).toHaveLength(5)
      expect(calls.map(({ mails }) => mails)).toEqual([2])
      calls[0].end()
      await expect.poll(() => calls.map(({ mails }) => mails)).toEqual([2, 5])
      calls[1].end()
      await loop.settled()
      expect(await bench.states(first.id)).toEqual({ sent: 2 })
      expect(await bench.states(second.id)).toEqual({ sent: 5 })
    } finally {
      calls.forEach(({ end }) => end())
      await loop.stop()
      await db.destroy()
    }
  })
})
