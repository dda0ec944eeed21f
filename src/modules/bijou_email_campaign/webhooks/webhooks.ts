import { createHash } from "node:crypto"
import { MedusaError } from "@medusajs/framework/utils"
import { type Db, inTransaction } from "../../../lib/db"
import { classify, returnedUnsubscribeToken, type Verdict, verpTokens } from "../../../mail/bounces"
import type { Transports } from "../engine/transports"
import { applyReport, type Report } from "../feedback/feedback"
import type { Which } from "../sql/feedback"
import { findProvider, listProviders } from "../sql/providers"
import { forgetWebhooks, keepEvent, openEvents, processed, type StoredEvent } from "../sql/webhooks"
import type { Keys } from "../keys"
import { fetchText, remembered } from "./fetch-text"
import { openWebhook } from "./open"
import type { WebhookCall } from "./types"

/** Mails that were returned come under this name, whichever server returns them. */
const RETURNED = "returned mail"
const BATCH = 200
const FORGET = 10_000

const notThere = () => new MedusaError(MedusaError.Types.NOT_FOUND, "There is no webhook of this provider.")

/** What a report in a returned mail means; null for what changes nothing, such as an answer of a machine. */
const reportOf = ({ kind, hard, delayed, dsn, reply, reason }: Verdict, at: Date): Report | null => {
  if (kind === "complaint") {
    return { kind: "complained", hard: false, at, code: null, enhanced: null, reason: null }
  }
  return kind === "bounce" && !delayed
    ? { kind: "bounced", hard, at, code: Number(reply) || null, enhanced: dsn || null, reason: reason || null }
    : null
}

/** What providers and mail servers tell of mails that have left: checked, kept once, and drawn the consequences of. */
export class Webhooks {
  private readonly certificate: (url: string) => Promise<string>

  constructor(
    private readonly db: Db,
    private readonly transports: Transports,
    private readonly keys: Keys,
    private readonly fetcher: (url: string) => Promise<string> = fetchText
  ) {
    this.certificate = remembered((url) => this.fetcher(url))
  }

  /**
   * A call of a provider.
   * @returns how many events were new
   * @throws NOT_FOUND for a provider without webhooks, UNAUTHORIZED for a call that is forged, altered or too old
   */
  async receive(providerId: string, call: WebhookCall, now = Date.now()): Promise<number> {
    const row = await findProvider(this.db, providerId)
    const read = row && openWebhook(this.transports.configOf(row), this.certificate)
    if (!read) {
      throw notThere()
    }
    const { events, confirm, once } = await read(call, now)
    if (confirm) {
      await this.fetcher(confirm)
    }
    let fresh = 0
    for (const { id, which, report } of events) {
      const about: Which = "delivery" in which ? which : { provider: providerId, message: which.message }
      fresh += (await this.take(providerId, [id, ...(once ? [once] : [])], about, report, `webhook:${providerId}`)) ? 1 : 0
    }
    return fresh
  }

  /**
   * A mail that came back, as it was received. It is believed where it was sent to an address, or brings a link back,
   * that was signed for one delivery.
   * @returns how many reports were new
   */
  async receiveMail(raw: Uint8Array, at = new Date()): Promise<number> {
    const delivery = await this.deliveryOf(raw)
    if (delivery === null) {
      return 0
    }
    const id = createHash("sha256").update(raw).digest("hex")
    let fresh = 0
    for (const report of (await classify(raw)).map((verdict) => reportOf(verdict, at))) {
      fresh += report && (await this.take(RETURNED, [`${id}:${report.kind}`], { delivery }, report, RETURNED)) ? 1 : 0
    }
    return fresh
  }

  /** Events of mails nobody knew yet. @returns how many found theirs */
  async retry(): Promise<number> {
    let found = 0
    for (const { id, provider, event } of await openEvents(this.db, BATCH)) {
      const { which, report } = event
      found += await inTransaction(this.db, async (tx) => {
        const isKnown = await applyReport(tx, which, { ...report, at: new Date(report.at) }, provider === RETURNED ? RETURNED : `webhook:${provider}`)
        await processed(tx, id, isKnown)
        return isKnown ? 1 : 0
      })
    }
    return found
  }

  /** Deletes what is so old that nobody will send it again. @returns how many */
  async forget(): Promise<number> {
    let gone = 0
    for (let n = FORGET; n === FORGET; gone += n) {
      n = await forgetWebhooks(this.db, FORGET)
    }
    return gone
  }

  /** Keeps an event and draws its consequences in one transaction. @returns whether it was new */
  private take(provider: string, ids: readonly string[], which: Which, report: Report, source: string): Promise<boolean> {
    return inTransaction(this.db, async (tx) => {
      const event: StoredEvent = { which, report: { ...report, reason: null, at: report.at.toISOString() } }
      const id = await keepEvent(tx, provider, ids, event)
      if (id === null) {
        return false
      }
      if (await applyReport(tx, which, report, source)) {
        await processed(tx, id, true)
      }
      return true
    })
  }

  private async deliveryOf(raw: Uint8Array): Promise<string | null> {
    const domains = (await listProviders(this.db)).map(({ settings }) => settings.bounce_domain)
    for (const domain of new Set(domains.filter((name) => typeof name === "string"))) {
      const [token] = await verpTokens(this.keys.verp(domain), raw)
      if (token !== undefined) {
        return token
      }
    }
    const token = await returnedUnsubscribeToken(raw)
    const reading = token === null ? null : this.keys.tokens.read("unsubscribe", token)
    return reading?.ok && reading.claims.ids[1] !== "0" ? reading.claims.ids[1] : null
  }
}

