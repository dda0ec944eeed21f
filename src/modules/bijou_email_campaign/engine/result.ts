import type { Outcome } from "../providers/provider"
import type { Claim } from "../sql/claims"
import type { Result } from "../sql/outcomes"

const MOST_ATTEMPTS = 8
const FIRST_WAIT = 60
const LONGEST_WAIT = 6 * 3600

/** Seconds until the next attempt: a minute, doubled each time up to six hours, spread by a quarter. */
export const backoff = (attempts: number, random = Math.random): number =>
  Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (attempts - 1)) * (0.75 + random() / 2)

type Held = Pick<Claim, "id" | "turn" | "attempts"> & { is_tracked?: boolean }

const sent = ({ id, turn, attempts, is_tracked = false }: Held, provider_message_id: string | null): Result => ({
  id,
  turn,
  attempts,
  state: "sent",
  delay: 0,
  code: null,
  enhanced: null,
  reason: null,
  provider_message_id,
  is_tracked,
})

/** What an answer of a provider makes of a mail. Only answers about the recipient use up an attempt. */
export const resultOf = (claim: Held, outcome: Outcome): Result => {
  if (outcome.kind === "accepted") {
    return sent(claim, outcome.provider_message_id)
  }
  const base = { ...sent(claim, null), code: outcome.code, enhanced: outcome.enhanced, reason: outcome.reason }
  const attempts = claim.attempts + 1
  const waiting = claim.attempts > 0 ? "deferred" : "queued"
  switch (outcome.kind) {
    case "permanent":
      return { ...base, state: "failed", attempts }
    case "transient":
      return attempts >= MOST_ATTEMPTS
        ? { ...base, state: "failed", attempts }
        : { ...base, state: "deferred", attempts, delay: Math.max(outcome.retry_after ?? 0, backoff(attempts)) }
    case "rate":
      return { ...base, state: waiting, delay: Math.max(outcome.retry_after ?? 30, 5) }
    case "unreachable":
      return { ...base, state: waiting, delay: outcome.retry_after ?? 10 }
    case "blocked":
      return { ...base, state: waiting, delay: 30 }
    case "unknown":
      return { ...base, state: "uncertain", delay: 30 }
  }
}
