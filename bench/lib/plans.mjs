import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { withClient } from "./prepare.mjs"
import { explain, openModule } from "./recorder.mjs"

const PAGE = { sort: "oldest", limit: 50 }
const STORE_PAGE = { sort: "newest", limit: 10 }

/** Everything the routes ask the database, with the values that hurt most. */
const casesOf = ({ sql, facts }) => {
  const { userId, top, middle, deep, review, position } = facts
  const queue = (name, query) => [`queue: ${name}`, (db) => sql.queue.listQueue(db, { ...PAGE, ...query }, userId)]
  const snapshot = (name, query) => [`snapshot: ${name}`, (db) => sql.queue.snapshotQueue(db, { sort: "oldest", ...query }, userId)]
  const count = (name, query) => [`count: ${name}`, (db) => sql.queue.countQueue(db, query, userId)]
  const store = (name, query) => [`store: ${name}`, (db) => sql.shop.listPublished(db, top, { ...STORE_PAGE, ...query })]
  const pending = { status: ["pending"] }
  return [
    queue("no filter", {}),
    queue("pending", pending),
    queue("pending, newest", { ...pending, sort: "newest" }),
    queue("pending, lowest", { ...pending, sort: "lowest" }),
    queue("pending, deep", { ...pending, cursor: deep }),
    queue("published, lowest", { status: ["published"], sort: "lowest" }),
    queue("lowest", { sort: "lowest" }),
    queue("highest", { sort: "highest" }),
    queue("two statuses", { status: ["pending", "needs_edit"] }),
    queue("three statuses, newest", { status: ["needs_edit", "rejected", "spam"], sort: "newest" }),
    queue("one star", { rating: [1] }),
    queue("pending, one star", { ...pending, rating: [1] }),
    queue("pending, one and two stars", { ...pending, rating: [1, 2] }),
    queue("largest product", { product_id: [top] }),
    queue("largest product, pending", { ...pending, product_id: [top] }),
    queue("largest product, two stars", { rating: [2], product_id: [top] }),
    queue("largest product, published, two stars, newest", { status: ["published"], rating: [2], product_id: [top], sort: "newest" }),
    queue("largest product, lowest", { product_id: [top], sort: "lowest" }),
    queue("middling product, published, one star", { status: ["published"], rating: [1], product_id: [middle] }),
    queue("needs edit, middling product", { status: ["needs_edit"], product_id: [middle] }),
    queue("spam with media", { status: ["spam"], with_media: true }),
    queue("pending with media, newest", { ...pending, with_media: true, sort: "newest" }),
    queue("pending with a link", { ...pending, flag: ["link"] }),
    queue("link", { flag: ["link"] }),
    queue("iban (none)", { flag: ["iban"] }),
    queue("source judgeme", { source: "judgeme" }),
    queue("source nobody uses", { source: "loox" }),
    queue("locale nobody uses", { locale: ["de"] }),
    queue("featured (none)", { featured: true }),
    queue("with reply, spam (none)", { status: ["spam"], with_reply: true }),
    queue("mine", { mine: true }),
    queue("pending, older than two years", { ...pending, older_than_hours: 8760 }),
    queue("customer", { customer_id: review.customer_id }),
    queue("order", { order_id: review.order_id }),
    snapshot("pending", pending),
    snapshot("pending, one star", { ...pending, rating: [1] }),
    snapshot("largest product, pending, lowest", { ...pending, product_id: [top], sort: "lowest" }),
    count("pending", pending),
    count("spam", { status: ["spam"] }),
    count("mine", { mine: true }),
    count("largest product, pending", { ...pending, product_id: [top] }),
    ["today", (db) => sql.today.readToday(db, userId)],
    ["recent batches", (db) => sql.recent.listRecentBatches(db, undefined)],
    ["detail: review", (db) => sql.detail.findReview(db, review.id)],
    ["detail: author", (db) => sql.detail.countAuthor(db, review)],
    ["detail: author by address", (db) => sql.detail.countAuthor(db, { ...review, customer_id: null })],
    ["detail: duplicates", (db) => sql.detail.findDuplicates(db, review.id)],
    ["detail: duplicates of a common text", (db) => sql.detail.findDuplicates(db, facts.commonId)],
    ["detail: timeline", (db) => sql.detail.findTimeline(db, review.id)],
    ["detail: media", (db) => sql.detail.findMedia(db, review.id)],
    ["detail: reply", (db) => sql.detail.findReply(db, review.id)],
    ["changes: of the last 100 transactions", (db) => sql.changes.readChanges(db, position - 100)],
    ["changes: none", (db) => sql.changes.readChanges(db, position)],
    ["changes: from the beginning", (db) => sql.changes.readChanges(db, 0)],
    ["changes: untold", (db) => sql.changes.countUntold(db)],
    ["claims: deal 10", (db) => sql.teamwork.dealReviews(db, 10, userId, 120)],
    ["decide: 500", (db) => sql.decide.decide(db, facts.decision)],
    ["undo: 500", (db) => sql.decide.undoBatch(db, "rbat_nothing0000", "rbat_undo00000000", userId, 500)],
    store("newest", {}),
    store("oldest", { sort: "oldest" }),
    store("highest", { sort: "highest" }),
    store("lowest", { sort: "lowest" }),
    store("two stars", { rating: [2] }),
    store("one and two stars", { rating: [1, 2] }),
    store("verified", { verified: true }),
    store("with media", { with_media: true }),
    store("with media, two stars", { with_media: true, rating: [2] }),
    store("locale nobody uses", { locale: "de" }),
    store("English", { locale: "en" }),
    store("deep", { cursor: facts.storeDeep }),
    ["summaries of 100", (db) => sql.stats.readSummaries(db, facts.hundred)],
    ["revision", (db) => sql.stats.readRevision(db, top)],
    ["health: wrong statistics", (db) => sql.stats.findWrongStats(db, 20)],
  ]
}

