import type { Review, ReviewChange } from "../../../../contracts/review"
import type { DecisionResult } from "../../../../contracts/review-moderation"
import {
  allowedDecisions,
  DECISION_TARGET,
  type Decision,
  type ReasonCode,
  type ReviewStatus,
} from "../../../../contracts/review-status"
import type { RowMark } from "../components/row-mark"

/** A review named with the state and version the moderator saw. */
export type Seen = { id: string; version: number; status: ReviewStatus; rating: number }

/** State of a row on top of the loaded list; `mark` is null once a decision has been undone. */
export type RowState = { status: ReviewStatus; version: number; mark: RowMark | null }

export type UndoEntry = { batchId: string; decision: Decision; before: Seen[]; reasonCode?: ReasonCode; at: number }

/** What happened at the desk since it was opened; lives as long as the page. */
export type Session = {
  rows: Record<string, RowState>
  /** Own decisions that may be undone, the latest last. */
  undo: UndoEntry[]
  selection: Record<string, Seen>
  /** Row a range is extended from. */
  anchor: string | null
  /** Reviews that came or came back since the list was loaded. */
  arrivals: string[]
}

export const emptySession: Session = { rows: {}, undo: [], selection: {}, anchor: null, arrivals: [] }

export type SessionEvent =
  | { type: "decide"; entry: UndoEntry; isOnline: boolean }
  | { type: "sent"; batchId: string }
  | { type: "settle"; batchId: string; results: DecisionResult[] }
  /** `ids` narrows it to a part of the batch; without a reason the rows are put back as if nothing was. */
  | { type: "fail"; batchId: string; reason: string | null; ids?: string[] }
  | { type: "undo"; entry: UndoEntry }
  | { type: "undone"; results: DecisionResult[] }
  | { type: "undo-failed"; entry: UndoEntry }
  | { type: "change"; change: ReviewChange; isLoaded: boolean; belongsHere: boolean; meId: string }
  | { type: "toggle"; review: Seen }
  | { type: "select"; reviews: Seen[]; anchor?: string }
  | { type: "clear-selection" }
  /** Another view was opened. */
  | { type: "enter-view" }
  | { type: "refresh" }

const DECISION_OF_STATUS = Object.fromEntries(
  Object.entries(DECISION_TARGET).map(([decision, status]) => [status, decision])
) as Record<ReviewStatus, Decision>

const setRows = (session: Session, rows: Record<string, RowState>): Session => ({
  ...session,
  rows: { ...session.rows, ...rows },
})

type Phase = Extract<RowMark, { kind: "mine" }>["phase"]

const decide = (session: Session, entry: UndoEntry, phase: Phase): Session => {
  const selection = { ...session.selection }
  const rows = { ...session.rows }
  for (const seen of entry.before) {
    delete selection[seen.id]
    rows[seen.id] = {
      status: DECISION_TARGET[entry.decision],
      version: seen.version,
      mark: {
        kind: "mine",
        phase,
        decision: entry.decision,
        batchId: entry.batchId,
        batchSize: entry.before.length,
      },
    }
  }
  return { ...session, rows, selection, undo: [...session.undo, entry] }
}

/** Row states for results the server gave; a conflict shows who was first. */
const conflictRow = (result: Extract<DecisionResult, { ok: false }>, seen: Seen | undefined): RowState => {
  if (!result.current) {
    return { status: seen?.status ?? "pending", version: seen?.version ?? 1, mark: { kind: "gone" } }
  }
  const { status, version, decided_by, decided_at } = result.current
  return {
    status,
    version,
    mark:
      result.conflict === "stale" || decided_at
        ? { kind: "elsewhere", decision: DECISION_OF_STATUS[status], by: decided_by?.name ?? null, at: decided_at }
        : null,
  }
}

const settle = (session: Session, batchId: string, results: DecisionResult[]): Session => {
  const entry = session.undo.find((candidate) => candidate.batchId === batchId)
  const rows: Record<string, RowState> = {}
  for (const result of results) {
    const mark = session.rows[result.id]?.mark
    if (!result.ok) {
      rows[result.id] = conflictRow(result, entry?.before.find(({ id }) => id === result.id))
    } else if (mark?.kind === "mine" && mark.batchId === batchId) {
      rows[result.id] = { status: result.status, version: result.version, mark: { ...mark, phase: "done" } }
    }
  }
  const refused = new Set(results.filter((result) => !result.ok).map((result) => result.id))
  return {
    ...setRows(session, rows),
    undo: session.undo
      .map((item) =>
        item.batchId === batchId ? { ...item, before: item.before.filter(({ id }) => !refused.has(id)) } : item
      )
      .filter((item) => item.before.length > 0),
  }
}

const putBack = (session: Session, entry: UndoEntry, mark: RowMark | null): Session => ({
  ...setRows(
    session,
    Object.fromEntries(entry.before.map(({ id, status, version }) => [id, { status, version, mark }]))
  ),
  undo: session.undo.filter(({ batchId }) => batchId !== entry.batchId),
})

