import { join } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import fc from "fast-check"
import { BIJOU_REVIEW_MODULE } from ".."
import { REVIEW_SORTS, type ReviewFilter, type ReviewSort } from "../../../contracts/review"
import { type Decision, DECISIONS } from "../../../contracts/review-status"
import Review from "../models/review"
import type BijouReviewService from "../service"

const IVAN = "user_ivan"
const PRODUCTS = ["prod_a", "prod_b", "prod_c"]

type Stored = {
  id: string
  status: string
  rating: number
  product_id: string
  locale: string
  media_count: number
  flags: string[]
  body: string
  /** As `Date.parse` reads it. */
  created_at: string
}

/** What the queue should answer, written the slow and obvious way. */
const expected = (all: Stored[], filter: ReviewFilter, sort: ReviewSort): string[] => {
  const matches = all.filter(
    (review) =>
      (!filter.status || (filter.status as string[]).includes(review.status)) &&
      (!filter.rating || filter.rating.includes(review.rating)) &&
      (!filter.product_id || filter.product_id.includes(review.product_id)) &&
      (!filter.locale || filter.locale.includes(review.locale)) &&
      (filter.with_media === undefined || review.media_count > 0 === filter.with_media) &&
      (!filter.flag || filter.flag.some((flag) => review.flags.includes(flag))) &&
      (!filter.q || review.body.toLowerCase().includes(filter.q.toLowerCase()))
  )
  const compareTime = (a: Stored, b: Stored) =>
    Date.parse(a.created_at) - Date.parse(b.created_at) || (a.id < b.id ? -1 : 1)
  const compareRating = (a: Stored, b: Stored) => a.rating - b.rating || compareTime(a, b)
  const compare = { oldest: compareTime, lowest: compareRating, newest: compareTime, highest: compareRating }[sort]
  const ordered = [...matches].sort(compare).map(({ id }) => id)
  return sort === "newest" || sort === "highest" ? ordered.reverse() : ordered
}

const subsetOf = <T>(values: readonly T[]) =>
  fc.option(fc.subarray([...values], { minLength: 1 }), { nil: undefined })

