import { toast } from "@medusajs/ui"
import { useQueryClient } from "@tanstack/react-query"
import { useCallback, useState } from "react"
import type { RecentBatch } from "../../../../contracts/review-moderation"
import { needsReason, type Decision, type ReasonCode } from "../../../../contracts/review-status"
import { useAnnounce } from "../../../components/announcer"
import { errorSentence } from "../../../components/error-state"
import { formatNumber } from "../../../lib/format"
import { useLatest } from "../../../lib/use-latest"
import { useText } from "../../../lib/text"
import { reviewQueries } from "../api/queries"
import { reasonsFor } from "../components/reason-menu"
import { shiftCounts } from "./counts"
import { nextOpen, toSeen, type Seen, type UndoEntry } from "./session"
import { useBulk } from "./use-bulk"
import { useDecisions } from "./use-decisions"
import type { DeskData } from "./use-desk-data"

/** The reasons that are asked for now. */
export type ReasonState = { decision: "reject" | "hold"; highlighted: ReasonCode; note: string }

/** All a moderator does at the desk that changes something. */
export const useDeskActions = (data: DeskData, focusHome: () => void) => {
  const { t, language } = useText()
  const announce = useAnnounce()
  const client = useQueryClient()
  const [reasons, setReasons] = useState<ReasonState | null>(null)
  const [lastReason, setLastReason] = useState<ReasonCode | null>(null)
  const [lastDone, setLastDone] = useState<UndoEntry | null>(null)
  const latest = useLatest(data)
  const { dispatch } = data

  const decisions = useDecisions({
    dispatch,
    describe: (error) => errorSentence(t, error),
    onFailed: (error, entry, isUndo) => {
      const reason = errorSentence(t, error)
      toast.error(isUndo ? t("review.undo.failed", { reason }) : t("review.row.failed", { reason }))
      setLastDone((last) => (last?.batchId === entry.batchId ? null : last))
      client.setQueryData(reviewQueries.counts().queryKey, (counts) => counts && shiftCounts(counts, entry, !isUndo))
    },
  })

  const { decide: send, undo: takeBack } = decisions

  const commit = useCallback(
    (reviews: Seen[], decision: Decision, reasonCode?: ReasonCode, note?: string) => {
      const { session, order, address, openCount, queue } = latest.current
      const ids = new Set(reviews.map(({ id }) => id))
      const entry = send({ reviews, decision, reasonCode, note: note?.trim() || undefined })
      client.setQueryData(reviewQueries.counts().queryKey, (counts) => counts && shiftCounts(counts, entry, false))
      setLastDone(entry)
      setReasons(null)
      const open = order.filter((id) => !ids.has(id) || id === address.activeId)
      if (address.activeId && ids.has(address.activeId)) {
        address.setActiveId(nextOpen(session, open, address.activeId))
      }
      const left = Math.max(0, openCount - reviews.length)
      announce(
        t("review.say.decided", {
          decided: t(`review.${reviews.length === 1 ? "decided" : "decided_many"}.${decision}`),
          count: left,
          number: `${formatNumber(language, left)}${queue.query.hasNextPage ? "+" : ""}`,
        })
      )
    },
    [latest, send, client, announce, t, language]
  )

  /** Decides the open review; what needs a reason asks for it first. */
  const decide = useCallback(
    (decision: Decision) => {
      const { current, canDecide } = latest.current
      if (!current || !canDecide || !current.allowed_decisions.includes(decision)) {
        return
      }
      if (needsReason(decision)) {
        const kind = decision === "hold" ? "hold" : "reject"
        const choices = reasonsFor(kind)
        const highlighted = lastReason && choices.includes(lastReason) ? lastReason : choices[0]
        setReasons({ decision: kind, highlighted: highlighted === "other" ? choices[0] : highlighted, note: "" })
        return
      }
      commit([toSeen(current)], decision)
    },
    [commit, lastReason, latest]
  )

  const commitReason = useCallback(
    (code: ReasonCode) => {
      const { current } = latest.current
      if (!current || !reasons) {
        return
      }
      if (code === "other" && !reasons.note.trim()) {
        setReasons({ ...reasons, highlighted: "other" })
        return
      }
      setLastReason(code)
      commit([toSeen(current)], reasons.decision, code, reasons.note)
      focusHome()
    },
    [latest, reasons, commit, focusHome]
  )

  const undoEntry = useCallback(
    (entry: UndoEntry) => {
      takeBack(entry)
      client.setQueryData(reviewQueries.counts().queryKey, (counts) => counts && shiftCounts(counts, entry, true))
      setLastDone((last) => (last?.batchId === entry.batchId ? null : last))
      setReasons(null)
      const first = entry.before[0]
      if (first) {
        latest.current.address.setActiveId(first.id)
      }
      announce(t("review.undo.done"))
    },
    [takeBack, client, announce, t, latest]
  )

  const undo = useCallback(
    (batchId?: string) => {
      const entries = latest.current.session.undo
      const entry = batchId ? entries.find((one) => one.batchId === batchId) : entries[entries.length - 1]
      if (entry) {
        undoEntry(entry)
      } else {
        announce(t("review.undo.nothing"))
      }
    },
    [latest, undoEntry, announce, t]
  )

  /** Undoes a batch of the log, which may be older than this page. */
  const undoRecent = useCallback(
    (batch: RecentBatch) => {
      const known = latest.current.session.undo.find(({ batchId }) => batchId === batch.batch_id)
      undoEntry(known ?? { batchId: batch.batch_id, decision: batch.decision, before: [], at: Date.now() })
    },
    [latest, undoEntry]
  )

  const bulk = useBulk(data)

  return {
    decisions,
    reasons,
    setReasons,
    lastReason,
    commit,
    commitReason,
    decide,
    undo,
    undoRecent,
    lastDone,
    setLastDone,
    ...bulk,
  }
}
export type DeskActions = ReturnType<typeof useDeskActions>
