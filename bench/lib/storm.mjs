import { withClient } from "./prepare.mjs"
import { createClient } from "./http.mjs"
import { percentiles } from "./figures.mjs"

const WORKERS = 16
const SECONDS = 30
/** Few reviews, so that the workers step on each other's toes. */
const SHARED = 1_500
const DECISIONS = ["approve", "reject", "spam", "hold", "reopen"]

const roll = (most) => Math.floor(Math.random() * most)
const oneOf = (list) => list[roll(list.length)]

const RECOUNT = `
SELECT count(*)::int AS wrong, (SELECT count(*)::int FROM bijou_review_stats) AS products
  FROM (SELECT product_id, count(*) AS n, sum(rating) AS rating_sum,
               count(*) FILTER (WHERE rating = 1) AS c1, count(*) FILTER (WHERE rating = 2) AS c2,
               count(*) FILTER (WHERE rating = 3) AS c3, count(*) FILTER (WHERE rating = 4) AS c4,
               count(*) FILTER (WHERE rating = 5) AS c5,
               count(*) FILTER (WHERE verification = 'buyer') AS verified_count,
               count(*) FILTER (WHERE media_count > 0) AS media_count
          FROM bijou_review WHERE status = 'published' AND deleted_at IS NULL GROUP BY product_id) r
  FULL JOIN bijou_review_stats s USING (product_id)
 WHERE (coalesce(r.n, 0), coalesce(r.rating_sum, 0), coalesce(r.c1, 0), coalesce(r.c2, 0), coalesce(r.c3, 0),
        coalesce(r.c4, 0), coalesce(r.c5, 0), coalesce(r.verified_count, 0), coalesce(r.media_count, 0))
       IS DISTINCT FROM
       (coalesce(s.n, 0), coalesce(s.rating_sum, 0), coalesce(s.c1, 0), coalesce(s.c2, 0), coalesce(s.c3, 0),
        coalesce(s.c4, 0), coalesce(s.c5, 0), coalesce(s.verified_count, 0), coalesce(s.media_count, 0))`

const takeShared = (databaseUrl, top) =>
  withClient(databaseUrl, async (client) => {
    const { rows } = await client.query(
      `(SELECT id, version FROM bijou_review WHERE status = 'pending' AND deleted_at IS NULL ORDER BY created_at LIMIT $1)
       UNION ALL
       (SELECT id, version FROM bijou_review WHERE product_id = $3 AND status = 'published' AND deleted_at IS NULL
         ORDER BY published_at DESC LIMIT $2)`,
      [SHARED / 2, SHARED / 2, top]
    )
    return rows
  })

/** What one worker does: mostly decisions, with versions as last seen, right or not. */
const actOnce = async (client, { reviews, versions, batches, count }) => {
  const send = async (kind, method, path, body) => {
    const { status, body: text, ms } = await client.call(method, path, body)
    count(kind, status, ms, text)
    return status < 300 ? JSON.parse(text) : null
  }
  const learn = (results) => results?.forEach((result) => versions.set(result.id, result.version ?? result.current?.version ?? 1))
  const named = (ids) => ids.map((id) => ({ id, version: versions.get(id) }))
  const someIds = (most) => [...new Set(Array.from({ length: most }, () => oneOf(reviews).id))]
  const decide = async (kind, ids) => {
    const decision = oneOf(DECISIONS)
    const answer = await send(kind, "POST", "/admin/reviews/decisions", { decision, reason_code: "other", reviews: named(ids) })
    learn(answer?.results)
    if (answer) batches.push(answer.batch_id)
  }
  const chance = roll(100)
  if (chance < 55) return decide("decision", someIds(1))
  if (chance < 65) return decide("bulk", someIds(20 + roll(200)))
  if (chance < 85 && batches.length > 0) {
    const answer = await send("undo", "POST", `/admin/reviews/batches/${oneOf(batches)}/undo`)
    return learn(answer?.results)
  }
  const { id } = oneOf(reviews)
  if (chance < 93) return send("feature", "POST", `/admin/reviews/${id}/feature`, { featured: roll(2) === 0 })
  return send("reply", "POST", `/admin/reviews/${id}/reply`, { body: `Благодарим! ${roll(1e6)}`, version: roll(3) })
}

/**
 * Lets 16 workers decide, undo, reply and feature at random for 30 seconds, then compares every
 * product's statistics with a recount.
 */
export const measureStorm = async ({ url, adminHeaders, databaseUrl, facts }) => {
  const reviews = await takeShared(databaseUrl, facts.top)
  const versions = new Map(reviews.map(({ id, version }) => [id, version]))
  const done = {}
  const times = []
  const failures = []
  const count = (kind, status, ms, text) => {
    done[kind] = (done[kind] ?? 0) + 1
    times.push(ms)
    if (status >= 500) {
      failures.push(`${kind}: ${status} ${text.slice(0, 200)}`)
    }
  }
  const batches = []
  const deadline = Date.now() + SECONDS * 1000
  const work = async () => {
    const client = createClient(url, adminHeaders)
    while (Date.now() < deadline) {
      await actOnce(client, { reviews, versions, batches, count })
    }
    client.close()
  }
  await Promise.all(Array.from({ length: WORKERS }, work))
  const { wrong, products } = await withClient(databaseUrl, async (client) => (await client.query(RECOUNT)).rows[0])
  const { p50, p95 } = percentiles(times)
  const sum = Object.entries(done).map(([kind, times]) => `${times} ${kind}`).join(", ")
  return [
    {
      part: "storm",
      name: `${WORKERS} workers, ${SECONDS} s: ${sum}`,
      count: times.length,
      p50,
      p95,
      figure: `${wrong} of ${products} products differ from a recount, ${failures.length} server errors`,
      failures: failures.slice(0, 5),
      ratio: null,
      bar: "0 differ",
      pass: wrong === 0 && failures.length === 0,
    },
  ]
}
