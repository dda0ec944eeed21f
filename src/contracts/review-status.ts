import { z } from "zod"

export const REVIEW_STATUSES = ["pending", "needs_edit", "published", "rejected", "spam"] as const
export const reviewStatusSchema = z.enum(REVIEW_STATUSES)
export type ReviewStatus = z.infer<typeof reviewStatusSchema>

/** What a moderator can do to a review, by name. */
export const DECISIONS = ["approve", "reject", "spam", "hold", "reopen"] as const
export const decisionSchema = z.enum(DECISIONS)
export type Decision = z.infer<typeof decisionSchema>

/** Status a decision leads to. */
export const DECISION_TARGET: Record<Decision, ReviewStatus> = {
  approve: "published",
  reject: "rejected",
  spam: "spam",
  hold: "needs_edit",
  reopen: "pending",
}

/**
 * Decisions that are possible from a status, in the order buttons show them. Every status
 * leads to every other one, because each decision can be taken back; what the database
 * refuses (trigger `bijou_review_guard`) is a change without a new version, and a changed rating.
 */
export const allowedDecisions = (status: ReviewStatus): Decision[] =>
  DECISIONS.filter((decision) => DECISION_TARGET[decision] !== status)

/**
 * Why a review was refused or held. There is no reason for being negative: hiding reviews
 * by their rating is forbidden (Directive 2005/29/EC, Annex I 23c; 16 CFR 465.7).
 * `editable` reasons can be mended by the author, so they go with `hold` as well.
 */
export const REASONS = [
  { code: "advertising", editable: true },
  { code: "competitor", editable: true },
  { code: "personal_data", editable: true },
  { code: "offensive", editable: true },
  { code: "hate", editable: false },
  { code: "illegal", editable: false },
  { code: "off_topic", editable: true },
  { code: "misleading_rating", editable: true },
  { code: "not_a_buyer", editable: false },
  { code: "duplicate", editable: false },
  { code: "unreadable", editable: true },
  { code: "other", editable: true },
] as const
export const REASON_CODES = REASONS.map((reason) => reason.code)
export type ReasonCode = (typeof REASONS)[number]["code"]
export const reasonCodeSchema = z.enum(REASON_CODES as [ReasonCode, ...ReasonCode[]])

/** Decisions that must name a reason. */
export const needsReason = (decision: Decision): boolean => decision === "reject" || decision === "hold"
