import { join } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { BIJOU_REVIEW_MODULE } from ".."
import { DECISION_TARGET, DECISIONS, REVIEW_STATUSES } from "../../../contracts/review-status"
import type BijouReviewService from "../service"
import Review from "../models/review"
import { aReview, submitReviews } from "./reviews"

const IVAN = "user_ivan"
const PETYA = "user_petya"

moduleIntegrationTestRunner<BijouReviewService>({
  moduleName: BIJOU_REVIEW_MODULE,
  moduleModels: [Review],
  resolve: "./src/modules/bijou_review",
  dbName: "bijou_review_desk",
  pathToMigrations: join(__dirname, "..", "migrations"),
  testSuite: ({ service, MikroOrmWrapper }) => {
    const sql = (text: string) => MikroOrmWrapper.forkManager().execute(text)
    const decideOne = async (decision: (typeof DECISIONS)[number], review: { id: string; version: number }) => {
      const { batchId, outcomes } = await service.decideReviews({
        decision,
        reason_code: "other",
        reviews: [review],
        actor_id: IVAN,
      })
      return { batchId, outcome: outcomes[0] }
    }
    const summaryOf = async (productId: string) => (await service.readSummaries([productId]))[0].summary

    describe("decisions", () => {
      it("publishes a review and counts it in the same breath", async () => {
        const [review] = await submitReviews(service, 1, () => ({ rating: 4 }))
        const { outcome } = await decideOne("approve", review)
        expect(outcome).toMatchObject({ ok: true, status: "published", version: 2 })
        expect(await summaryOf("prod_ring")).toMatchObject({ count: 1, average: 4, histogram: { 4: 1 } })
      })

      it("leads from every status to every other one and never to the same", async () => {
        for (const from of REVIEW_STATUSES) {
          for (const decision of DECISIONS) {
            const [review] = await submitReviews(service, 1)
            const reach = DECISIONS.find((name) => DECISION_TARGET[name] === from)
            if (reach && from !== "pending") {
              await decideOne(reach, review)
            }
            const version = from === "pending" ? 1 : 2
            const { outcome } = await decideOne(decision, { id: review.id, version })
            expect([from, decision, outcome.ok]).toEqual([from, decision, DECISION_TARGET[decision] !== from])
          }
        }
      })

      it("tells the second moderator who was faster", async () => {
        const [review] = await submitReviews(service, 1)
        await decideOne("approve", review)
        const { outcomes } = await service.decideReviews({ decision: "spam", reviews: [review], actor_id: PETYA })
        expect(outcomes[0]).toMatchObject({ ok: false, stale: true, status: "published", version: 2, decided_by: IVAN })
        expect(Date.parse(outcomes[0].decided_at ?? "")).toBeLessThanOrEqual(Date.now())
      })

      it("answers the same when the same batch is sent twice", async () => {
        const reviews = await submitReviews(service, 3)
        const call = () =>
          service.decideReviews({ decision: "approve", reviews, actor_id: IVAN, batch_id: "rbat_0123456789" })
        const first = await call()
        const second = await call()
        expect(second.outcomes.every((outcome) => outcome.ok)).toBe(true)
        expect(second.outcomes.map(({ id, version }) => ({ id, version }))).toEqual(
          first.outcomes.map(({ id, version }) => ({ id, version }))
        )
        expect((await summaryOf("prod_ring")).count).toBe(3)
      })

      it("reports what is gone and decides the rest", async () => {
        const [review] = await submitReviews(service, 1)
        const { outcomes } = await service.decideReviews({
          decision: "approve",
          reviews: [{ id: "rev_missing", version: 1 }, review],
          actor_id: IVAN,
        })
        expect(outcomes.find(({ id }) => id === "rev_missing")).toMatchObject({ ok: false, status: null })
        expect(outcomes.find(({ id }) => id === review.id)).toMatchObject({ ok: true })
      })
    })

    describe("undo", () => {
      it("takes a batch back, statistics included, and leaves alone what was changed since", async () => {
        const reviews = await submitReviews(service, 4)
        const { batchId } = await service.decideReviews({ decision: "approve", reviews, actor_id: IVAN })
        await decideOne("spam", { id: reviews[0].id, version: 2 })
        const { outcomes, remaining } = await service.undoBatch(batchId, IVAN)
        expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(3)
        expect(outcomes.find(({ id }) => id === reviews[0].id)).toMatchObject({ ok: false, stale: true, status: "spam" })
        expect(remaining).toBe(0)
        expect((await summaryOf("prod_ring")).count).toBe(0)
        expect((await service.undoBatch(batchId, IVAN)).outcomes.filter((outcome) => outcome.ok)).toHaveLength(0)
      })

      it("goes on after five hundred", async () => {
        await sql(`INSERT INTO bijou_review (id, product_id, author_name, rating, body)
                   SELECT 'rev_' || lpad(i::text, 4, '0'), 'prod_many', 'A', 5, 'b' || i FROM generate_series(1, 700) i`)
        const ids = Array.from({ length: 700 }, (_, i) => ({ id: `rev_${String(i + 1).padStart(4, "0")}`, version: 1 }))
        const batch_id = "rbat_aaaaaaaaaa"
        await service.decideReviews({ decision: "approve", reviews: ids.slice(0, 500), actor_id: IVAN, batch_id })
        await service.decideReviews({ decision: "approve", reviews: ids.slice(500), actor_id: IVAN, batch_id })
        const first = await service.undoBatch(batch_id, IVAN)
        expect([first.outcomes.length, first.remaining]).toEqual([500, 200])
        const second = await service.undoBatch(batch_id, IVAN)
        expect([second.outcomes.length, second.remaining]).toEqual([200, 0])
        expect((await summaryOf("prod_many")).count).toBe(0)
      })
    })

    describe("what the database refuses", () => {
      it.each([
        ["a rating of six", "UPDATE bijou_review SET rating = 6"],
        ["another rating", "UPDATE bijou_review SET rating = 1"],
        ["a status without a new version", "UPDATE bijou_review SET status = 'spam'"],
        ["a wrong sum", "UPDATE bijou_review_stats SET n = n + 1"],
        ["changing the history", "UPDATE bijou_review_action SET note = 'x'"],
        ["deleting the history", "DELETE FROM bijou_review_action"],
        ["a published review without a date", "UPDATE bijou_review SET published_at = NULL"],
      ])("%s", async (_, statement) => {
        const [review] = await submitReviews(service, 1)
        await decideOne("approve", review)
        await expect(sql(statement)).rejects.toThrow()
      })

      it("a second live review of a customer for a product, and takes one after the first is gone", async () => {
        const mine = { customer_id: "cus_1" }
        await service.submitReview(aReview(mine))
        await expect(service.submitReview(aReview(mine))).rejects.toThrow("You have reviewed this product already.")
        await sql("UPDATE bijou_review SET deleted_at = now()")
        await expect(service.submitReview(aReview(mine))).resolves.toMatchObject({ product_id: "prod_ring" })
      })
    })

    describe("submitting", () => {
      it("gives the first answer again for the same key", async () => {
        const input = aReview({ customer_id: "cus_1", idempotency_key: "key-12345" })
        const [first, second] = await Promise.all([service.submitReview(input), service.submitReview(input)])
        expect(first.id).toBe(second.id)
      })

      it("marks a text that was sent before", async () => {
        await service.submitReview(aReview({ body: "Същият текст" }))
        const { id } = await service.submitReview(aReview({ body: " същият ТЕКСТ " }))
        expect((await service.getReview(id)).flags).toContain("duplicate")
        expect((await service.getContext(await service.getReview(id))).duplicates).toHaveLength(1)
      })
    })

    describe("statistics", () => {
      it("count only live published reviews, however they change", async () => {
        const reviews = await submitReviews(service, 3, (index) => ({ rating: index + 3 }))
        await service.decideReviews({ decision: "approve", reviews, actor_id: IVAN })
        expect(await summaryOf("prod_ring")).toMatchObject({ count: 3, average: 4 })
        await sql(`UPDATE bijou_review SET deleted_at = now() WHERE rating = 3`)
        expect(await summaryOf("prod_ring")).toMatchObject({ count: 2, average: 4.5 })
        await sql(`DELETE FROM bijou_review WHERE rating = 4`)
        expect(await summaryOf("prod_ring")).toMatchObject({ count: 1, average: 5 })
      })

      it("are mended by the recount, which says what was wrong", async () => {
        const reviews = await submitReviews(service, 2)
        await service.decideReviews({ decision: "approve", reviews, actor_id: IVAN })
        expect(await service.reconcileStats("")).toMatchObject({ checked: 1, wrong: [], last: null })
        await sql("UPDATE bijou_review_stats SET n = 1, c5 = 1, rating_sum = 5")
        expect((await service.healthChecks()).find(({ name }) => name === "counters")?.state).toBe("error")
        expect(await service.reconcileStats("")).toMatchObject({ wrong: ["prod_ring"] })
        expect(await summaryOf("prod_ring")).toMatchObject({ count: 2 })
      })

      it("get a new revision when a reply changes what the shop shows", async () => {
        const [review] = await submitReviews(service, 1)
        await decideOne("approve", review)
        const before = await service.readRevision("prod_ring")
        await service.saveReply(review.id, "Благодарим!", 0, IVAN)
        expect(await service.readRevision("prod_ring")).not.toBe(before)
      })
    })

    describe("teamwork", () => {
      it("keeps a claim for its holder and deals disjoint reviews", async () => {
        const reviews = await submitReviews(service, 6)
        expect(await service.claimReview(reviews[0].id, IVAN)).toMatchObject({ user_id: IVAN })
        expect(await service.claimReview(reviews[0].id, PETYA)).toMatchObject({ user_id: IVAN })
        const [ivans, petyas] = await Promise.all([service.dealReviews(2, IVAN), service.dealReviews(2, PETYA)])
        const dealt = [...ivans, ...petyas].map(({ id }) => id)
        expect(new Set(dealt).size).toBe(4)
        expect(dealt).not.toContain(reviews[0].id)
        await sql("UPDATE bijou_review_claim SET expires_at = now() - interval '1 second'")
        expect(await service.claimReview(reviews[0].id, PETYA)).toMatchObject({ user_id: PETYA })
      })

      it("refuses a reply over a newer one", async () => {
        const [review] = await submitReviews(service, 1)
        const first = await service.saveReply(review.id, "Благодарим!", 0, IVAN)
        await expect(service.saveReply(review.id, "Друг отговор", 0, PETYA)).rejects.toThrow("changed by somebody else")
        const second = await service.saveReply(review.id, "По-добре", first.version, PETYA)
        await expect(service.removeReply(review.id, first.version, IVAN)).rejects.toThrow("changed by somebody else")
        await service.removeReply(review.id, second.version, IVAN)
        await expect(service.saveReply("rev_missing", "x", 0, IVAN)).rejects.toThrow("does not exist")
      })

      it("shows notes, replies, decisions and their undoing in the history", async () => {
        const [review] = await submitReviews(service, 1)
        await service.addNote(review.id, "Питах доставчика", IVAN)
        const { batchId } = await decideOne("reject", review)
        await service.undoBatch(batchId, IVAN)
        const { timeline } = await service.getContext(await service.getReview(review.id))
        expect(timeline.map(({ action, undone }) => [action, undone])).toEqual([
          ["undo", false],
          ["reject", true],
          ["note", false],
          ["submit", false],
        ])
        expect(await service.listRecentBatches(IVAN)).toMatchObject([{ batch_id: batchId, undone: true, count: 1 }])
      })
    })
  },
})
