import { MedusaError } from "@medusajs/framework/utils"
import type { CompiledMessage } from "../../../mail/compile/types"
import { failure, type MailProvider, type OutMail, type Outcome } from "../providers/provider"
import { type CampaignRow, moveCampaign } from "../sql/campaigns"
import { type Claim, type Leases, release } from "../sql/claims"
import { markLeaving } from "../sql/leaving"
import { complete, type Result } from "../sql/outcomes"
import type { Restraint } from "../sql/refusal"
import { composeMail, type LinkMaker } from "./compose"
import { couponsOfClaims, type CouponSource } from "./coupon-source"
import { takeRecipients } from "./feed"
import { Flight } from "./flight"
import { Messages } from "./messages"
import { Pace, type PaceOptions } from "./pace"
import { persist } from "./persist"
import { resultOf } from "./result"

/** Recipients taken at one time, for several calls of the provider, and how few are left when more are taken. */
const BUFFER = 200
const FEW = 100
/** Milliseconds for which it is tried again and again to write down what became of mails. */
const KEEP_TRYING = 240_000
/** And to read what is sent and to write down that mails leave, unless another time is given. */
const WAIT_TO_LEAVE = 60_000
/** Seconds after which recipients are taken again for whom there was no message or no code. */
const COUPON_PAUSE = 30

export type SendingCampaign = CampaignRow & { provider_id: string; sender: NonNullable<CampaignRow["sender"]> }

/** What the loop tells a dispatcher each time it looks around. */
export interface Situation {
  campaigns: readonly SendingCampaign[]
  /** Scopes of the provider that have a limit. */
  scopes: ReadonlySet<string>
  restraint: Restraint
}

export interface DispatcherOptions extends PaceOptions {
  links: LinkMaker
  coupons: CouponSource
  leases: Leases
  /** Milliseconds for which mails that are to leave wait for the database; then their recipients wait. */
  patience?: number
}

/** A recipient with all that is read for their mail, so that to compose it asks nobody. */
type Taken = { claim: Claim; campaign: SendingCampaign; message: CompiledMessage; coupons: Record<string, string> }

/** What became of a mail. */
type Landed = Taken & { outcome: Outcome }

/** Sends mails of all campaigns of one provider, as many at a time as it takes. */
export class Dispatcher {
  private situation: Situation = { campaigns: [], scopes: new Set(), restraint: { mails: 0, days: 0, less_days: 0, domains: null } }
  private provider: MailProvider | undefined
  private buffer: Taken[] = []
  private filling: Promise<boolean> | undefined
  private running: Promise<void> | undefined
  private isNew = false
  private readonly flight = new Flight<Landed>()
  /** Mails a server has taken: it is written down together with what leaves next, or as soon as nothing leaves. */
  private sent: Result[] = []
  /** Why mails could not leave; `work` ends with it. */
  private obstacle: Error | undefined
  private readonly stop = new AbortController()
  private readonly messages: Messages
  private next = 0
  private readonly pace: Pace

  constructor(private readonly options: DispatcherOptions) {
    this.pace = new Pace(options)
    this.messages = new Messages(options.db)
  }

