import { MedusaError } from "@medusajs/framework/utils"
import type { Db } from "../../../lib/db"
import type { CompiledMessage } from "../../../mail/compile/types"
import { failure, type MailProvider, type OutMail, type Outcome } from "../providers/provider"
import { slowDown } from "../sql/buckets"
import { type CampaignRow, moveCampaign } from "../sql/campaigns"
import { type Claim, type Leases, markSubmitting, release } from "../sql/claims"
import { readMessage } from "../sql/messages"
import { complete } from "../sql/outcomes"
import { blockProvider } from "../sql/providers"
import type { Restraint } from "../sql/refusal"
import { composeMail, type LinkMaker } from "./compose"
import { couponsOfClaims, type CouponSource } from "./coupon-source"
import { takeRecipients } from "./feed"
import { persist } from "./persist"
import { resultOf } from "./result"

/** Recipients taken at one time, for several calls of the provider, and how few are left when more are taken. */
const BUFFER = 200
const FEW = 100
/** Milliseconds for which what became of mails is kept and written down again and again. */
const KEEP_TRYING = 240_000
/** Seconds after which recipients are taken again for whom there was no code. */
const COUPON_PAUSE = 30
const MINUTE_MS = 60_000
/** Compiled messages kept in memory. */
const MESSAGES = 50

export type SendingCampaign = CampaignRow & { provider_id: string; sender: NonNullable<CampaignRow["sender"]> }

/** What the loop tells a dispatcher each time it looks around. */
export interface Situation {
  campaigns: readonly SendingCampaign[]
  /** Scopes of the provider that have a limit. */
  scopes: ReadonlySet<string>
  restraint: Restraint
}

export interface DispatcherOptions {
  db: Db
  providerId: string
  links: LinkMaker
  coupons: CouponSource
  leases: Leases
  log: (level: "info" | "warn" | "error", message: string, facts: Record<string, unknown>) => void
}

type Taken = { claim: Claim; campaign: SendingCampaign; coupons: Record<string, string> }

/** Sends mails of all campaigns of one provider, as many at a time as it takes. */
export class Dispatcher {
  private situation: Situation = { campaigns: [], scopes: new Set(), restraint: { mails: 0, days: 0, less_days: 0, domains: null } }
  private buffer: Taken[] = []
  private filling: Promise<boolean> | undefined
  private running: Promise<void> | undefined
  private readonly stop = new AbortController()
  private readonly messages = new Map<string, CompiledMessage>()
  private next = 0
  private restUntil = 0
  private rest = 0
  private readonly speed: { at: number; sent: number }[] = []

  constructor(private readonly options: DispatcherOptions) {}

  /** Works until nothing is due; called again while it works, it goes on with the new situation. */
  run(provider: MailProvider, situation: Situation): void {
    this.situation = situation
    if (!this.running && !this.stop.signal.aborted && Date.now() >= this.restUntil && situation.campaigns.length > 0) {
      const lanes = Array.from({ length: provider.capabilities.parallel }, () => this.lane(provider))
      this.running = Promise.allSettled(lanes).then(async (ended) => {
        await this.filling?.catch(() => undefined)
        this.running = undefined
        for (const lane of ended) {
          if (lane.status === "rejected") {
            this.options.log("warn", "e-mails could not be sent for a moment", { error: (lane.reason as Error).message })
          }
        }
      })
    }
  }

  /** Whether mails are on their way. */
  get isBusy(): boolean {
    return this.running !== undefined
  }

  /** Waits until nothing is due any more. */
  async settled(): Promise<void> {
    await this.running
  }

  /** Lets go what has left, gives back what has not. */
  async close(): Promise<void> {
    this.stop.abort()
    await this.running
    const held = this.buffer.splice(0).map(({ claim }) => claim)
    if (held.length > 0) {
      await release(this.options.db, held).catch(() => undefined)
    }
  }

  private async lane(provider: MailProvider): Promise<void> {
    while (!this.stop.signal.aborted && Date.now() >= this.restUntil) {
      if (this.buffer.length === 0 && !(await this.fill(provider))) {
        return
      }
      const batch = this.buffer.splice(0, provider.capabilities.batch)
      if (batch.length > 0) {
        this.fillAhead(provider)
        await this.deliver(provider, batch)
      }
    }
  }

  /** Several lanes find the buffer empty at one time; one of them fills it. @returns whether there was anything */
  private fill(provider: MailProvider): Promise<boolean> {
    this.filling ??= this.takeMore(provider).finally(() => (this.filling = undefined))
    return this.filling
  }

  /** Takes more while mails are on their way. What it could not do is tried again, and told, once the buffer is empty. */
  private fillAhead(provider: MailProvider): void {
    if (this.buffer.length < FEW && !this.stop.signal.aborted) {
      this.fill(provider).catch(() => undefined)
    }
  }

  private async takeMore({ capabilities }: MailProvider): Promise<boolean> {
    const wanted = Math.max(BUFFER, capabilities.batch * capabilities.parallel)
    const { campaigns, scopes, restraint } = this.situation
    let isDry = false
    for (let tries = 0; tries < campaigns.length; tries += isDry ? 1 : 0) {
      // Campaigns take turns, so that a large one does not make a small one wait.
      const campaign = campaigns[this.next % campaigns.length]
      const found = await takeRecipients(this.options.db, campaign, wanted, scopes, restraint, this.options.leases)
      isDry = found.isDry
      if (isDry || found.claims.length > 0) {
        this.next += 1
      }
      if (found.claims.length > 0) {
        const coupons = await this.coupons(campaign, found.claims)
        this.buffer.push(...found.claims.map((claim) => ({ claim, campaign, coupons: coupons.get(claim.id) ?? {} })))
        return true
      }
      if (this.stop.signal.aborted) {
        return false
      }
    }
    return false
  }

