import { join } from "node:path"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { BIJOU_REVIEW_MODULE, type BijouReviewService } from "../../../modules/bijou_review"
import { submitReviews } from "../../../modules/bijou_review/__tests__/reviews"
import Review from "../../../modules/bijou_review/models/review"
import { tellReviewEventsSoon } from "../tell-review-events"

/** How long a teller rests, and how often, while there is nothing to tell. */
const PAUSE_MS = 250
const PAUSES_MAX = 40

/** The rests of a teller end when the test says so; other timers are left alone. */
const takeRests = () => {
  const { setTimeout } = globalThis
  const begun: (() => void)[] = []
  vi.stubGlobal("setTimeout", (work: () => void, milliseconds?: number, ...rest: unknown[]) => {
    if (milliseconds !== PAUSE_MS) {
      return setTimeout(work, milliseconds, ...rest)
    }
    begun.push(work)
    return { unref: () => undefined }
  })
  return {
    begin: () => expect.poll(() => begun.length).toBe(1),
    end: () => begun.splice(0).forEach((work) => work()),
  }
}

moduleIntegrationTestRunner<BijouReviewService>({
  moduleName: BIJOU_REVIEW_MODULE,
  moduleModels: [Review],
  resolve: "./src/modules/bijou_review",
  dbName: "bijou_review_tell_soon",
  pathToMigrations: join(__dirname, "..", "..", "..", "modules", "bijou_review", "migrations"),
  testSuite: ({ service }) => {
    let told: string[]
    const bus = { emit: async (events: { name: string }[]) => void told.push(...events.map(({ name }) => name)) }
    const container = {
      resolve: (key: string) => (key === Modules.EVENT_BUS ? bus : service),
    } as unknown as MedusaContainer

    beforeEach(() => {
      told = []
    })
    afterEach(() => {
      vi.unstubAllGlobals()
    })

    describe("telling events soon", () => {
      it("goes on for one that is asked for in the last rest", async () => {
        const rests = takeRests()
        tellReviewEventsSoon(container)
        for (let rest = 1; rest < PAUSES_MAX; rest++) {
          await rests.begin()
          rests.end()
        }
        await rests.begin()
        await submitReviews(service, 1)
        tellReviewEventsSoon(container)
        rests.end()
        await expect
          .poll(() => {
            rests.end()
            return told
          })
          .toEqual(["bijou_review.submitted"])
      })
    })
  },
})
