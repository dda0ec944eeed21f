/** What went wrong, as far as a page acts differently on it. */
export type ApiErrorKind =
  | "rejected"
  | "signed_out"
  | "forbidden"
  | "missing"
  | "duplicate"
  | "busy"
  | "unavailable"
  | "offline"

/**
 * The one error the pages know. `message` is the server's sentence when it wrote one a person can
 * act on, else null: then the text of the kind, `core.error.<kind>`, is shown.
 */
export class ApiError extends Error {
  readonly kind: ApiErrorKind
  readonly status: number | null
  readonly sentence: string | null

  constructor(kind: ApiErrorKind, status: number | null, sentence: string | null) {
    super(sentence ?? kind)
    this.name = "ApiError"
    this.kind = kind
    this.status = status
    this.sentence = sentence
  }

  /** The same request may pass a moment later. */
  get canRetry(): boolean {
    return this.kind === "unavailable" || this.kind === "offline" || this.kind === "busy"
  }
}

const KIND_OF_STATUS: Record<number, ApiErrorKind> = {
  400: "rejected",
  401: "signed_out",
  403: "forbidden",
  404: "missing",
  409: "busy",
  413: "rejected",
  422: "duplicate",
  429: "busy",
}

/** Kinds whose sentence comes from our own routes; the rest carry a server's internals. */
const SPEAKING: readonly ApiErrorKind[] = ["rejected", "duplicate", "busy"]

const statusOf = (error: unknown): number | null =>
  typeof error === "object" && error !== null && "status" in error && typeof error.status === "number"
    ? error.status
    : null

const isOffline = (): boolean => typeof navigator !== "undefined" && navigator.onLine === false

/** Reads anything that was thrown as an {@link ApiError}; one of these passes unchanged. */
export const toApiError = (error: unknown): ApiError => {
  if (error instanceof ApiError) {
    return error
  }
  const status = statusOf(error)
  if (status === null) {
    return new ApiError(isOffline() ? "offline" : "unavailable", null, null)
  }
  const kind = KIND_OF_STATUS[status] ?? (status < 500 ? "rejected" : "unavailable")
  const message = error instanceof Error ? error.message.trim() : ""
  return new ApiError(kind, status, SPEAKING.includes(kind) && message ? message : null)
}
