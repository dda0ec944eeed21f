import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { describe, expect, it } from "vitest"
import { BIJOU_CORE_MODULE, type BijouCoreService } from "../../src/modules/bijou_core"
import { createAdminUser } from "../helpers/actors"
import { withApp } from "../helpers/app"
import { redisKeys } from "../lib/redis.mjs"

const doubleStep = createStep("double", async (value: number) => new StepResponse(value * 2))

const doubleWorkflow = createWorkflow("double", (value: WorkflowData<number>) => new WorkflowResponse(doubleStep(value)))

const laterStep = createStep(
  { name: "later", async: true },
  async (value: number) => new StepResponse(value * 3)
)

const laterWorkflow = createWorkflow(
  { name: "later", store: true, retentionTime: 60 },
  (value: WorkflowData<number>) => new WorkflowResponse(laterStep(value))
)

const keysLike = async (pattern: RegExp) =>
  (await redisKeys(process.env.REDIS_URL ?? "")).filter((key) => pattern.test(key))

withApp(({ api, getContainer }) => {
  describe("the app on Redis", () => {
    it("answers, and knows who asks", async () => {
      const admin = await createAdminUser(getContainer())

      const response = await api.get("/admin/users/me", { headers: admin.headers })

      expect(response.status).toBe(200)
      expect(response.data.user.email).toBe(admin.email)
    })

    it("carries events through Redis to whoever listens", async () => {
      const bus = getContainer().resolve(Modules.EVENT_BUS)
      const heard = new Promise((done) => {
        bus.subscribe("bijou.test", async ({ data }) => done(data), { subscriberId: "bijou-test" })
      })

      await bus.emit({ name: "bijou.test", data: { id: "a" } })

      await expect(heard).resolves.toEqual({ id: "a" })
      expect(await keysLike(/events-queue/)).not.toEqual([])
    })

    it("runs a workflow to its result", async () => {
      const { result } = await doubleWorkflow(getContainer()).run({ input: 21 })

      expect(result).toBe(42)
    })

    it("finishes a workflow whose step runs in the background", async () => {
      const engine = getContainer().resolve(Modules.WORKFLOW_ENGINE)
      let finish: (result: unknown) => void = () => undefined
      const finished = new Promise((done) => (finish = done))
      await engine.subscribe({
        workflowId: "later",
        transactionId: "later-1",
        subscriberId: "bijou-test",
        subscriber: (event: { eventType: string; result?: unknown }) => {
          if (event.eventType === "onFinish") {
            finish(event.result)
          }
        },
      })

      await laterWorkflow(getContainer()).run({ input: 14, context: { transactionId: "later-1" } })

      await expect(finished).resolves.toBe(42)
    })

    it("gives a lock to one owner at a time", async () => {
      const locking = getContainer().resolve(Modules.LOCKING)
      await locking.acquire("bijou-test", { ownerId: "first", expire: 30 })

      await expect(locking.acquire("bijou-test", { ownerId: "second", expire: 30 })).rejects.toThrow()
      expect(await keysLike(/bijou-test/)).not.toEqual([])

      await locking.release("bijou-test", { ownerId: "first" })
      await locking.acquire("bijou-test", { ownerId: "second", expire: 30 })
      await locking.release("bijou-test", { ownerId: "second" })
    })

    it("lets exactly the limit through when calls come at once", async () => {
      const core = getContainer().resolve<BijouCoreService>(BIJOU_CORE_MODULE)
      const call = () => core.takeToken("bijou-test", { limit: 5, perSeconds: 3600 })

      const results = await Promise.all(Array.from({ length: 12 }, call))

      expect(results.filter(({ allowed }) => allowed)).toHaveLength(5)
    })

    it("keeps the cache in Redis", async () => {
      const caching = getContainer().resolve(Modules.CACHING)
      await caching.set({ key: "bijou-test-cache", data: { price: 49 }, ttl: 60 })

      expect(await caching.get({ key: "bijou-test-cache" })).toEqual({ price: 49 })
      expect(await keysLike(/bijou-test-cache/)).not.toEqual([])
    })

    it("is configured for Redis", () => {
      const { projectConfig } = getContainer().resolve(ContainerRegistrationKeys.CONFIG_MODULE)

      expect(projectConfig.redisUrl).toBe(process.env.REDIS_URL)
    })
  })
})
