import type { Mailbox } from "../../../mail/mime"

/** One mail to one recipient, put together and ready to leave. */
export interface OutMail {
  /** Names this hand-over, the same at every attempt; providers that know idempotency are told it. */
  key: string
  /** Without brackets, the same at every attempt. */
  message_id: string
  /** Where bounces go. */
  envelope_from: string
  from: Mailbox
  to: Mailbox
  reply_to: Mailbox | null
  subject: string
  html: string
  text: string
  headers: readonly (readonly [name: string, value: string])[]
}

/**
 * What a provider said.
 * - `permanent`: this recipient or this mail never; `transient`: this recipient later
 * - `rate`: slower, nothing is wrong with the recipient
 * - `unreachable`: not handed over, the provider did not answer; nothing is wrong with the recipient
 * - `blocked`: the provider takes nothing from us until a person has looked (login, sender, account)
 * - `unknown`: handed over, and nobody knows what became of it; sending it again may send it twice
 */
export type Failure = {
  kind: "permanent" | "transient" | "rate" | "unreachable" | "blocked" | "unknown"
  /** Reply of SMTP or status of HTTP. */
  code: number | null
  /** Enhanced status (RFC 3463), for example `5.1.1`. */
  enhanced: string | null
  /** What the provider wrote, shortened. */
  reason: string
  /** Seconds the provider asks to wait. */
  retry_after: number | null
}
export type Outcome = { kind: "accepted"; provider_message_id: string | null } | Failure

export interface Capabilities {
  /** Mails of one call. */
  batch: number
  /** Calls at one time. */
  parallel: number
  /** Seconds during which the provider knows a key again and does not send a second mail; 0 if it never does. */
  idempotency_seconds: number
}

/** Sends mails. Every provider passes the same suite, `__tests__/conformance.ts`. */
export interface MailProvider {
  readonly capabilities: Capabilities
  /** Domain to which bounces come back, to an address of their own for each mail. */
  readonly bounce_domain?: string
  /**
   * Hands mails over, no more than a batch. Never throws: what goes wrong is the outcome of a mail.
   * @param signal aborted, mails not handed over yet are `unreachable`; those on their way are waited for
   * @returns one outcome for each mail, in their order
   */
  send(mails: readonly OutMail[], signal: AbortSignal): Promise<Outcome[]>
  /** Tries the connection and the login without sending. @returns null if all is well, else what is wrong */
  check(): Promise<Failure | null>
  close(): Promise<void>
}

const REASON_LENGTH = 300

/** Makes a failure; the reason loses line breaks, and whatever is longer than a person reads. */
export const failure = (kind: Failure["kind"], reason: string, facts: Partial<Omit<Failure, "kind" | "reason">> = {}): Failure => ({
  kind,
  code: facts.code ?? null,
  enhanced: facts.enhanced ?? null,
  reason: reason.replace(/[\u0000-\u001F\u007F]+/g, " ").trim().slice(0, REASON_LENGTH),
  retry_after: facts.retry_after ?? null,
})

/** The enhanced status a reply begins with or holds after its code. */
export const enhancedStatus = (reply: string): string | null => /\b([245]\.\d{1,3}\.\d{1,3})\b/.exec(reply)?.[1] ?? null
