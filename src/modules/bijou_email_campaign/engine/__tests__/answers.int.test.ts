import { describe, expect, it } from "vitest"
import { startSink } from "../../../../../test/mail/sink"
import { withBench } from "./bench"

withBench("bijou_email_answers", (bench) => {
  describe("answers of servers", () => {
    it("become what they mean: failed and suppressed, tried later, unknown", async () => {
      await bench.add(6)
      await bench.addProvider({ timeout_seconds: 5 })
      bench.sink.fault = (to) => {
        switch (to) {
          case "r1@example.com":
            return { at: "rcpt", code: 550, text: "5.1.1 No such user" }
          case "r2@example.com":
            return { at: "rcpt", code: 450, text: "4.2.0 Greylisted" }
          case "r3@example.com":
            return { at: "end", swallow: true }
          default:
            return undefined
        }
      }
      const { id } = await bench.start()
      await bench.finish(id)
      expect(await bench.states(id)).toEqual({ sent: 3, failed: 1, deferred: 1, uncertain: 1 })
      expect((await bench.service.campaigns.numbers(id)).failures).toEqual([{ code: 550, enhanced: "5.1.1", reason: "550 5.1.1 No such user", count: 1 }])
      expect(await bench.sql("SELECT reason, scope FROM bijou_email_suppression")).toEqual([{ reason: "hard_bounce", scope: "all" }])

      bench.sink.fault = () => undefined
      await bench.sql("UPDATE bijou_email_delivery SET due_at = now() WHERE status = 5")
      await bench.finish(id)
      expect(await bench.states(id)).toEqual({ sent: 4, failed: 1, uncertain: 1 })
      expect(await bench.service.campaigns.get(id)).toMatchObject({ status: "completed" })
      expect(bench.sink.counts().get("r3@example.com")).toBe(1)

      expect(await bench.service.campaigns.resendUnknown(id)).toBe(1)
      await bench.finish(id)
      expect(await bench.states(id)).toEqual({ sent: 5, failed: 1 })
      expect(bench.sink.counts().get("r3@example.com")).toBe(2)
    })

    it("stop all campaigns of a provider that takes nothing more, and nobody is lost by it", async () => {
      await bench.add(20)
      const provider = await bench.addProvider()
      bench.sink.fault = () => ({ at: "mail", code: 550, text: "5.7.1 Account suspended" })
      const { id } = await bench.start()
      await bench.look()
      expect(await bench.service.campaigns.get(id)).toMatchObject({ status: "paused", pause_kind: "provider", problem: expect.stringContaining("Account suspended") })
      expect(await bench.service.providers.get(provider.id)).toMatchObject({ state: "blocked" })
      await expect(bench.service.campaigns.resume(id)).rejects.toThrow(/Account suspended/)

      bench.sink.fault = () => undefined
      const { config: _config, ...same } = { config: null, name: provider.name, per_second: null, is_standard: true }
      const settings = { ...provider.settings, connections: 6 } as never
      await bench.service.providers.update(provider.id, { ...same, config: { type: "smtp", settings }, version: provider.version, state: "active" })
      await bench.service.campaigns.resume(id)
      await bench.sql("UPDATE bijou_email_delivery SET due_at = now()")
      await bench.finish(id)
      expect(await bench.states(id)).toEqual({ sent: 20 })
      expect([...bench.sink.counts().values()].every((count) => count === 1)).toBe(true)
    })

    it("use up no attempt while the server is away", async () => {
      await bench.add(5)
      await bench.addProvider()
      const { port } = bench.sink
      await bench.sink.stop()
      const { id } = await bench.start()
      await bench.look()
      expect(await bench.states(id)).toEqual({ queued: 5 })
      expect(await bench.sql("SELECT max(attempts)::int AS attempts FROM bijou_email_delivery")).toEqual([{ attempts: 0 }])
      bench.sink = await startSink({ port })
      await bench.sql("UPDATE bijou_email_delivery SET due_at = now()")
      await expect
        .poll(async () => {
          await bench.look()
          return bench.states(id)
        }, { timeout: 30_000, interval: 200 })
        .toEqual({ sent: 5 })
    })

    it("of one provider that cannot be opened hold up no other", async () => {
      await bench.add(5)
      const { provider_id } = await bench.start({ provider_id: (await bench.addProvider()).id })
      const broken = await bench.service.providers.create({ name: "No login", per_second: null, is_standard: false, config: { type: "resend", settings: {} } })
      const [good, bad] = [await bench.start({ provider_id }), await bench.start({ provider_id: broken.id })]
      await bench.finish(good.id)
      expect(await bench.states(good.id)).toEqual({ sent: 5 })
      await expect.poll(async () => (await bench.service.campaigns.get(bad.id)).status).toBe("paused")
      expect(await bench.service.campaigns.get(bad.id)).toMatchObject({ pause_kind: "provider", problem: "The provider has no login yet: enter it in its settings." })
    })
  })
})
