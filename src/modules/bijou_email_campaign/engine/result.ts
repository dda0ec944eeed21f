import type { Outcome } from "../providers/provider"
import type { Claim } from "../sql/claims"
import type { Result } from "../sql/outcomes"

const MOST_ATTEMPTS = 8
const FIRST_WAIT = 60
const LONGEST_WAIT = 6 * 3600

/** Seconds until the next attempt: a minute, doubled each time up to six hours, spread by a quarter. */
export const backoff = (attempts: number, random = Math.random): number =>
  Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (attempts - 1)) * (0.75 + random() / 2)

/** What an answer of a provider makes of a mail. Only answers about the recipient use up an attempt. */
export const resultOf = (claim: Pick<Claim, "id" | "turn" | "attempts"> & { is_tracked?: boolean }, outcome: Outcome): Result => {
  const base = { id: claim.id, turn: claim.turn, attempts: claim.attempts, delay: 0, is_tracked: claim.is_tracked ?? false }
  if (outcome.kind === "accepted") {
    return { ...base, state: "sent", code: null, enhanced: null, reason: null, provider_message_id: outcome.provider_message_id }
  }
  const said = { code: outcome.code, enhanced: outcome.enhanced, reason: outcome.reason, provider_message_id: null }
  const attempts = claim.attempts + 1
  const waiting = claim.attempts > 0 ? "deferred" : "queued"
  switch (outcome.kind) {
    case "permanent":
      return { ...base, ...said, state: "failed", attempts }
    case "transient":
      return attempts >= MOST_ATTEMPTS
        ? { ...base, ...said, state: "failed", attempts }
        : { ...base, ...said, state: "deferred", attempts, delay: Math.max(outcome.retry_after ?? 0, backoff(attempts)) }
    case "rate":
      return { ...base, ...said, state: waiting, delay: Math.max(outcome.retry_after ?? 30, 5) }
    case "unreachable":
      return { ...base, ...said, state: waiting, delay: outcome.retry_after ?? 10 }
    case "blocked":
      return { ...base, ...said, state: waiting, delay: 30 }
    case "unknown":
      return { ...base, ...said, state: "uncertain", delay: 30 }
  }
}
