import { randomUUID } from "node:crypto"
import { formatMailbox } from "../../../mail/mime/header"
import { failure, type Failure, type MailProvider, type OutMail, type Outcome } from "./provider"

/** What of Medusa's Notification Module is used here. */
export interface Notifier {
  createNotifications(notification: {
    to: string
    from: string
    channel: string
    template: string
    content: { subject: string; html: string; text: string }
    provider_data: Record<string, unknown>
    idempotency_key: string
    trigger_type: string
  }): Promise<{ id: string }>
}

/**
 * Medusa's Notification Module, whichever provider it has for e-mail. It is for few mails: it keeps
 * each of them whole, and whether its provider passes headers on is the provider's own affair.
 * When it throws nobody knows whether a mail has left, so none is sent again by itself; and a key it
 * has seen before a crash it never sends, so that no promise can be made of keys either.
 */
export class NotificationProvider implements MailProvider {
  readonly capabilities = { batch: 5, parallel: 1, idempotency_seconds: 0 }

  /** @param notifier looked up when it is needed, since modules load side by side */
  constructor(
    private readonly notifier: () => Notifier,
    private readonly channel: string
  ) {}

  async send(mails: readonly OutMail[], signal: AbortSignal): Promise<Outcome[]> {
    const outcomes: Outcome[] = []
    for (const mail of mails) {
      outcomes.push(signal.aborted ? failure("unreachable", "The sending was stopped.") : await this.sendOne(mail))
    }
    return outcomes
  }

  async check(): Promise<Failure | null> {
    try {
      this.notifier()
      return null
    } catch (error) {
      return failure("blocked", (error as Error).message)
    }
  }

  async close(): Promise<void> {
    return undefined
  }

  private async sendOne(mail: OutMail): Promise<Outcome> {
    let notifier: Notifier
    let from: string
    try {
      notifier = this.notifier()
    } catch (error) {
      return failure("blocked", (error as Error).message)
    }
    try {
      from = formatMailbox(mail.from)
      formatMailbox(mail.to)
    } catch (error) {
      return failure("permanent", (error as Error).message)
    }
    const line = (text: string) => text.replace(/[\u0000-\u001F\u007F]+/g, " ")
    try {
      const { id } = await notifier.createNotifications({
        to: mail.to.address,
        from,
        channel: this.channel,
        template: "bijou-email-campaign",
        content: { subject: line(mail.subject), html: mail.html, text: mail.text },
        provider_data: {
          headers: Object.fromEntries(mail.headers.map(([name, value]) => [name, line(value)])),
          reply_to: mail.reply_to?.address ?? null,
          message_id: mail.message_id,
        },
        idempotency_key: `${mail.key}-${randomUUID()}`,
        trigger_type: "bijou-email-campaign",
      })
      return { kind: "accepted", provider_message_id: id }
    } catch (error) {
      return failure("unknown", (error as Error).message)
    }
  }
}
