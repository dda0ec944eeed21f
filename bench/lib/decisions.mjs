import { latencyLine, percentiles } from "./figures.mjs"

const SINGLES = 150
const BULK_ROUNDS = 11
const BULK = 500
const MOST = 6
const BULK_MS = 400

const within = (line, most) => ({ ...line, bar: `<= ${most} ms`, pass: line.p50 <= most })

const pendingReviews = async (admin) => (await admin.json("GET", "/admin/reviews/snapshot?status=pending")).reviews

const decide = (admin, decision, reviews) =>
  admin.json("POST", "/admin/reviews/decisions", {
    decision,
    ...(decision === "approve" ? {} : { reason_code: "other" }),
    reviews: reviews.map(({ id, version }) => ({ id, version })),
  })

const assertAll = (results, what) => {
  const failed = results.filter(({ ok }) => !ok)
  if (failed.length > 0) {
    throw new Error(`${failed.length} reviews could not be ${what}: ${JSON.stringify(failed[0])}`)
  }
}

/** Single decisions and their undo, each beside one `users/me`. */
const measureSingles = async (admin) => {
  const reviews = await pendingReviews(admin)
  const times = { me: [], decision: [], undo: [] }
  for (let round = -10; round < SINGLES; round += 1) {
    const me = await admin.json("GET", "/admin/users/me")
    const decided = await decide(admin, "approve", [reviews[round + 10]])
    assertAll(decided.results, "decided")
    const undone = await admin.json("POST", `/admin/reviews/batches/${decided.batch_id}/undo`)
    assertAll(undone.results, "undone")
    if (round >= 0) {
      times.me.push(me.ms)
      times.decision.push(decided.ms)
      times.undo.push(undone.ms)
    }
  }
  return times
}

/** 500 decisions in one call, and their undo; what is undone waits again, as it was. */
const measureBulk = async (admin) => {
  const times = { decisions: [], undo: [] }
  for (let round = -1; round < BULK_ROUNDS; round += 1) {
    const reviews = (await pendingReviews(admin)).slice(0, BULK)
    const decided = await decide(admin, round % 2 ? "approve" : "spam", reviews)
    assertAll(decided.results, "decided")
    const undone = await admin.json("POST", `/admin/reviews/batches/${decided.batch_id}/undo`)
    assertAll(undone.results, "undone")
    if (round >= 0) {
      times.decisions.push(decided.ms)
      times.undo.push(undone.ms)
    }
  }
  return times
}

/** Times decisions over HTTP; everything is undone again. */
export const measureDecisions = async ({ admin }) => {
  const single = await measureSingles(admin)
  const bulk = await measureBulk(admin)
  const base = percentiles(single.me).p50
  return [
    latencyLine("decisions", "GET /admin/users/me, in turn", single.me),
    latencyLine("decisions", "one decision", single.decision, { against: base, most: MOST }),
    latencyLine("decisions", "undo of one", single.undo, { against: base, most: MOST }),
    within(latencyLine("decisions", `${BULK} decisions in one call`, bulk.decisions), BULK_MS),
    within(latencyLine("decisions", `undo of ${BULK}`, bulk.undo), BULK_MS),
  ]
}
