import { join } from "node:path"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import fc from "fast-check"
import { describe, expect, it, vi } from "vitest"
import { BIJOU_CORE_MODULE, runJob, type BijouCoreService } from ".."
import { takeToken } from "../sql/rate-limit"
import type { Sql } from "../sql/types"

const MINUTE = 60_000

/** What a token bucket is, in whole microseconds and without SQL. */
const modelBucket = (limit: number, perSeconds: number) => {
  const step = BigInt(Math.max(1, Math.floor((perSeconds * 1_000_000) / limit)))
  let tokens = step * BigInt(limit)
  let last: bigint | undefined
  return (atMs: number) => {
    const at = BigInt(atMs) * 1000n
    const filled = tokens + (last === undefined ? 0n : at - last)
    tokens = filled > step * BigInt(limit) ? step * BigInt(limit) : filled
    last = at
    const allowed = tokens >= step
    if (allowed) {
      tokens -= step
    }
    return { allowed, remaining: Number(tokens / step) }
  }
}

moduleIntegrationTestRunner<BijouCoreService>({
  moduleName: BIJOU_CORE_MODULE,
  resolve: join(__dirname, ".."),
  pathToMigrations: join(__dirname, "..", "migrations"),
  testSuite: ({ service, MikroOrmWrapper }) => {
    const sql: Sql = {
      raw: async <Row>(text: string, bindings: readonly unknown[] = []) => ({
        rows: await MikroOrmWrapper.getManager().execute<Row[]>(text, [...bindings]),
      }),
    }
    const query = <Row>(text: string, bindings: readonly unknown[] = []) =>
      sql.raw<Row>(text, bindings).then(({ rows }) => rows)

    describe("options", () => {
      it("fills in what the host left out", () => {
        expect(service.options.features).toEqual({ review: true, "size-guide": true, econt: true, "email-campaign": true })
        expect(service.options.review.claim_seconds).toBe(120)
      })
    })

    describe("rate limits", () => {
      it("grants exactly the limit to parallel calls", async () => {
        const calls = Array.from({ length: 32 }, () => service.takeToken("parallel", { limit: 7, perSeconds: 3600 }))
        const results = await Promise.all(calls)
        expect(results.filter(({ allowed }) => allowed)).toHaveLength(7)
        expect(results.filter(({ allowed }) => !allowed).every(({ retry_after_seconds: s }) => s > 500 && s <= 515)).toBe(true)
      })

      it("keeps keys apart and counts what is left", async () => {
        const bucket = { limit: 2, perSeconds: 60 }
        expect(await service.takeToken("one", bucket)).toEqual({ allowed: true, retry_after_seconds: 0, remaining: 1 })
        expect(await service.takeToken("one", bucket)).toEqual({ allowed: true, retry_after_seconds: 0, remaining: 0 })
        expect(await service.takeToken("one", bucket)).toMatchObject({ allowed: false, remaining: 0 })
        expect(await service.takeToken("two", bucket)).toMatchObject({ allowed: true, remaining: 1 })
      })

      it("refuses a limit that is not one", async () => {
        await expect(service.takeToken("x", { limit: 0, perSeconds: 60 })).rejects.toThrow(/whole and above zero/)
        await expect(service.takeToken("x", { limit: 1, perSeconds: 0.5 })).rejects.toThrow(/whole and above zero/)
      })

      it("refills as a bucket does, and what it says about waiting is true", async () => {
        let run = 0
        await fc.assert(
          fc.asyncProperty(
            fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 20_000 })),
            fc.integer({ min: 1, max: 7200 }),
            fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 5 * MINUTE })), { minLength: 1, maxLength: 12 }),
            async (limit, perSeconds, pauses) => {
              const key = `property-${run++}`
              const model = modelBucket(limit, perSeconds)
              let at = Date.UTC(2030, 0, 1)
              for (const pause of pauses) {
                at += pause
                const got = await takeToken(sql, key, { limit, perSeconds }, new Date(at))
                const wanted = model(at)
                expect({ allowed: got.allowed, remaining: got.remaining }).toEqual(wanted)
                if (!got.allowed) {
                  const early = at + (got.retry_after_seconds - 1) * 1000
                  if (got.retry_after_seconds > 1) {
                    expect((await takeToken(sql, key, { limit, perSeconds }, new Date(early))).allowed).toBe(false)
                    model(early)
                  }
                  at += got.retry_after_seconds * 1000
                  expect((await takeToken(sql, key, { limit, perSeconds }, new Date(at))).allowed).toBe(true)
                  model(at)
                }
              }
            }
          ),
          { numRuns: 60 }
        )
      })

      it("never grants more than the limit in its first instant", async () => {
        await fc.assert(
          fc.asyncProperty(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 90 }), async (limit, perSeconds) => {
            const at = new Date(Date.UTC(2031, 0, 1))
            const key = `burst-${limit}-${perSeconds}`
            await query("DELETE FROM bijou_core_rate_limit WHERE key = ?", [key])
            let granted = 0
            for (let call = 0; call < limit + 3; call++) {
              granted += Number((await takeToken(sql, key, { limit, perSeconds }, at)).allowed)
            }
            expect(granted).toBe(limit)
          }),
          { numRuns: 12 }
        )
      })

      it("sweeps only buckets that are full again", async () => {
        await takeToken(sql, "old", { limit: 1, perSeconds: 60 }, new Date(Date.now() - 2 * MINUTE))
        await takeToken(sql, "young", { limit: 1, perSeconds: 3600 })
        expect(await service.sweepRateLimits()).toBe(1)
        expect(await query("SELECT key FROM bijou_core_rate_limit")).toEqual([{ key: "young" }])
      })

      it("is kept in an unlogged table", async () => {
        expect(await query("SELECT relpersistence FROM pg_class WHERE relname = 'bijou_core_rate_limit'")).toEqual([
          { relpersistence: "u" },
        ])
      })
    })

    describe("audit log", () => {
      const entry = (number: number) => ({
        feature: "review" as const,
        action: number % 2 ? "approve" : "reject",
        actor_id: number % 3 ? "user_1" : "user_2",
        resource_id: number % 5 ? `rev_${number}` : null,
        facts: { number },
      })

      it("refuses to change or remove what is written", async () => {
        await service.recordAudit([entry(1)])
        await expect(query("UPDATE bijou_core_audit SET action = 'spam'")).rejects.toThrow(/append-only: UPDATE/)
        await expect(query("DELETE FROM bijou_core_audit")).rejects.toThrow(/append-only: DELETE/)
        await expect(query("TRUNCATE bijou_core_audit")).rejects.toThrow(/append-only: TRUNCATE/)
        expect((await service.listAudit({ limit: 10 })).entries).toHaveLength(1)
      })

      it("gives every entry once, newest first, whatever the size of the page", async () => {
        await service.recordAudit(Array.from({ length: 23 }, (_, number) => entry(number)))
        await service.recordAudit(Array.from({ length: 14 }, (_, number) => entry(100 + number)))
        await fc.assert(
          fc.asyncProperty(fc.integer({ min: 1, max: 40 }), async (limit) => {
            const ids: string[] = []
            const moments: string[] = []
            let cursor: string | undefined
            do {
              const page = await service.listAudit({ limit, cursor })
              ids.push(...page.entries.map(({ id }) => id))
              moments.push(...page.entries.map(({ created_at }) => created_at))
              cursor = page.next_cursor ?? undefined
            } while (cursor)
            expect(new Set(ids).size).toBe(37)
            expect(ids).toHaveLength(37)
            expect(moments).toEqual([...moments].sort().reverse())
          }),
          { numRuns: 15 }
        )
      })

      it("filters by feature, actor and resource", async () => {
        await service.recordAudit(Array.from({ length: 12 }, (_, number) => entry(number)))
        expect((await service.listAudit({ limit: 50, actor_id: "user_2" })).entries).toHaveLength(4)
        const [only] = (await service.listAudit({ limit: 50, resource_id: "rev_7" })).entries
        expect(only).toMatchObject({ feature: "review", action: "approve", actor_id: "user_1", facts: { number: 7 } })
        expect((await service.listAudit({ limit: 50, feature: "review", actor_id: "user_9" })).entries).toEqual([])
      })

      it("refuses a cursor it did not make", async () => {
        await expect(service.listAudit({ limit: 5, cursor: "bm90IG1pbmU" })).rejects.toThrow(/cursor is not valid/)
      })

      it("writes nothing when one entry of many is wrong", async () => {
        const wrong = { ...entry(2), actor_id: null as unknown as string }
        await expect(service.recordAudit([entry(1), wrong])).rejects.toThrow(/actor_id/)
        expect((await service.listAudit({ limit: 5 })).entries).toEqual([])
      })
    })

    describe("jobs", () => {
      const lines: string[] = []
      const container = {
        resolve: (key: string) =>
          key === ContainerRegistrationKeys.LOGGER ? { error: (line: string) => lines.push(line) } : service,
      } as unknown as Parameters<typeof runJob>[0]

      it("records a run that works, and keeps the last error after it", async () => {
        const failing = () => Promise.reject(new Error('Key (email)=(ana@example.bg) of "Ана" 0888123456 is taken'))
        await expect(runJob(container, "a-job", failing)).rejects.toThrow("Error: Key (…) of … … is taken")
        const [failed] = await service.listJobRuns({ name: "a-job" }, { take: 1 })
        expect(failed).toMatchObject({ runs: 1, finished_at: null })
        expect(`${failed.last_error}${lines.join()}`).not.toMatch(/ana@|Ана|0888/)
        await runJob(container, "a-job", async () => undefined)
        const [worked] = await service.listJobRuns({ name: "a-job" }, { take: 1 })
        expect(worked.runs).toBe(2)
        expect(worked.last_error).toBe("Error: Key (…) of … … is taken")
        expect(worked.finished_at!.getTime()).toBeGreaterThanOrEqual(failed.failed_at!.getTime())
        expect(worked.duration_ms).toBeGreaterThanOrEqual(0)
      })

      it("does not run for a feature that is off", async () => {
        const off = { options: { features: { review: false } } }
        const switchedOff = { resolve: () => off } as unknown as Parameters<typeof runJob>[0]
        const work = vi.fn()
        await runJob(switchedOff, "bijou-review-tell-events", work)
        expect(work).not.toHaveBeenCalled()
        await runJob(container, "bijou-review-tell-events", work)
        expect(work).toHaveBeenCalledOnce()
      })
    })

    it("says what the database is", async () => {
      await query("CREATE EXTENSION IF NOT EXISTS pg_trgm")
      const facts = await service.databaseFacts()
      expect(facts).toMatchObject({
        encoding: "UTF8",
        ilike_knows_cyrillic: true,
        trigram_installed: true,
        trigram_knows_cyrillic: true,
      })
      expect(facts.version_number).toBeGreaterThanOrEqual(150_000)
    })
  },
})
