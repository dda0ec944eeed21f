import { join } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { BIJOU_REVIEW_MODULE } from ".."
import Review from "../models/review"
import type BijouReviewService from "../service"
import { submitReviews } from "./reviews"

const IVAN = "user_ivan"
/** Other databases of the server write too, and hold the history back until they are done. */
const PATIENT = { timeout: 20_000 }

moduleIntegrationTestRunner<BijouReviewService>({
  moduleName: BIJOU_REVIEW_MODULE,
  moduleModels: [Review],
  resolve: "./src/modules/bijou_review",
  dbName: "bijou_review_history",
  pathToMigrations: join(__dirname, "..", "migrations"),
  testSuite: ({ service, MikroOrmWrapper }) => {
    const sql = async <T>(text: string): Promise<T> => (await MikroOrmWrapper.forkManager().execute(text)) as T
    /** Waits until what was written so far is over for every reader; other databases write too. */
    const settledPosition = async (): Promise<number> => {
      const [{ next }] = await sql<{ next: string }[]>("SELECT pg_current_xact_id()::text AS next")
      await expect.poll(() => service.readPosition(), PATIENT).toBeGreaterThanOrEqual(Number(next))
      return service.readPosition()
    }
    /** Names of the events told until there are `count`. */
    const tellAll = async (count: number): Promise<string[]> => {
      const told: string[] = []
      await expect
        .poll(async () => {
          await service.dispatchEvents(async (events) => void told.push(...events.map(({ name }) => name)))
          return told.length
        }, PATIENT)
        .toBe(count)
      return told
    }
    const approve = (review: { id: string; version: number }) =>
      service.decideReviews({ decision: "approve", reviews: [review], actor_id: IVAN })

    describe("events and changes", () => {
      it("are told once, in order, and again when the teller fails", async () => {
        const reviews = await submitReviews(service, 2)
        await service.decideReviews({ decision: "approve", reviews, actor_id: IVAN })
        const failing = async () => {
          throw new Error("bus down")
        }
        await expect.poll(() => service.dispatchEvents(failing).catch(String), PATIENT).toBe("Error: bus down")
        const told: string[] = []
        await expect
          .poll(async () => {
            await service.dispatchEvents(async (events) => void told.push(...events.map(({ name }) => name)))
            return told
          }, PATIENT)
          .toEqual([
            "bijou_review.submitted",
            "bijou_review.submitted",
            "bijou_review.published",
            "bijou_review.published",
          ])
        expect(await service.dispatchEvents(failing)).toBe(0)
      })

      it("leave out no change, however transactions overlap", async () => {
        const [review, other] = await submitReviews(service, 2)
        const since = await settledPosition()
        const note = (id: string) =>
          `INSERT INTO bijou_review_action (review_id, product_id, action, actor_type, review_version)
           VALUES ('${id}', 'prod_ring', 'note', 'system', 1)`
        const [early, late] = [MikroOrmWrapper.forkManager(), MikroOrmWrapper.forkManager()]
        try {
          await early.begin()
          await early.execute("SELECT pg_current_xact_id()")
          await late.begin()
          await late.execute(note(review.id))
          await early.execute(note(other.id))
          await early.commit()
          const first = await expect
            .poll(async () => (await service.readChanges(since)).found.map(({ review_id }) => review_id), PATIENT)
            .toEqual([other.id])
            .then(() => service.readChanges(since))
          await approve(other)
          expect((await service.readChanges(first.position)).found).toEqual([])
          await late.commit()
          await expect
            .poll(async () => (await service.readChanges(first.position)).found.map(({ action }) => action), PATIENT)
            .toEqual(["note", "approve"])
        } finally {
          for (const open of [early, late].filter((manager) => manager.isInTransaction())) {
            await open.rollback()
          }
        }
      })

      it("tell a whole import in silence", async () => {
        await sql(`INSERT INTO bijou_review (id, product_id, author_name, rating, body)
                   SELECT 'rev_' || i, 'prod_many', 'A', 5, 'b' || i FROM generate_series(1, 2000) i`)
        await sql(`INSERT INTO bijou_review_action (review_id, product_id, action, actor_type, review_version)
                   SELECT id, product_id, 'import', 'system', 1 FROM bijou_review`)
        await submitReviews(service, 1)
        expect(await tellAll(1)).toEqual(["bijou_review.submitted"])
      })

      it("go on after the database was moved to a server that counts transactions anew", async () => {
        await sql("UPDATE bijou_review_cursor SET position = 9000000000")
        await service.dispatchEvents(async () => undefined)
        await submitReviews(service, 1)
        expect(await tellAll(1)).toEqual(["bijou_review.submitted"])
        expect(await service.readChanges(9_000_000_000)).toMatchObject({ found: [], overflow: true })
      })

      it("are told in rounds that end with a whole transaction", async () => {
        const rows = (from: number, to: number) =>
          sql(`INSERT INTO bijou_review_action (review_id, product_id, action, to_status, actor_type, review_version)
               SELECT 'rev_' || i, 'prod_many', 'approve', 'published', 'user', 2 FROM generate_series(${from}, ${to}) i`)
        await rows(1, 500)
        await rows(501, 900)
        await rows(901, 1300)
        await settledPosition()
        const told: string[] = []
        const round = () => service.dispatchEvents(async (events) => void told.push(...events.map(({ data }) => data.id)))
        expect([await round(), await round(), await round()]).toEqual([900, 400, 0])
        expect(told).toEqual(Array.from({ length: 1300 }, (_, index) => `rev_${index + 1}`))
      })
    })
  },
})