  private async deliver(provider: MailProvider, batch: readonly Taken[]): Promise<void> {
    const { db, log, leases } = this.options
    const mails = new Map<string, OutMail | Outcome>()
    for (const taken of batch) {
      mails.set(taken.claim.id, await this.compose(taken, provider.bounce_domain))
    }
    const until = Date.now() + KEEP_TRYING
    const marked = await persist(() => markSubmitting(db, batch.map(({ claim }) => claim), leases), Date.now() + 60_000)
    const leaving = batch.filter(({ claim }) => marked.has(claim.id))
    if (leaving.length < batch.length) {
      await release(db, batch.filter(({ claim }) => !marked.has(claim.id)).map(({ claim }) => claim)).catch(() => undefined)
    }
    const outcomes = await this.handOver(provider, leaving.map(({ claim }) => mails.get(claim.id) as OutMail | Outcome))
    for (const isResent of [true, false]) {
      const part = leaving.flatMap(({ claim, campaign }, index) =>
        campaign.resends_unknown === isResent ? [resultOf(claim, outcomes[index])] : []
      )
      if (part.length > 0) {
        const copiesKnown = isResent ? provider.capabilities.idempotency_seconds : 0
        await persist(() => complete(db, part, { source: `provider:${this.options.providerId}`, copiesKnown }), until).catch((error: Error) =>
          log("error", "what became of e-mails could not be written down", { count: part.length, error: error.message })
        )
      }
    }
    await this.react(leaving, outcomes).catch((error: Error) => log("warn", "a limit could not be written down", { error: error.message }))
  }

  /** Codes recipients get; where they cannot be made, nobody of them is written to. */
  private async coupons(campaign: SendingCampaign, claims: readonly Claim[]): Promise<Map<string, Record<string, string>>> {
    const { db, coupons } = this.options
    try {
      return await couponsOfClaims(coupons, campaign.number, claims, (id) => this.message(id))
    } catch (error) {
      await release(db, claims, COUPON_PAUSE)
      if (MedusaError.isMedusaError(error)) {
        const change = { set: "pause_kind = 'provider', problem = ?", bindings: [`The codes of its coupons cannot be made: ${(error as Error).message}`] }
        await moveCampaign(db, campaign.id, ["choosing", "sending"], "paused", change)
      }
      throw error
    }
  }

  private async compose({ claim, campaign, coupons }: Taken, bounceDomain = ""): Promise<OutMail | Outcome> {
    try {
      return composeMail(campaign, await this.message(claim.message_id), { ...claim, coupons }, this.options.links, { bounceDomain })
    } catch (error) {
      return failure("permanent", (error as Error).message)
    }
  }

  private async message(id: string): Promise<CompiledMessage> {
    const known = this.messages.get(id)
    if (known) {
      return known
    }
    const message = await persist(() => readMessage(this.options.db, id), Date.now() + 60_000)
    if (!message) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, "The message of this mail is gone.")
    }
    if (this.messages.size >= MESSAGES) {
      this.messages.clear()
    }
    this.messages.set(id, message)
    return message
  }

  private async handOver(provider: MailProvider, mails: readonly (OutMail | Outcome)[]): Promise<Outcome[]> {
    const ready = mails.filter((mail): mail is OutMail => !("kind" in mail))
    const outcomes = ready.length > 0 ? await provider.send(ready, this.stop.signal) : []
    let index = 0
    return mails.map((mail) => ("kind" in mail ? mail : outcomes[index++]))
  }

  /** What the answers mean for mails after these. */
  private async react(batch: readonly Taken[], outcomes: readonly Outcome[]): Promise<void> {
    const { db, providerId, log } = this.options
    const sent = outcomes.filter(({ kind }) => kind === "accepted").length
    this.noteSpeed(sent)
    const failures = outcomes.flatMap((outcome, index) => (outcome.kind === "accepted" ? [] : [{ outcome, group: batch[index].claim.domain_group }]))
    const blocked = failures.find(({ outcome }) => outcome.kind === "blocked")
    if (blocked) {
      log("error", "e-mail provider takes nothing more", { provider: providerId, reason: blocked.outcome.reason })
      await blockProvider(db, providerId, blocked.outcome.reason)
    }
    const rated = failures.filter(({ outcome }) => outcome.kind === "rate")
    if (rated.length > 0) {
      const groups = new Set(rated.map(({ group }) => group))
      const seconds = Math.max(...rated.map(({ outcome }) => outcome.retry_after ?? 30))
      const [only] = groups
      const scope = groups.size === 1 && only > 0 && sent > 0 ? `group:${only}` : "all"
      await slowDown(db, providerId, scope, this.recentSpeed(), seconds)
    }
    const isDown = outcomes.length > 0 && outcomes.every(({ kind }) => kind === "unreachable")
    this.rest = isDown ? Math.min(60_000, Math.max(1000, this.rest * 2)) : 0
    this.restUntil = isDown ? Date.now() + this.rest : 0
  }

  private noteSpeed(sent: number): void {
    const now = Date.now()
    this.speed.push({ at: now, sent })
    while (this.speed[0].at < now - MINUTE_MS) {
      this.speed.shift()
    }
  }

  /** Mails a second of the last minute. */
  private recentSpeed(): number {
    const span = Math.max(1, (Date.now() - (this.speed[0]?.at ?? Date.now())) / 1000)
    return this.speed.reduce((sum, { sent }) => sum + sent, 0) / span
  }
}
