import { describe, expect, it } from "vitest"
import { buildChange, buildReview, COLLEAGUE, ME } from "../../../../../../test/fixtures/review"
import type { DecisionResult } from "../../../../../contracts/review-moderation"
import { shiftCounts } from "../counts"
import {
  emptySession,
  isOpenRow,
  nextOpen,
  reduceSession,
  withSession,
  type Seen,
  type Session,
  type SessionEvent,
  type UndoEntry,
} from "../session"

const seen = (id: string, version = 1): Seen => ({ id, version, status: "pending", rating: 4 })
const entryOf = (batchId: string, ...ids: string[]): UndoEntry => ({
  batchId,
  decision: "approve",
  before: ids.map((id) => seen(id)),
  at: 0,
})
const decided = (entry: UndoEntry): SessionEvent => ({ type: "decide", entry, isOnline: true })
const run = (...events: SessionEvent[]): Session => events.reduce(reduceSession, emptySession)
const ok = (id: string, version = 2): DecisionResult => ({ id, ok: true, status: "published", version })

describe("a decision", () => {
  it("shows at once, keeps the row and can be undone", () => {
    const session = run(decided(entryOf("b1", "r1")))
    const review = buildReview({ id: "r1" })
    expect(withSession(review, session)).toMatchObject({ id: "r1", status: "published" })
    expect(session.rows.r1.mark).toMatchObject({ kind: "mine", phase: "sending" })
    expect(session.undo).toHaveLength(1)
  })

  it("takes the version of the answer", () => {
    const session = run(decided(entryOf("b1", "r1")), { type: "settle", batchId: "b1", results: [ok("r1", 7)] })
    expect(session.rows.r1).toMatchObject({ version: 7, mark: { phase: "done" } })
  })

  it("shows who was first when it came too late, and has nothing to undo then", () => {
    const current = { status: "rejected", version: 3, decided_by: COLLEAGUE, decided_at: "2026-11-21T10:00:00.000Z" } as const
    const session = run(decided(entryOf("b1", "r1")), {
      type: "settle",
      batchId: "b1",
      results: [{ id: "r1", ok: false, conflict: "stale", current }],
    })
    expect(session.rows.r1).toEqual({
      status: "rejected",
      version: 3,
      mark: { kind: "elsewhere", decision: "reject", by: COLLEAGUE.name, at: current.decided_at },
    })
    expect(session.undo).toEqual([])
  })

  it("is put back with its reason when it fails", () => {
    const session = run(decided(entryOf("b1", "r1")), { type: "fail", batchId: "b1", reason: "No" })
    expect(session.rows.r1).toEqual({ status: "pending", version: 1, mark: { kind: "failed", reason: "No" } })
    expect(isOpenRow(session, "r1")).toBe(true)
    expect(session.undo).toEqual([])
  })

  it("keeps what was sent of a batch when the rest fails", () => {
    const session = run(
      decided(entryOf("b1", "r1", "r2")),
      { type: "settle", batchId: "b1", results: [ok("r1")] },
      { type: "fail", batchId: "b1", reason: null, ids: ["r2"] }
    )
    expect(session.rows.r1.status).toBe("published")
    expect(session.rows.r2).toEqual({ status: "pending", version: 1, mark: null })
    expect(session.undo[0].before.map(({ id }) => id)).toEqual(["r1"])
  })
})

describe("an undo", () => {
  it("puts the row back and takes the new version with the answer", () => {
    const entry = entryOf("b1", "r1")
    const session = run(decided(entry), { type: "undo", entry }, {
      type: "undone",
      results: [{ id: "r1", ok: true, status: "pending", version: 3 }],
    })
    expect(session.rows.r1).toEqual({ status: "pending", version: 3, mark: null })
    expect(session.undo).toEqual([])
  })

  it("does not take back a decision made anew before its answer came", () => {
    const entry = entryOf("b1", "r1")
    const session = run(decided(entry), { type: "undo", entry }, decided(entryOf("b2", "r1")), {
      type: "undone",
      results: [{ id: "r1", ok: true, status: "pending", version: 3 }],
    })
    expect(session.rows.r1.mark).toMatchObject({ kind: "mine", batchId: "b2" })
  })

  it("stands as decided again when it was refused", () => {
    const entry = entryOf("b1", "r1")
    const session = run(decided(entry), { type: "undo", entry }, { type: "undo-failed", entry })
    expect(session.rows.r1.mark).toMatchObject({ kind: "mine", phase: "done" })
    expect(session.undo).toHaveLength(1)
  })
})

describe("what others do", () => {
  const change = (overrides: Parameters<typeof buildChange>[0], isLoaded: boolean): SessionEvent => ({
    type: "change",
    change: buildChange({ review_id: "r1", actor: COLLEAGUE, version: 2, ...overrides }),
    isLoaded,
    belongsHere: true,
    meId: ME.id,
  })

  it("dims a loaded row in place", () => {
    const session = run(change({ action: "approve", status: "published" }, true))
    expect(session.rows.r1).toMatchObject({ status: "published", mark: { kind: "elsewhere", by: COLLEAGUE.name } })
  })

  it("does not touch an own decision under way", () => {
    const session = run(decided(entryOf("b1", "r1")), change({ action: "reject", status: "rejected" }, true))
    expect(session.rows.r1.mark).toMatchObject({ kind: "mine" })
  })

  it("counts an arrival once and forgets it when it goes again", () => {
    const came = change({ action: "submit", status: "pending", actor: null }, false)
    expect(run(came, came).arrivals).toEqual(["r1"])
    const gone = { ...came, belongsHere: false } as SessionEvent
    expect(run(came, gone).arrivals).toEqual([])
  })
})

describe("going on", () => {
  const order = ["a", "b", "c", "d"]

  it("goes to the next open row below, else to the nearest above, else nowhere", () => {
    const session = run(decided(entryOf("b1", "c")))
    expect(nextOpen(session, order, "b")).toBe("d")
    expect(nextOpen(session, order, "d")).toBe("b")
    expect(nextOpen(run(decided(entryOf("b1", ...order))), order, "d")).toBeNull()
  })

  it("ignores what the session knows when the list has something newer", () => {
    const session = run(decided(entryOf("b1", "r1")))
    expect(withSession(buildReview({ id: "r1", status: "spam", version: 5 }), session).status).toBe("spam")
  })
})

describe("selection", () => {
  it("toggles one, keeps a range's start, and loses what is decided", () => {
    const session = run(
      { type: "toggle", review: seen("a") },
      { type: "select", reviews: [seen("b"), seen("c")] },
      { type: "toggle", review: seen("b") },
      decided(entryOf("b1", "a"))
    )
    expect(Object.keys(session.selection)).toEqual(["c"])
  })
})

describe("shiftCounts", () => {
  const counts = {
    counts: {
      pending: { value: 3, capped: false },
      needs_edit: { value: 0, capped: false },
      published: { value: 1000, capped: true },
      rejected: { value: 0, capped: false },
      spam: { value: 0, capped: false },
      mine: { value: 0, capped: false },
    },
    today: { decided: 1, mine: 1, median_seconds: null },
    oldest_pending_at: null,
  }

  it("moves at once, back again with undo, and leaves a capped count alone", () => {
    const entry = entryOf("b1", "a", "b")
    const after = shiftCounts(counts, entry, false)
    expect(after.counts.pending.value).toBe(1)
    expect(after.counts.published).toEqual({ value: 1000, capped: true })
    expect(after.today.decided).toBe(3)
    expect(shiftCounts(after, entry, true)).toEqual(counts)
  })
})
