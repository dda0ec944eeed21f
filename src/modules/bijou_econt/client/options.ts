import { setTimeout as pause } from "node:timers/promises"
import type { EcontFailureReason } from "./errors"

export type EcontCredentials = { username: string; password: string }

/** What may be logged of one attempt: never a body, a name, a phone, an address or a key. */
export type EcontLogEntry = {
  method: string
  status: number | null
  ms: number
  attempt: number
  outcome: "ok" | "refused" | EcontFailureReason | "circuit_open"
}

/** When things are done again, and when not. Times in milliseconds. */
export type EcontTiming = {
  /** attempts of a read, the first included */
  attempts: number
  backoffMs: number
  backoffCapMs: number
  retryAfterCapMs: number
  /** transport failures in a row after which nothing is sent for `breakerOpenMs` */
  breakerFailures: number
  breakerOpenMs: number
  now: () => number
  random: () => number
  sleep: (ms: number, signal: AbortSignal | undefined) => Promise<void>
}

export type EcontClientOptions = {
  /** ends with "/services/" */
  baseUrl: string
  credentials?: EcontCredentials
  /** of one attempt; 30 s unless told, 90 s for lists of places */
  timeoutMs?: number
  /** requests at once, for all clients of the same host and login; 6 unless told */
  concurrency?: number
  signal?: AbortSignal
  log?: (entry: EcontLogEntry) => void
  timing?: Partial<EcontTiming>
}

export type EcontCallOptions = {
  /** of one attempt; for a limit over waiting and retries give `signal: AbortSignal.timeout(ms)` */
  timeoutMs?: number
  signal?: AbortSignal
}

/** Methods that answer without a login. With one they may tell more, and fail when it is wrong. */
export type EcontPublicCallOptions = EcontCallOptions & { withLogin?: boolean }

export const DEFAULT_TIMING: EcontTiming = {
  attempts: 3,
  backoffMs: 300,
  backoffCapMs: 5_000,
  retryAfterCapMs: 15_000,
  breakerFailures: 6,
  breakerOpenMs: 30_000,
  now: Date.now,
  random: Math.random,
  sleep: async (ms, signal) => {
    await pause(ms, undefined, { signal })
  },
}
