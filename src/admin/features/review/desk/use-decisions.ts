import { useQueryClient } from "@tanstack/react-query"
import { useLatest } from "../../../lib/use-latest"
import { useCallback, useEffect, useRef, useState, type Dispatch } from "react"
import { DECISIONS_MAX, type DecideReviewsBody, type DecisionResult } from "../../../../contracts/review-moderation"
import type { Decision, ReasonCode } from "../../../../contracts/review-status"
import type { ApiError } from "../../../lib/api-error"
import { decideReviews, undoBatch } from "../api/client"
import { reviewQueries } from "../api/queries"
import { createOutbox } from "./outbox"
import type { Seen, SessionEvent, UndoEntry } from "./session"
import { isOnline, useOnline } from "./use-online"

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"

/** A batch id of our own, so a decision can be undone before its answer has come. */
export const newBatchId = (): string =>
  `rbat_${[...crypto.getRandomValues(new Uint8Array(24))].map((byte) => ALPHABET[byte % ALPHABET.length]).join("")}`

const chunksOf = <T,>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size))

/** A bulk action under way or just ended. */
export type BulkRun = {
  batchId: string
  total: number
  done: number
  isRunning: boolean
  isStopped: boolean
  conflicts: Extract<DecisionResult, { ok: false }>[]
}

type DecisionsOptions = {
  dispatch: Dispatch<SessionEvent>
  /** Words for an error, shown in the row that was put back. */
  describe: (error: ApiError) => string
  onFailed: (error: ApiError, entry: UndoEntry, isUndo: boolean) => void
}
export type DecideInput = { reviews: Seen[]; decision: Decision; reasonCode?: ReasonCode; note?: string }

/**
 * Decides and undoes: on the screen at once, to the server in order. Decisions made without a
 * connection wait in memory and are sent when it is back.
 */
export const useDecisions = ({ dispatch, describe, onFailed }: DecisionsOptions) => {
  const client = useQueryClient()
  const online = useOnline()
  const [waiting, setWaiting] = useState(0)
  const [bulk, setBulk] = useState<BulkRun | null>(null)
  const versions = useRef(new Map<string, number>())
  const [box] = useState(() => createOutbox(isOnline, setWaiting))
  const told = useLatest({ describe, onFailed })

  useEffect(() => {
    if (online) {
      box.flush()
    }
  }, [online, box])

  useEffect(() => {
    if (waiting === 0) {
      return
    }
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener("beforeunload", warn)
    return () => window.removeEventListener("beforeunload", warn)
  }, [waiting])

  const take = useCallback(
    (results: DecisionResult[]) => {
      for (const result of results) {
        if (result.ok) {
          versions.current.set(result.id, result.version)
        }
        if (results.length === 1) {
          void client.invalidateQueries({ queryKey: reviewQueries.detail(result.id).queryKey })
        }
      }
      if (results.length > 1) {
        void client.invalidateQueries({ queryKey: [...reviewQueries.all(), "detail"] })
      }
    },
    [client]
  )

  const decide = useCallback(
    ({ reviews, decision, reasonCode, note }: DecideInput): UndoEntry => {
      const entry: UndoEntry = { batchId: newBatchId(), decision, before: reviews, reasonCode, at: Date.now() }
      const { batchId } = entry
      dispatch({ type: "decide", entry, isOnline: isOnline() })
      if (reviews.length > 1) {
        setBulk({ batchId, total: reviews.length, done: 0, isRunning: true, isStopped: false, conflicts: [] })
      }
      const progress = (count: number, conflicts: BulkRun["conflicts"]) =>
        setBulk((run) => {
          if (run?.batchId !== batchId) {
            return run
          }
          const done = run.done + count
          return { ...run, done, isRunning: done < run.total && !run.isStopped, conflicts: [...run.conflicts, ...conflicts] }
        })
      for (const chunk of chunksOf(reviews, DECISIONS_MAX)) {
        box.push({
          batchId,
          onStart: () => dispatch({ type: "sent", batchId }),
          run: async () => {
            const body: DecideReviewsBody = {
              decision,
              batch_id: batchId,
              ...(reasonCode && { reason_code: reasonCode }),
              ...(note && { note }),
              reviews: chunk.map(({ id, version }) => ({ id, version: Math.max(version, versions.current.get(id) ?? 0) })),
            }
            const { results } = await decideReviews(body)
            dispatch({ type: "settle", batchId, results })
            take(results)
            progress(chunk.length, results.filter((result) => !result.ok))
          },
          onFail: (error) => {
            dispatch({ type: "fail", batchId, reason: told.current.describe(error), ids: chunk.map(({ id }) => id) })
            progress(chunk.length, [])
            told.current.onFailed(error, { ...entry, before: chunk }, false)
          },
        })
      }
      return entry
    },
    [box, dispatch, take, told]
  )

  /** Stops a bulk action; what was not sent yet is put back. */
  const stop = useCallback(
    (entry: UndoEntry, run: BulkRun) => {
      box.cancel(entry.batchId)
      const inFlight = Math.min(entry.before.length, run.done + DECISIONS_MAX)
      const unsent = entry.before.slice(inFlight).map(({ id }) => id)
      if (unsent.length > 0) {
        dispatch({ type: "fail", batchId: entry.batchId, reason: null, ids: unsent })
      }
      setBulk({ ...run, isRunning: false, isStopped: true })
    },
    [box, dispatch]
  )

  const undo = useCallback(
    (entry: UndoEntry) => {
      const { batchId } = entry
      const cancelled = box.cancel(batchId)
      dispatch({ type: "undo", entry })
      setBulk((run) => (run?.batchId === batchId ? null : run))
      if (entry.before.length > 0 && cancelled === Math.ceil(entry.before.length / DECISIONS_MAX)) {
        return
      }
      box.push({
        batchId,
        run: async () => {
          let remaining = 1
          while (remaining > 0) {
            const answer = await undoBatch(batchId)
            dispatch({ type: "undone", results: answer.results })
            take(answer.results)
            remaining = answer.results.length === 0 ? 0 : answer.remaining
          }
          void client.invalidateQueries({ queryKey: reviewQueries.batches().queryKey })
        },
        onFail: (error) => {
          dispatch({ type: "undo-failed", entry })
          told.current.onFailed(error, entry, true)
        },
      })
    },
    [box, client, dispatch, take, told]
  )

  return { decide, undo, stop, waiting, online, bulk, closeBulk: () => setBulk(null) }
}
