import type { Report } from "../feedback/feedback"
import { MedusaError } from "@medusajs/framework/utils"

/** A call of a provider as it arrived; names of headers in lower case. */
export interface WebhookCall {
  headers: Readonly<Record<string, string | string[] | undefined>>
  body: Buffer
}

/** One thing a provider told, in the words of all of them. */
export interface WebhookEvent {
  /** By which it is known again. */
  id: string
  /** The delivery it is about by the key we gave the mail, or by the provider's own id. */
  which: { delivery: string } | { message: string }
  report: Report
}

/** What a call that is truly the provider's says; `once` holds what it may be used for one time only. */
export interface WebhookReading {
  events: WebhookEvent[]
  once?: string
  /** An address that has to be called to be told anything at all. */
  confirm?: string
}

/** How one provider tells what becomes of mails. @throws what `refuse` gives for a call that is not the provider's, or too old */
export type WebhookReader = (call: WebhookCall, now: number) => WebhookReading | Promise<WebhookReading>

/** The call is not what it says it is. */
export const refuse = (): MedusaError => new MedusaError(MedusaError.Types.UNAUTHORIZED, "This is not a webhook of that provider, or it is too old.")

const FUTURE_MS = 5 * 60_000

/** @throws `refuse` unless that moment was within the last so many seconds; clocks may differ by minutes */
export const requireFresh = (at: number, now: number, seconds: number): void => {
  if (!(at <= now + FUTURE_MS && at >= now - seconds * 1000)) {
    throw refuse()
  }
}
