import PostalMime from "postal-mime"
import { describe, expect, it } from "vitest"
import { withBench } from "./bench"

withBench("bijou_email_sending", (bench) => {
  describe("a campaign", () => {
    it("reaches each recipient once, in their language, and is over then", async () => {
      await bench.add(250)
      await bench.addProvider()
      const { id } = await bench.start()
      await bench.finish(id)
      expect(await bench.service.campaigns.get(id)).toMatchObject({ status: "completed", chosen: 250 })
      expect(await bench.states(id)).toEqual({ sent: 250 })
      expect(bench.sink.received).toHaveLength(250)
      expect([...bench.sink.counts().values()].every((count) => count === 1)).toBe(true)
      const read = async (to: string) => PostalMime.parse(bench.sink.received.find((mail) => mail.to === to)?.raw ?? "")
      expect((await read("r1@example.com")).subject).toBe("Нови пръстени, Name1")
      expect((await read("r6@example.com")).subject).toBe("New rings, friend")
      expect(new Set(bench.sink.received.map(({ message_id }) => message_id)).size).toBe(250)
    })

    it("does not wait for the slowest: all others leave while a server takes its time for some", async () => {
      await bench.add(40)
      await bench.addProvider({ connections: 4 })
      let go = () => undefined as void
      const after = new Promise<void>((resolve) => (go = resolve))
      bench.sink.fault = (to) => (/^r[15]@/.test(to) ? { at: "end", after } : undefined)
      const { id } = await bench.start()
      const finished = bench.finish(id)
      await expect.poll(() => bench.sink.received.length).toBe(38)
      go()
      await finished
      expect(await bench.states(id)).toEqual({ sent: 40 })
      expect(bench.sink.counts().size).toBe(40)
    })

    it("carries a way out that only its recipient has, and counts no clicks by person without consent to it", async () => {
      await bench.add(2)
      await bench.sql(`WITH e AS (INSERT INTO bijou_email_consent_event (contact_id, purpose, action, basis, source, actor)
          SELECT id, 'tracking', 'grant', 'consent', 'sign_up', 'contact' FROM bijou_email_contact WHERE email = 'r2@example.com' RETURNING *)
        INSERT INTO bijou_email_consent SELECT contact_id, purpose, 'granted', 'consent', id, at FROM e`)
      await bench.addProvider()
      await bench.finish((await bench.start()).id)
      const read = async (to: string) => PostalMime.parse(bench.sink.received.find((mail) => mail.to === to)?.raw ?? "")
      const [one, two] = [await read("r1@example.com"), await read("r2@example.com")]
      const header = (mail: typeof one, name: string) => mail.headers.find(({ key }) => key === name)?.value ?? ""
      const token = (mail: typeof one) => /unsubscribe\/([\w-]+)/.exec(header(mail, "list-unsubscribe"))?.[1] ?? ""
      const reading = bench.service.keys.tokens.read("unsubscribe", token(one))
      const [{ id }] = await bench.sql("SELECT id::text FROM bijou_email_contact WHERE email = 'r1@example.com'")
      expect(reading).toMatchObject({ ok: true, claims: { ids: [id, expect.any(String)] } })
      expect(token(two)).not.toBe(token(one))
      expect(header(one, "list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click")
      const click = (mail: typeof one) => /email\/click\/([\w-]+)/.exec(mail.html ?? "")?.[1] ?? ""
      expect(bench.service.keys.tokens.read("click_total", click(one)).ok).toBe(true)
      expect(bench.service.keys.tokens.read("click", click(two)).ok).toBe(true)
      expect(one.html).not.toContain("<img")
      expect(two.html).toContain("/email/open/")
    })

    it("writes down everybody it was meant for, and why some get nothing", async () => {
      await bench.add(10)
      await bench.sql("UPDATE bijou_email_consent SET state = 'withdrawn', basis = NULL WHERE contact_id IN (SELECT id FROM bijou_email_contact ORDER BY id LIMIT 2)")
      await bench.sql("INSERT INTO bijou_email_suppression (email_hash, scope, reason, source) VALUES (sha256('r5'), 'all', 'hard_bounce', 'test')")
      await bench.sql("UPDATE bijou_email_contact SET paused_until = now() + interval '1 day' WHERE email = 'r6@example.com'")
      await bench.sql("UPDATE bijou_email_contact SET domain = 'abv.bg', email = 'r7@abv.bg', email_norm = 'r7@abv.bg' WHERE email = 'r7@example.com'")
      await bench.sql("INSERT INTO bijou_email_list (id, name) VALUES ('l1', 'All')")
      await bench.sql("INSERT INTO bijou_email_list_member (list_id, contact_id, source) SELECT 'l1', id, 'test' FROM bijou_email_contact")
      await bench.addProvider()
      const audience = { include: [{ kind: "list" as const, id: "l1" }], exclude: [], holdout_percent: 0 }
      const foretold = await bench.service.campaigns.count(audience, null)
      const { id } = await bench.start({ audience })
      await bench.finish(id)
      expect(await bench.states(id)).toEqual({ sent: 5, suppressed: 1, skipped: 4 })
      const { refusals } = await bench.service.campaigns.numbers(id)
      expect(refusals).toMatchObject({ unsubscribed: 2, suppressed: 1, paused: 1, domain_not_allowed: 1 })
      expect(Object.fromEntries(foretold.map(({ reason, count }) => [reason, count]))).toEqual({
        null: 5,
        unsubscribed: 2,
        suppressed: 1,
        paused: 1,
        domain_not_allowed: 1,
      })
    })

    it("sends nothing to who says no after it has begun", async () => {
      await bench.add(40)
      await bench.addProvider({}, 0.01)
      const { id } = await bench.start()
      await bench.look()
      expect(await bench.states(id)).toEqual({ queued: 40 })
      await bench.sql(`UPDATE bijou_email_consent SET state = 'withdrawn', basis = NULL
                  WHERE contact_id = (SELECT id FROM bijou_email_contact WHERE email = 'r40@example.com')`)
      await bench.sql("DELETE FROM bijou_email_bucket")
      await bench.finish(id)
      expect(await bench.states(id)).toEqual({ sent: 39, skipped: 1 })
      expect(bench.sink.counts().has("r40@example.com")).toBe(false)
    })
  })

  describe("pause", () => {
    it("lets only what is on its way leave; resume sends the rest, cancel nothing more", async () => {
      await bench.add(300)
      await bench.addProvider({ connections: 2 })
      const { id } = await bench.start()
      let paused: Promise<unknown> | undefined
      bench.sink.fault = () => {
        if (bench.sink.received.length >= 20) {
          paused ??= bench.service.campaigns.pause(id)
        }
        return undefined
      }
      await bench.look()
      await paused
      const before = bench.sink.received.length
      expect(before).toBeLessThan(300)
      expect(await bench.states(id)).toEqual({ sent: before, queued: 300 - before })
      await bench.look()
      expect(bench.sink.received).toHaveLength(before)

      bench.sink.fault = () => undefined
      await bench.service.campaigns.resume(id)
      await bench.finish(id)
      expect(await bench.states(id)).toEqual({ sent: 300 })
      await expect(bench.service.campaigns.pause(id)).rejects.toThrow("This campaign cannot be paused: it is over.")
    })

    it("is final when it is a cancel", async () => {
      await bench.add(30)
      await bench.addProvider()
      const { id } = await bench.start({}, { starts_at: new Date(Date.now() - 1000).toISOString() })
      await bench.sql("UPDATE bijou_email_settings SET stopped_at = now(), stopped_by = 'user_test'")
      await bench.look()
      await bench.service.sending.letGo()
      await bench.service.campaigns.pause(id).catch(() => undefined)
      await bench.service.campaigns.cancel(id)
      await bench.finish(id)
      expect(await bench.service.campaigns.get(id)).toMatchObject({ status: "canceled" })
      expect(bench.sink.received).toHaveLength(0)
    })

    it("is what the switch does to everything", async () => {
      await bench.add(30)
      await bench.addProvider()
      await bench.service.sending.stopAll("user_test")
      const { id } = await bench.start()
      await bench.look()
      expect(bench.sink.received).toHaveLength(0)
      await bench.service.sending.letGo()
      await bench.finish(id)
      expect(await bench.states(id)).toEqual({ sent: 30 })
    })
  })
})