moduleIntegrationTestRunner<BijouReviewService>({
  moduleName: BIJOU_REVIEW_MODULE,
  moduleModels: [Review],
  resolve: "./src/modules/bijou_review",
  dbName: "bijou_review_queue",
  pathToMigrations: join(__dirname, "..", "migrations"),
  testSuite: ({ service, MikroOrmWrapper }) => {
    const sql = async <T>(text: string): Promise<T> => (await MikroOrmWrapper.forkManager().execute(text)) as T

    /** Reviews with many equal moments, so that the id has to break ties. */
    const fill = (count: number) =>
      sql(`INSERT INTO bijou_review (id, product_id, author_name, rating, body, status, published_at, locale, media_count,
                                     flags, created_at)
           SELECT 'rev_' || lpad(i::text, 6, '0'), (ARRAY['prod_a','prod_b','prod_c'])[1 + i % 3], 'А', 1 + (i * 7) % 5,
                  CASE WHEN i % 4 = 0 THEN 'Отлично 100%_качество' ELSE 'Среден пръстен' END,
                  (ARRAY['pending','published','rejected','spam','needs_edit'])[1 + (i / 3) % 5],
                  now(), (ARRAY['bg','en'])[1 + i % 2], i % 2, CASE WHEN i % 5 = 0 THEN ARRAY['link'] ELSE '{}'::text[] END,
                  timestamptz '2026-01-01' + ((i / 4) || ' minutes')::interval
             FROM generate_series(1, ${count}) i`)

    it("pages through exactly what the filter names, in order, without repeats", async () => {
      await fill(180)
      const all = await sql<Stored[]>(
        "SELECT id, status, rating, product_id, locale, media_count, flags, body, created_at FROM bijou_review"
      )
      await fc.assert(
        fc.asyncProperty(
          fc.record({
            status: subsetOf(["pending", "published", "rejected", "spam", "needs_edit"] as const),
            rating: subsetOf([1, 2, 3, 4, 5]),
            product_id: subsetOf(PRODUCTS),
            locale: subsetOf(["bg", "en"]),
            with_media: fc.option(fc.boolean(), { nil: undefined }),
            flag: subsetOf(["link"] as const),
            q: fc.option(fc.constantFrom("ОТЛИЧНО", "100%_", "пръстен", "няма"), { nil: undefined }),
          }),
          fc.constantFrom(...REVIEW_SORTS),
          fc.integer({ min: 1, max: 60 }),
          async (filter, sort, limit) => {
            const read: string[] = []
            let cursor: string | undefined
            do {
              const page = await service.listQueue({ ...filter, sort, limit, cursor }, IVAN)
              read.push(...page.found.map(({ id }) => id))
              cursor = page.nextCursor ?? undefined
            } while (cursor)
            expect(read).toEqual(expected(all, filter, sort))
          }
        ),
        { numRuns: 40 }
      )
    })

    it("finds reviews by the name of the product, whatever the case", async () => {
      await fill(6)
      await service.saveProducts([{ id: "prod_a", title: "Годежен пръстен", handle: "ring", thumbnail: null }])
      const { found } = await service.listQueue({ q: "ГОДЕЖЕН", sort: "oldest", limit: 50 }, IVAN)
      expect(new Set(found.map(({ product_id }) => product_id))).toEqual(new Set(["prod_a"]))
    })

    it("reads two letters as the beginning of a word", async () => {
      await fill(8)
      const find = async (q: string) => (await service.listQueue({ q, sort: "oldest", limit: 50 }, IVAN)).found.length
      expect([await find("ОТ"), await find("пр"), await find("ъс"), await find("ъст")]).toEqual([2, 6, 0, 6])
    })

    it("stops counting at a thousand", async () => {
      await fill(5100)
      expect(await service.countQueue({ status: ["pending"] }, IVAN)).toEqual({ value: 1000, capped: true })
      expect(await service.countQueue({ status: ["pending"], product_id: ["prod_a"], rating: [1] }, IVAN)).toMatchObject({
        capped: false,
      })
    })

    it("refuses a cursor it did not write", async () => {
      await expect(service.listQueue({ sort: "oldest", limit: 5, cursor: "bm9wZQ" }, IVAN)).rejects.toThrow("cursor")
    })

    it("keeps the statistics exact while many decide, undo and delete at once", async () => {
      await fill(300)
      const batches: string[] = []
      const pick = <T>(values: readonly T[], seed: number) => values[seed % values.length]
      const worker = async (worker: number) => {
        for (let step = 0; step < 12; step++) {
          const seed = worker * 7919 + step * 104_729
          const { found } = await service.listQueue({ sort: pick(REVIEW_SORTS, seed), limit: 25 + (seed % 40) }, IVAN)
          const { batchId } = await service.decideReviews({
            decision: pick<Decision>(DECISIONS, seed),
            reason_code: "other",
            reviews: found.map(({ id, version }) => ({ id, version })),
            actor_id: `user_${worker}`,
          })
          batches.push(batchId)
          if (step % 3 === 0) await service.undoBatch(pick(batches, seed), IVAN)
          if (step % 5 === 0) await sql(`UPDATE bijou_review SET deleted_at = now() WHERE id = '${pick(found, seed)?.id}'`)
          if (step % 4 === 0) await service.featureReview(found[0].id, seed % 2 === 0, IVAN).catch(() => undefined)
        }
      }
      await Promise.all(Array.from({ length: 16 }, (_, index) => worker(index)))
      expect(await service.reconcileStats("")).toMatchObject({ checked: 3, wrong: [] })
      const [{ published }] = await sql<{ published: number }[]>(
        "SELECT count(*)::int AS published FROM bijou_review WHERE status = 'published' AND deleted_at IS NULL"
      )
      const summaries = await service.readSummaries(PRODUCTS)
      expect(summaries.reduce((sum, { summary }) => sum + summary.count, 0)).toBe(published)
    })
  },
})
