import type { EcontFailureReason } from "./errors"

/** One attempt that brought no answer of Econt's. */
export class Failure extends Error {
  constructor(
    readonly reason: EcontFailureReason | "circuit_open",
    readonly details: {
      status?: number
      /** the request certainly did not get there, or was turned away unread */
      unsent?: boolean
      /** asking again may help */
      again?: boolean
      retryAfterMs?: number
    } = {}
  ) {
    super(reason)
  }
}

/** The connection was never made, so no byte of the request has left. */
const NOT_CONNECTED = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "EADDRNOTAVAIL",
  "UND_ERR_CONNECT_TIMEOUT",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "CERT_HAS_EXPIRED",
  "ERR_TLS_CERT_ALTNAME_INVALID",
])

const notConnected = (error: unknown): boolean => {
  if (!(error instanceof Error)) {
    return false
  }
  if (error instanceof AggregateError && error.errors.length > 0) {
    return error.errors.every(notConnected)
  }
  const code = "code" in error ? error.code : undefined
  return (typeof code === "string" && NOT_CONNECTED.has(code)) || notConnected(error.cause)
}

/** What `fetch` threw before there was a response. */
export const networkFailure = (error: unknown): Failure =>
  new Failure("network", { unsent: notConnected(error), again: true })

const retryAfter = (response: Response, now: number): number | undefined => {
  const value = response.headers.get("retry-after")
  if (value === null) {
    return undefined
  }
  const ms = /^\d+$/.test(value.trim()) ? Number(value) * 1000 : Date.parse(value) - now
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined
}

/** A status that is no answer of Econt's: a gateway, a limit, a wrong address. */
export const statusFailure = (response: Response, now: number): Failure => {
  const { status } = response
  const asked = status === 429 || status === 503
  return new Failure("status", {
    status,
    unsent: status === 429,
    again: status >= 500 || status === 429 || status === 408,
    retryAfterMs: asked ? retryAfter(response, now) : undefined,
  })
}
