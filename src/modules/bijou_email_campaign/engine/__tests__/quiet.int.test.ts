import { describe, expect, it } from "vitest"
import { quietUntil } from "../../sql/quiet"
import { withBench } from "./bench"

const HONOLULU = "Pacific/Honolulu"

withBench("bijou_email_quiet", (bench) => {
  const endOf = async (moment: string, from: number, to: number, zone = "Europe/Sofia"): Promise<string | null> => {
    const { sql, bindings } = quietUntil("m.moment", "m.zone", { from, to, zones: [HONOLULU, "Asia/Kathmandu"] })
    const filled = bindings.reduce<string>((text, value) => text.replace("?", Array.isArray(value) ? `'{${value.join(",")}}'` : String(value)), sql)
    const [{ ends }] = await bench.sql(`SELECT extract(epoch FROM ${filled})::float8 AS ends FROM (SELECT '${moment}'::timestamptz AS moment, '${zone}'::text AS zone) m`)
    return ends === null ? null : new Date(Number(ends) * 1000).toISOString()
  }
  /** Hours around this moment in the shop's zone, whatever the clock says. */
  const aroundNow = (): { from: number; to: number } => {
    const hour = Number(new Intl.DateTimeFormat("en", { hour: "2-digit", hourCycle: "h23", timeZone: "Europe/Sofia" }).format())
    return { from: (hour + 22) % 24, to: (hour + 3) % 24 }
  }
  const setQuiet = async (quiet_hours: { from: number; to: number } | null) => {
    const { settings, version } = await bench.service.sending.read()
    await bench.service.sending.save({ ...settings, quiet_hours }, version)
  }
  const waiting = async () =>
    (await bench.sql("SELECT c.email, d.due_at > now() AS later FROM bijou_email_delivery d JOIN bijou_email_contact c ON c.id = d.contact_id WHERE d.status = 0 ORDER BY 1")).map(
      ({ email, later }) => [email, later]
    )

  describe("quiet hours", () => {
    it("end in the morning, where the reader is", async () => {
      expect(await endOf("2026-01-15T20:30:00Z", 21, 8)).toBe("2026-01-16T06:00:00.000Z")
      expect(await endOf("2026-01-16T05:59:59Z", 21, 8)).toBe("2026-01-16T06:00:00.000Z")
      expect(await endOf("2026-01-16T06:00:00Z", 21, 8)).toBeNull()
      expect(await endOf("2026-01-15T18:59:59Z", 21, 8)).toBeNull()
      expect(await endOf("2026-01-15T11:30:00Z", 13, 15)).toBe("2026-01-15T13:00:00.000Z")
      expect(await endOf("2026-01-15T12:00:00Z", 5, 5)).toBeNull()
      expect(await endOf("2026-01-15T08:30:00Z", 21, 8, HONOLULU)).toBe("2026-01-15T18:00:00.000Z")
      expect(await endOf("2026-01-15T16:00:00Z", 21, 8, "Asia/Kathmandu")).toBe("2026-01-16T02:15:00.000Z")
      expect(await endOf("2026-01-15T20:30:00Z", 21, 8, "no such zone")).toBe("2026-01-16T06:00:00.000Z")
    })

    it("end an hour earlier by the sun in the night the clocks go forward", async () => {
      expect(await endOf("2026-03-28T21:00:00Z", 21, 8)).toBe("2026-03-29T05:00:00.000Z")
    })

    it("are waited for, and refuse nobody", async () => {
      await bench.add(3)
      await bench.sql(`UPDATE bijou_email_contact SET time_zone = '${HONOLULU}' WHERE email = 'r2@example.com'`)
      await bench.addProvider()
      await setQuiet(aroundNow())
      const { id } = await bench.start()
      await bench.look()
      expect(await bench.states(id)).toEqual({ sent: 1, queued: 2 })
      expect([...bench.sink.counts().keys()]).toEqual(["r2@example.com"])
      expect(await waiting()).toEqual([["r1@example.com", true], ["r3@example.com", true]])
      await setQuiet(null)
      await bench.sql("UPDATE bijou_email_delivery SET due_at = now()")
      await bench.finish(id)
      expect(await bench.states(id)).toEqual({ sent: 3 })
    })

    it("count from the moment they are set, for those who were chosen before", async () => {
      await bench.add(3)
      await bench.addProvider({}, 0.001)
      const { id } = await bench.start()
      await bench.look()
      expect(await waiting()).toEqual([1, 2, 3].map((n) => [`r${n}@example.com`, false]))
      await setQuiet(aroundNow())
      await bench.sql("DELETE FROM bijou_email_bucket")
      await bench.look()
      expect(await waiting()).toEqual([1, 2, 3].map((n) => [`r${n}@example.com`, true]))
      expect(await bench.states(id)).toEqual({ queued: 3 })
    })
  })

  it("keeps what a form does not know of when settings are saved", async () => {
    await setQuiet({ from: 21, to: 8 })
    const { settings, version } = await bench.service.sending.read()
    const { cap, less_days, shop } = settings
    const saved = await bench.service.sending.save({ cap, less_days, shop }, version)
    expect(saved.settings.quiet_hours).toEqual({ from: 21, to: 8 })
  })

  it("counts by the hour agree with the ledger, whatever became of mails", async () => {
    await bench.add(12)
    await bench.sql("UPDATE bijou_email_contact SET paused_until = now() + interval '1 day' WHERE email = 'r3@example.com'")
    await bench.addProvider()
    bench.sink.fault = (to) =>
      to === "r4@example.com" ? { at: "rcpt", code: 550, text: "5.1.1 Unknown" } : to === "r5@example.com" ? { at: "end", swallow: true } : undefined
    const { id } = await bench.start()
    await bench.finish(id)
    const { sent, failed, uncertain, skipped } = await bench.service.campaigns.report(id)
    expect(await bench.states(id)).toEqual({ sent: 9, failed: 1, uncertain: 1, skipped: 1 })
    expect({ sent, failed, uncertain, skipped }).toEqual({ sent: 9, failed: 1, uncertain: 1, skipped: [{ reason: "paused", count: 1 }] })
    bench.sink.fault = () => undefined
    await bench.service.campaigns.resendUnknown(id)
    await bench.finish(id)
    expect(await bench.service.campaigns.report(id)).toMatchObject({ sent: 10, uncertain: 0 })
  })
})