const cursorOf = (found) => found && Buffer.from(JSON.stringify([found.at.toISOString(), found.id, found.rating])).toString("base64url")

/** Values the cases are about, read from the database itself. */
export const gatherFacts = (url) =>
  withClient(url, async (client) => {
    const one = async (sql, values) => (await client.query(sql, values)).rows[0]
    const products = (await client.query("SELECT product_id FROM bijou_review_stats ORDER BY n DESC LIMIT 1000")).rows.map((row) => row.product_id)
    const [top] = products
    const waiting = (await client.query("SELECT id, version FROM bijou_review WHERE status = 'pending' AND deleted_at IS NULL ORDER BY created_at, id LIMIT 500")).rows
    const userId = (await one(`SELECT id FROM "user" LIMIT 1`)).id
    return {
      userId,
      top,
      middle: products[Math.floor(products.length / 2)],
      hundred: products.slice(0, 100),
      deep: cursorOf(await one("SELECT created_at AS at, id, rating FROM bijou_review WHERE status = 'pending' AND deleted_at IS NULL ORDER BY created_at, id OFFSET 10000 LIMIT 1")),
      storeDeep: cursorOf(await one("SELECT published_at AS at, id, rating FROM bijou_review WHERE status = 'published' AND deleted_at IS NULL AND product_id = $1 ORDER BY published_at DESC, id DESC OFFSET 10000 LIMIT 1", [top])),
      review: await one("SELECT id, customer_id, order_id, author_email FROM bijou_review WHERE product_id = $1 AND customer_id IS NOT NULL AND order_id IS NOT NULL LIMIT 1", [top]),
      commonId: (await one("SELECT id FROM bijou_review WHERE content_hash = md5('супер!') AND deleted_at IS NULL LIMIT 1")).id,
      position: Number((await one("SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint - 1 AS position")).position),
      decision: { decision: "approve", batch_id: "rbat_plan0000000000", actor_id: userId, reviews: waiting },
    }
  })

/**
 * Explains every statement of the routes and looks for tables read from end to end.
 * @returns {Promise<object[]>} lines of the result, the slowest first
 */
export const measurePlans = async ({ url, folder, dataDir }) => {
  const logFile = join(dataDir, "logs/plans.log")
  writeFileSync(logFile, "")
  const module = openModule({ url, folder })
  try {
    const facts = await gatherFacts(url)
    const lines = []
    for (const [title, work] of casesOf({ sql: module.sql, facts })) {
      const statements = await statementsOf(module, work)
      await withClient(url, async (client) => {
        for (const [index, statement] of statements.entries()) {
          const name = statements.length > 1 ? `${title} (${index + 1})` : title
          await explain(client, statement, { title: name, logFile })
          const { ms, buffers, complaints } = await explain(client, statement, { title: name, logFile })
          lines.push({ part: "plans", name, ms, buffers, complaints })
        }
      })
    }
    return lines.sort((left, right) => right.ms - left.ms)
  } finally {
    await module.close()
  }
}

/** The statements of some work, which is taken back: whatever it wrote is explained, not kept. */
const statementsOf = async ({ db, record }, work) => {
  const { statements } = await record(async () => {
    const trx = await db.transaction()
    await work(trx).finally(() => trx.rollback())
  })
  return statements.filter(({ sql }) => /^\s*(WITH|SELECT|INSERT|UPDATE|DELETE)\b/.test(sql))
}

/** The findings in a few lines: whether a statement reads a table from end to end, and the slowest. */
export const summarisePlans = (lines) => {
  const whole = lines.filter(({ complaints }) => complaints.some((complaint) => complaint.startsWith("reads all")))
  const many = lines.filter(({ complaints }) => complaints.some((complaint) => complaint.startsWith("looks at")))
  const [slowest] = lines
  return [
    {
      part: "plans",
      name: `statements of the routes that read a large table from end to end, of ${lines.length}`,
      figure: whole.length === 0 ? "none" : whole.map(({ name }) => name).join("; "),
      bar: "none",
      pass: whole.length === 0,
    },
    {
      part: "plans",
      name: "statements that look at more than 20,000 rows",
      figure: many.length === 0 ? "none" : many.map(({ name, ms }) => `${name} (${ms.toFixed(0)} ms)`).join("; "),
    },
    { part: "plans", name: `the slowest statement: ${slowest.name}`, figure: `${slowest.ms.toFixed(1)} ms` },
  ]
}