const fail = (session: Session, { batchId, reason, ids }: Extract<SessionEvent, { type: "fail" }>): Session => {
  const entry = session.undo.find((candidate) => candidate.batchId === batchId)
  if (!entry) {
    return session
  }
  const isMeant = ({ id }: Seen) => !ids || ids.includes(id)
  const part = { ...entry, before: entry.before.filter(isMeant) }
  const rest = entry.before.filter((seen) => !isMeant(seen))
  const next = putBack(session, part, reason === null ? null : { kind: "failed", reason })
  return rest.length > 0 ? { ...next, undo: [...next.undo, { ...entry, before: rest }] } : next
}

const markPhase = (session: Session, batchId: string, phase: "sending"): Session => {
  const rows = Object.entries(session.rows).flatMap(([id, row]) =>
    row.mark?.kind === "mine" && row.mark.batchId === batchId ? [[id, { ...row, mark: { ...row.mark, phase } }]] : []
  )
  return setRows(session, Object.fromEntries(rows) as Record<string, RowState>)
}

/** Takes the answer to an undo; a row that has been decided anew meanwhile keeps that decision. */
const undone = (session: Session, results: DecisionResult[]): Session => {
  const rows: Record<string, RowState> = {}
  for (const result of results) {
    if (session.rows[result.id]?.mark?.kind !== "mine") {
      rows[result.id] = result.ok
        ? { status: result.status, version: result.version, mark: null }
        : conflictRow(result, undefined)
    }
  }
  return setRows(session, rows)
}

const takeChange = (session: Session, event: Extract<SessionEvent, { type: "change" }>): Session => {
  const { change, isLoaded, belongsHere, meId } = event
  const id = change.review_id
  const known = session.rows[id]
  if (isLoaded) {
    const isOwnUnderWay = known?.mark?.kind === "mine" && known.mark.phase !== "done"
    if (change.actor?.id === meId || isOwnUnderWay || (known && known.version >= change.version)) {
      return session
    }
    const mark: RowMark | null =
      change.status === "pending"
        ? null
        : {
            kind: "elsewhere",
            decision: DECISION_OF_STATUS[change.status],
            by: change.actor?.name ?? null,
            at: change.created_at,
          }
    return setRows(session, { [id]: { status: change.status, version: change.version, mark } })
  }
  const others = session.arrivals.filter((arrival) => arrival !== id)
  return { ...session, arrivals: belongsHere && change.actor?.id !== meId ? [...others, id] : others }
}

/** The one place where the state of the desk changes. */
export const reduceSession = (session: Session, event: SessionEvent): Session => {
  switch (event.type) {
    case "decide":
      return decide(session, event.entry, event.isOnline ? "sending" : "queued")
    case "sent":
      return markPhase(session, event.batchId, "sending")
    case "settle":
      return settle(session, event.batchId, event.results)
    case "fail":
      return fail(session, event)
    case "undo":
      return putBack(session, event.entry, null)
    case "undone":
      return undone(session, event.results)
    case "undo-failed":
      return decide(session, event.entry, "done")
    case "change":
      return takeChange(session, event)
    case "toggle": {
      const { [event.review.id]: existing, ...rest } = session.selection
      return {
        ...session,
        selection: existing ? rest : { ...rest, [event.review.id]: event.review },
        anchor: event.review.id,
      }
    }
    case "select":
      return {
        ...session,
        selection: {
          ...session.selection,
          ...Object.fromEntries(event.reviews.map((review) => [review.id, review])),
        },
        anchor: event.anchor ?? session.anchor,
      }
    case "clear-selection":
      return { ...session, selection: {}, anchor: null }
    case "enter-view":
      return { ...session, arrivals: [], selection: {}, anchor: null }
    case "refresh":
      return { ...session, rows: {}, arrivals: [], selection: {}, anchor: null }
  }
}

/** What the session knows of a review, unless the list has been loaded with something newer. */
export const rowStateOf = (session: Session, review: Review): RowState | null => {
  const row = session.rows[review.id]
  return row && row.version >= review.version ? row : null
}

/** A loaded review as it stands now, with the session's state on top. */
export const withSession = (review: Review, session: Session): Review => {
  const row = rowStateOf(session, review)
  if (!row || (row.status === review.status && row.version === review.version)) {
    return review
  }
  return { ...review, status: row.status, version: row.version, allowed_decisions: allowedDecisions(row.status) }
}

/** Whether a row still waits for this moderator: nothing has been decided on it in this session. */
export const isOpenRow = (session: Session, id: string): boolean => {
  const mark = session.rows[id]?.mark
  return !mark || mark.kind === "failed"
}

/**
 * The row to go to after `ids` were decided: the next open one below, else the nearest above,
 * else null.
 */
export const nextOpen = (session: Session, order: readonly string[], from: string | null): string | null => {
  const start = from ? order.indexOf(from) : -1
  for (let index = start + 1; index < order.length; index++) {
    if (isOpenRow(session, order[index])) {
      return order[index]
    }
  }
  for (let index = start - 1; index >= 0; index--) {
    if (isOpenRow(session, order[index])) {
      return order[index]
    }
  }
  return null
}

/** A review as selection and undo remember it. */
export const toSeen = ({ id, version, status, rating }: Review): Seen => ({ id, version, status, rating })
