import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { describe, expect, it } from "vitest"
import {
  configResponseSchema,
  healthResponseSchema,
  listAuditResponseSchema,
} from "../../../../contracts/core"
import { createAdminUser } from "../../../../../test/helpers/actors"
import { withApp } from "../../../../../test/helpers/app"
import { BIJOU_CORE_MODULE, type BijouCoreService } from "../../../../modules/bijou_core"
import { rateLimit } from "../../../lib/rate-limit"
import { userNames } from "../../../lib/user-names"

withApp(({ api, getContainer }) => {
  const core = () => getContainer().resolve<BijouCoreService>(BIJOU_CORE_MODULE)

  describe("GET /admin/bijou/config", () => {
    it("says who asks and what is on", async () => {
      const admin = await createAdminUser(getContainer(), { firstName: "Ана", lastName: "Петрова" })
      const { status, data } = await api.get("/admin/bijou/config", { headers: admin.headers })
      expect(status).toBe(200)
      expect(configResponseSchema.parse(data)).toEqual({
        features: { review: true, "size-guide": true, econt: true, "email-campaign": true },
        rbac: false,
        permissions: [],
        user: { id: admin.id, name: "Ана Петрова" },
        review: { due_after_hours: 24, overdue_after_hours: 48, claim_seconds: 120 },
      })
    })

    it("is not for strangers", async () => {
      expect((await api.get("/admin/bijou/config")).status).toBe(401)
    })
  })

  describe("GET /admin/bijou/health", () => {
    it("checks the platform and each feature that is on", async () => {
      const admin = await createAdminUser(getContainer())
      const { status, data } = await api.get("/admin/bijou/health", { headers: admin.headers })
      expect(status).toBe(200)
      const health = healthResponseSchema.parse(data)
      const platform = Object.fromEntries(health.platform.map((check) => [check.name, check.state]))
      expect(platform).toMatchObject({ postgresql: "ok", cyrillic: "ok", pg_trgm: "ok", redis: "ok" })
      expect(platform).toHaveProperty("job bijou-core-sweep-rate-limits")
      const review = health.features.review
      expect(review.enabled).toBe(true)
      expect(review.checks.map(({ name }) => name)).toEqual(expect.arrayContaining(["counters"]))
    })

    it("shows a job that failed, and with it the whole as failed", async () => {
      const admin = await createAdminUser(getContainer())
      const name = "bijou-core-sweep-rate-limits"
      await core().recordJobStart(name)
      await core().recordJobFinish(name, { duration_ms: 12.4, error: "Error: no disk" })
      const { data } = await api.get("/admin/bijou/health", { headers: admin.headers })
      const health = healthResponseSchema.parse(data)
      expect(health.state).toBe("error")
      expect(health.platform.find((check) => check.name === `job ${name}`)).toMatchObject({
        state: "error",
        facts: { last_error: "Error: no disk", duration_ms: 12, runs: 1, finished_at: null },
      })
    })
  })

  describe("GET /admin/bijou/audit", () => {
    it("pages through what was recorded", async () => {
      const admin = await createAdminUser(getContainer())
      await core().recordAudit(
        [1, 2, 3].map((number) => ({
          feature: "review" as const,
          action: "approve",
          actor_id: admin.id,
          resource_id: `rev_${number}`,
          facts: { number },
        }))
      )
      const first = await api.get("/admin/bijou/audit?limit=2&feature=review", { headers: admin.headers })
      const { entries, next_cursor } = listAuditResponseSchema.parse(first.data)
      const second = await api.get(`/admin/bijou/audit?limit=2&cursor=${next_cursor}`, { headers: admin.headers })
      const rest = listAuditResponseSchema.parse(second.data)
      expect(rest.next_cursor).toBeNull()
      expect([...entries, ...rest.entries].map(({ resource_id: id }) => id).sort()).toEqual(["rev_1", "rev_2", "rev_3"])
    })

    it("refuses what its query does not know", async () => {
      const admin = await createAdminUser(getContainer())
      const { status, data } = await api.get("/admin/bijou/audit?fields=*&limit=999", { headers: admin.headers })
      expect(status).toBe(400)
      expect(data).toMatchObject({ type: "invalid_data" })
      expect(data.message).toContain('"limit"')
      expect(data.message).toContain('"fields"')
    })
  })

  describe("a rate limit", () => {
    const ADDRESS = "203.0.113.77"

    /** One call through the limit. @returns what came back, or undefined when it was let through */
    const call = async (limit: number) => {
      const answer = { status: 0, headers: {} as Record<string, string>, body: {} as { message?: string } }
      const res = {
        set: (headers: Record<string, string>) => Object.assign(answer.headers, headers),
        status: (status: number) => Object.assign(answer, { status }) && res,
        json: (body: object) => Object.assign(answer, { body }),
      }
      let passed = false
      await rateLimit({ name: "test", limit: () => limit, perSeconds: 3600 })(
        { scope: getContainer(), ip: ADDRESS } as unknown as MedusaRequest,
        res as unknown as MedusaResponse,
        (error?: unknown) => {
          expect(error).toBeUndefined()
          passed = true
        }
      )
      return passed ? undefined : answer
    }

    it("answers 429 with the seconds to wait, and keeps no address", async () => {
      expect(await call(2)).toBeUndefined()
      expect(await call(2)).toBeUndefined()
      const refused = await call(2)
      expect(refused).toMatchObject({ status: 429, headers: { "Cache-Control": "no-store" } })
      const seconds = Number(refused?.headers["Retry-After"])
      expect(seconds).toBeGreaterThan(1790)
      expect(seconds).toBeLessThanOrEqual(1800)
      expect(refused?.body.message).toBe(`Too many requests. Try again in ${seconds} seconds.`)
      const pg = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
      const { rows } = await pg.raw("SELECT key FROM bijou_core_rate_limit")
      expect(rows).toHaveLength(1)
      expect(rows[0].key).toMatch(/^[\w-]{43}$/)
    })
  })

  it("calls users by name, by e-mail without one, and leaves out who is unknown", async () => {
    const [ana, nameless] = await Promise.all([
      createAdminUser(getContainer(), { firstName: "Ана", lastName: "Петрова" }),
      createAdminUser(getContainer(), { firstName: "", lastName: "" }),
    ])
    const ids = [ana.id, nameless.id, "user_nobody", null, ana.id]
    const expected = new Map([
      [ana.id, "Ана Петрова"],
      [nameless.id, nameless.email],
    ])
    expect(await userNames(getContainer(), ids)).toEqual(expected)
    expect(await userNames(getContainer(), ids)).toEqual(expected)
  })
})
