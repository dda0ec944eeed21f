import type { Readable } from "node:stream"
import { createTransport, type Transporter } from "nodemailer"
import { writeMime } from "../../../mail/mime"
import { failure, type Failure, type MailProvider, type OutMail, type Outcome } from "./provider"
import { type SmtpError, smtpFailure } from "./smtp-failure"

export interface SmtpOptions {
  host: string
  port: number
  /** `tls` from the first byte, `starttls` demanded, or `none`. */
  security: "tls" | "starttls" | "none"
  username: string
  password: string
  connections: number
  messages_per_connection: number
  /** Milliseconds without any byte after which a connection is given up. */
  timeout_ms: number
  bounce_domain?: string
  /** Accepts any certificate; for tests alone. */
  insecure?: boolean
}

/** A mail that takes longer than this is given up, whatever the server trickles. */
const LONGEST_MS = 120_000
/** How often a mail of which not a byte was taken goes to another connection. */
const ATTEMPTS = 2

type Watch = { stream?: Readable }

/** SMTP through a pool of connections. */
export class SmtpProvider implements MailProvider {
  readonly capabilities
  readonly bounce_domain?: string
  private readonly transport: Transporter

  constructor(options: SmtpOptions) {
    // A mail for each connection, and one that waits for it.
    this.capabilities = { batch: 1, parallel: 2 * options.connections, idempotency_seconds: 0 }
    this.bounce_domain = options.bounce_domain
    this.transport = createTransport({
      pool: true,
      host: options.host,
      port: options.port,
      secure: options.security === "tls",
      requireTLS: options.security === "starttls",
      ignoreTLS: options.security === "none",
      auth: options.username ? { user: options.username, pass: options.password } : undefined,
      maxConnections: options.connections,
      maxMessages: options.messages_per_connection,
      // Sent again by the pool, a mail could leave twice: what a closed connection means is decided here.
      maxRequeues: 0,
      connectionTimeout: options.timeout_ms,
      greetingTimeout: options.timeout_ms,
      socketTimeout: options.timeout_ms,
      disableFileAccess: true,
      disableUrlAccess: true,
      tls: options.insecure ? { rejectUnauthorized: false } : undefined,
    })
    // The stream a connection reads a mail from tells whether the server got any of it.
    this.transport.use("stream", (mail, done) => {
      const { watch } = mail.data as unknown as { watch: Watch }
      const create = mail.message.createReadStream.bind(mail.message)
      mail.message.createReadStream = (given) => {
        const stream = create(given)
        watch.stream = stream
        return stream
      }
      done()
    })
  }

  send(mails: readonly OutMail[], signal: AbortSignal): Promise<Outcome[]> {
    return Promise.all(mails.map((mail) => this.sendOne(mail, signal)))
  }

  async check(): Promise<Failure | null> {
    try {
      await this.transport.verify()
      return null
    } catch (error) {
      return smtpFailure(error as SmtpError, false)
    }
  }

  async close(): Promise<void> {
    this.transport.close()
  }

  private async sendOne(mail: OutMail, signal: AbortSignal): Promise<Outcome> {
    let raw: string
    try {
      raw = writeMime({ ...mail, date: new Date() })
    } catch (error) {
      return failure("permanent", (error as Error).message)
    }
    for (let attempt = 1; ; attempt += 1) {
      if (signal.aborted) {
        return failure("unreachable", "The sending was stopped.")
      }
      const outcome = await this.handOver(mail, raw)
      if (outcome.kind !== "unreachable" || attempt === ATTEMPTS || outcome.code !== null) {
        return outcome
      }
    }
  }

  private async handOver(mail: OutMail, raw: string): Promise<Outcome> {
    const watch: Watch = {}
    try {
      const info = await this.transport.sendMail({
        envelope: { from: mail.envelope_from, to: mail.to.address },
        raw,
        signal: AbortSignal.timeout(LONGEST_MS),
        watch,
      } as Parameters<Transporter["sendMail"]>[0])
      return { kind: "accepted", provider_message_id: info.serverMessageId ?? null }
    } catch (error) {
      return smtpFailure(error as SmtpError, watch.stream?.readableDidRead ?? false)
    }
  }
}
