import { oneLine } from "../../../mail/mime/header"
import { type Capabilities, failure, type Failure, type MailProvider, type OutMail, type Outcome } from "./provider"

export interface HttpRequest {
  url: string
  method?: "GET" | "POST"
  headers: Record<string, string>
  body?: string | FormData
}

export interface HttpAnswer {
  status: number
  headers: Headers
  /** What JSON says; undefined for anything else. */
  body: unknown
  text: string
}

/** How one provider's API is spoken: everything about it that differs from the others. */
export interface Dialect {
  capabilities: Capabilities
  /** One call for these mails, no more than its batch holds. @throws RangeError for a mail it cannot write */
  request(mails: readonly OutMail[]): HttpRequest
  /** Outcomes in the order of the mails, of an answer that says the call was understood. */
  read(answer: HttpAnswer, count: number): Outcome[]
  /** What a refusal means where the status alone does not tell. */
  refusal?(answer: HttpAnswer): Outcome | undefined
  /** A call that shows whether the login is good. */
  probe(): HttpRequest
  /** An answer to the probe that is fine although its status is not. */
  isProbeFine?(answer: HttpAnswer): boolean
}

const TIMEOUT_MS = 60_000
const QUOTED = 200

/** The connection was never there, so nothing can have been handed over. */
const NEVER_CONNECTED = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH", "UND_ERR_CONNECT_TIMEOUT", "CERT_HAS_EXPIRED", "DEPTH_ZERO_SELF_SIGNED_CERT", "SELF_SIGNED_CERT_IN_CHAIN", "UNABLE_TO_VERIFY_LEAF_SIGNATURE", "ERR_TLS_CERT_ALTNAME_INVALID"])

const codeOf = (error: unknown): string => {
  const cause = (error as { cause?: { code?: string } }).cause
  return cause?.code ?? (error as { code?: string }).code ?? ""
}

/** Seconds the answer asks to wait, by a number or a moment. */
const retryAfter = (headers: Headers): number | null => {
  const value = headers.get("retry-after")
  if (!value) {
    return null
  }
  const seconds = /^\d+$/.test(value) ? Number(value) : (Date.parse(value) - Date.now()) / 1000
  return Number.isFinite(seconds) ? Math.min(6 * 3600, Math.max(1, seconds)) : null
}

/** What the status says: after a 5xx nobody knows whether the mail was kept, but for 503, which took nothing. */
const byStatus = ({ status, headers, text }: HttpAnswer): Failure => {
  const facts = { code: status, retry_after: retryAfter(headers) }
  const reason = text.slice(0, QUOTED) || `HTTP ${status}`
  if (status === 429 || status === 503) {
    return failure("rate", reason, facts)
  }
  if ([401, 402, 403, 404, 405].includes(status)) {
    return failure("blocked", reason, facts)
  }
  return failure(status >= 500 || status === 408 || status < 400 ? "unknown" : "permanent", reason, facts)
}

/** A mail whose free text holds no line breaks, whatever an API would make of them. */
const cleaned = (mail: OutMail): OutMail => ({
  ...mail,
  subject: oneLine(mail.subject),
  from: { ...mail.from, name: oneLine(mail.from.name) },
  to: { ...mail.to, name: oneLine(mail.to.name) },
  headers: mail.headers.map(([name, value]) => [name, oneLine(value)] as const),
})

/** Sends over the API of a provider. */
export class HttpProvider implements MailProvider {
  readonly capabilities

  constructor(private readonly dialect: Dialect) {
    this.capabilities = dialect.capabilities
  }

  send(mails: readonly OutMail[], signal: AbortSignal): Promise<Outcome[]> {
    return this.call(mails, signal)
  }

  async check(): Promise<Failure | null> {
    const answer = await this.fetch(this.dialect.probe())
    if ("kind" in answer) {
      return answer
    }
    return answer.status < 300 || this.dialect.isProbeFine?.(answer) ? null : byStatus(answer)
  }

  async close(): Promise<void> {
    return undefined
  }

  private async call(mails: readonly OutMail[], signal: AbortSignal): Promise<Outcome[]> {
    const all = (outcome: Outcome): Outcome[] => mails.map(() => outcome)
    if (signal.aborted) {
      return all(failure("unreachable", "The sending was stopped."))
    }
    let request: HttpRequest
    try {
      request = this.dialect.request(mails.map(cleaned))
    } catch (error) {
      return all(failure("permanent", (error as Error).message))
    }
    const answer = await this.fetch(request)
    if ("kind" in answer) {
      return all(answer)
    }
    if (answer.status < 200 || answer.status >= 300) {
      return all(this.dialect.refusal?.(answer) ?? byStatus(answer))
    }
    const outcomes = this.dialect.read(answer, mails.length)
    return mails.map((_, index) => outcomes[index] ?? failure("unknown", "The provider has said nothing of this mail."))
  }

  /** Redirects are refused: a login is for one host. */
  private async fetch({ url, method = "POST", headers, body }: HttpRequest): Promise<HttpAnswer | Failure> {
    try {
      const response = await fetch(url, { method, headers, body, redirect: "error", signal: AbortSignal.timeout(TIMEOUT_MS) })
      const text = await response.text()
      let json: unknown
      try {
        json = JSON.parse(text)
      } catch {
        json = undefined
      }
      return { status: response.status, headers: response.headers, body: json, text }
    } catch (error) {
      const code = codeOf(error)
      return failure(NEVER_CONNECTED.has(code) ? "unreachable" : "unknown", code || (error as Error).message)
    }
  }
}

/** A field of what JSON said. */
export const field = (body: unknown, name: string): unknown =>
  typeof body === "object" && body !== null ? (body as Record<string, unknown>)[name] : undefined

export const textField = (body: unknown, name: string): string => {
  const value = field(body, name)
  return typeof value === "string" ? value : ""
}