  /** Works until nothing is due; called again while it works, it goes on with the new situation. */
  run(provider: MailProvider, situation: Situation): void {
    this.provider = provider
    this.situation = situation
    this.isNew = true
    this.flight.wake()
    if (!this.running && !this.stop.signal.aborted && !this.pace.isResting && situation.campaigns.length > 0) {
      this.obstacle = undefined
      this.running = this.work()
        .catch((error: Error) => this.options.log("warn", "e-mails could not be sent for a moment", { error: error.message }))
        .finally(() => (this.running = undefined))
    }
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

  /** Keeps as many mails on their way as the provider takes; a slow one keeps no other from leaving. */
  private async work(): Promise<void> {
    const { flight } = this
    try {
      while (!this.obstacle) {
        const { batch, parallel } = this.capabilities
        const places = batch * parallel
        // Half of them at a time, and some at each look: what leaves and what was sent are one statement for many mails.
        const some = Math.max(batch, Math.floor(places / 2))
        await flight.until(() => this.isNew || places - flight.away >= some)
        this.isNew = false
        await this.hear()
        if (this.stop.signal.aborted || this.pace.isResting) {
          break
        }
        const isReady = this.buffer.length > 0 || (await this.find())
        if (isReady && flight.away < places) {
          this.send(this.buffer.splice(0, places - flight.away))
        } else if (isReady) {
          await this.noteSent()
        } else if (flight.away === 0) {
          break
        } else {
          await flight.until(() => this.isNew || flight.away === 0)
        }
      }
    } finally {
      await flight.until(() => flight.away === 0)
      await this.hear()
      await this.noteSent()
      await this.filling?.catch(() => undefined)
    }
    if (this.obstacle) {
      throw this.obstacle
    }
  }

  private get capabilities(): MailProvider["capabilities"] {
    return (this.provider as MailProvider).capabilities
  }

  private get waitUntil(): number {
    return Date.now() + (this.options.patience ?? WAIT_TO_LEAVE)
  }

  /** Takes more recipients, which may last: what was sent is written down before. @returns whether there are any */
  private async find(): Promise<boolean> {
    await this.noteSent()
    return this.fill()
  }

  /** @returns whether there was anything */
  private fill(): Promise<boolean> {
    this.filling ??= this.takeMore().finally(() => (this.filling = undefined))
    return this.filling
  }

  /** Takes more while mails are on their way. What it could not do is tried again, and told, once the buffer is empty. */
  private fillAhead(): void {
    if (this.buffer.length < FEW && !this.stop.signal.aborted) {
      this.fill().catch(() => undefined)
    }
  }

  private async takeMore(): Promise<boolean> {
    const wanted = Math.max(BUFFER, this.capabilities.batch * this.capabilities.parallel)
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
        this.buffer.push(...(await this.equip(campaign, found.claims)))
        return true
      }
      if (this.stop.signal.aborted) {
        return false
      }
    }
    return false
  }

  /** Lets mails go once it is written down that they leave. Others land and leave meanwhile, so that none waits for the database. */
  private send(taken: readonly Taken[]): void {
    this.fillAhead()
    const provider = this.provider as MailProvider
    const { batch } = provider.capabilities
    const mails = new Map(taken.map((one) => [one.claim.id, this.compose(one, provider.bounce_domain)]))
    const places = batch * Math.ceil(taken.length / batch)
    this.flight.hold(places)
    this.mark(taken)
      .then((leaving) => {
        for (let at = 0; at < leaving.length; at += batch) {
          const part = leaving.slice(at, at + batch)
          const handed = this.handOver(provider, part.map(({ claim }) => mails.get(claim.id) as OutMail | Outcome))
          // A call takes the places of a whole one, so that no more are made at one time than the provider takes.
          this.flight.start(batch, handed.then((outcomes) => part.map((one, index) => ({ ...one, outcome: outcomes[index] }))))
        }
      })
      .catch((error: Error) => (this.obstacle ??= error))
      .finally(() => this.flight.free(places))
  }

  /** Writes down that mails leave, and which were sent before them. @returns those that may leave; the others are given back */
  private async mark(taken: readonly Taken[]): Promise<readonly Taken[]> {
    const { db, leases } = this.options
    const sent = this.sent.splice(0)
    const claims = taken.map(({ claim }) => claim)
    const marking = persist(() => markLeaving(db, claims, { sent, leases }), this.waitUntil)
    const { ids, noted } = await marking.catch((error: Error) => {
      this.sent.push(...sent)
      throw error
    })
    if (noted < sent.length) {
      await this.note(sent)
    }
    const kept = claims.filter(({ id }) => !ids.has(id))
    if (kept.length > 0) {
      await release(db, kept).catch(() => undefined)
    }
    return kept.length > 0 ? taken.filter(({ claim }) => ids.has(claim.id)) : taken
  }

  /** Hears what became of mails: what was sent is kept for `mark`, all else is written down and taken note of. */
  private async hear(): Promise<void> {
    const landed = this.flight.take()
    const results = landed.map(({ claim, outcome }) => resultOf(claim, outcome))
    this.sent.push(...results.filter(({ state }) => state === "sent"))
    for (const isResent of [true, false]) {
      const others = results.filter(({ state }, index) => state !== "sent" && landed[index].campaign.resends_unknown === isResent)
      await this.note(others, isResent ? this.capabilities.idempotency_seconds : 0)
    }
    await this.pace.hear(landed).catch((error: Error) => this.options.log("warn", "a limit could not be written down", { error: error.message }))
  }

  private noteSent(): Promise<void> {
    return this.note(this.sent.splice(0))
  }

  private async note(results: readonly Result[], copiesKnown = 0): Promise<void> {
    const { db, log, providerId } = this.options
    if (results.length > 0) {
      await persist(() => complete(db, results, { source: `provider:${providerId}`, copiesKnown }), Date.now() + KEEP_TRYING).catch((error: Error) =>
        log("error", "what became of e-mails could not be written down", { count: results.length, error: error.message })
      )
    }
  }

  /** Reads what recipients get and makes their codes; where that cannot be done, they are given back. */
  private async equip(campaign: SendingCampaign, claims: readonly Claim[]): Promise<Taken[]> {
    const { db, coupons } = this.options
    try {
      const messages = await this.messages.read(claims.map(({ message_id }) => message_id), this.waitUntil)
      const codes = await couponsOfClaims(coupons, campaign.number, claims, messages)
      return claims.map((claim) => ({ claim, campaign, message: messages.get(claim.message_id) as CompiledMessage, coupons: codes.get(claim.id) ?? {} }))
    } catch (error) {
      await release(db, claims, COUPON_PAUSE)
      if (MedusaError.isMedusaError(error)) {
        const change = { set: "pause_kind = 'provider', problem = ?", bindings: [`The codes of its coupons cannot be made: ${(error as Error).message}`] }
        await moveCampaign(db, campaign.id, ["choosing", "sending"], "paused", change)
      }
      throw error
    }
  }

  private compose({ claim, campaign, message, coupons }: Taken, bounceDomain = ""): OutMail | Outcome {
    try {
      return composeMail(campaign, message, { ...claim, coupons }, this.options.links, { bounceDomain })
    } catch (error) {
      return failure("permanent", (error as Error).message)
    }
  }

  private async handOver(provider: MailProvider, mails: readonly (OutMail | Outcome)[]): Promise<Outcome[]> {
    const ready = mails.filter((mail): mail is OutMail => !("kind" in mail))
    const unknown = (error: Error) => ready.map(() => failure("unknown", error.message))
    const outcomes = ready.length > 0 ? await provider.send(ready, this.stop.signal).catch(unknown) : []
    let index = 0
    return mails.map((mail) => ("kind" in mail ? mail : outcomes[index++]))
  }
}
