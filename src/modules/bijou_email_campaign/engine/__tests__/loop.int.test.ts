import { describe, expect, it } from "vitest"
import { withBench } from "./bench"

const later = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString()

withBench("bijou_email_loop", (bench) => {
  const status = async (id: string) => (await bench.service.campaigns.get(id)).status

  describe("a process that sends", () => {
    it("does so by itself, and a campaign for later waits", async () => {
      await bench.add(50)
      await bench.addProvider()
      bench.service.delivery.start()
      const waiting = await bench.start({ name: "Later" }, { starts_at: later(3600) })
      const { id } = await bench.start()
      await expect.poll(() => status(id)).toBe("completed")
      expect(await bench.states(id)).toEqual({ sent: 50 })
      expect(await status(waiting.id)).toBe("scheduled")
    })

    it("lets what is on its way leave when it ends, and gives back the rest", async () => {
      await bench.add(200)
      await bench.addProvider({ connections: 3 })
      bench.sink.fault = () => ({ at: "end", ms: 100 })
      bench.service.delivery.start()
      const { id } = await bench.start()
      await expect.poll(() => bench.sink.received.length, { interval: 20 }).toBeGreaterThan(5)
      await bench.service.delivery.stop()
      const sent = bench.sink.received.length
      expect(sent).toBeLessThan(200)
      expect(await bench.states(id)).toEqual({ sent, queued: 200 - sent })
    })

    it("has paused within two seconds", async () => {
      await bench.add(400)
      await bench.addProvider({ connections: 3 })
      bench.sink.fault = () => ({ at: "end", ms: 50 })
      bench.service.delivery.start()
      const { id } = await bench.start()
      await expect.poll(() => bench.sink.received.length, { interval: 20 }).toBeGreaterThan(5)
      await bench.service.campaigns.pause(id)
      const before = bench.sink.received.length
      await expect.poll(async () => (await bench.states(id)).submitting ?? 0, { interval: 20, timeout: 2000 }).toBe(0)
      // No more than what was on its way on all connections, in two calls.
      expect(bench.sink.received.length - before).toBeLessThanOrEqual(6)
      expect(await status(id)).toBe("paused")
    })
  })

  describe("time", () => {
    it("spreads a campaign out where it is asked to", async () => {
      await bench.add(20)
      await bench.addProvider()
      const { id } = await bench.start({}, { per_hour: 3600 })
      await bench.look()
      const { sent = 0, queued = 0 } = await bench.states(id)
      expect(sent + queued).toBe(20)
      expect(sent).toBeLessThan(10)
      await bench.sql("UPDATE bijou_email_bucket SET tokens = 100, burst = 100")
      await bench.finish(id)
      expect(await bench.states(id)).toEqual({ sent: 20 })
      expect(await bench.sql("SELECT scope FROM bijou_email_bucket")).toEqual([])
    })

    it("ends a campaign at its moment, whatever is left", async () => {
      await bench.add(20)
      await bench.addProvider({}, 0.001)
      const { id } = await bench.start({}, { expires_at: later(3600) })
      await bench.look()
      await bench.sql("UPDATE bijou_email_campaign SET expires_at = now() - interval '1 second'")
      await bench.finish(id)
      expect(await status(id)).toBe("completed")
      expect(await bench.states(id)).toEqual({ expired: 20 })
    })

    it("starts nothing that would end before", async () => {
      await bench.addProvider()
      await expect(bench.start({}, { starts_at: later(60), expires_at: later(30) })).rejects.toThrow("The campaign would end before it starts.")
    })
  })

  describe("a campaign that servers refuse", () => {
    it("pauses by itself, and goes on when a person says so", async () => {
      await bench.add(300)
      await bench.addProvider({ connections: 10 })
      bench.sink.fault = (to) => (/[05]@/.test(to) ? { at: "rcpt", code: 550, text: "5.7.1 Not wanted" } : undefined)
      const { id } = await bench.start()
      await bench.look()
      await bench.look()
      const campaign = await bench.service.campaigns.get(id)
      expect(campaign).toMatchObject({ status: "paused", pause_kind: "breaker", problem: expect.stringMatching(/^20 % of 300 mails were refused/) })
      await bench.service.campaigns.resume(id)
      await bench.finish(id)
      expect(await bench.states(id)).toEqual({ sent: 240, failed: 60 })
    })
  })
})
