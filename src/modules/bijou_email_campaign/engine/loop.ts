import { MedusaError } from "@medusajs/framework/utils"
import type { Db } from "../../../lib/db"
import { setRate } from "../sql/buckets"
import type { MailProvider } from "../providers/provider"
import { type CampaignRow, listOpen, moveCampaign } from "../sql/campaigns"
import { chooseSome, contactZones } from "../sql/choosing"
import { type Leases, LEASES, reap } from "../sql/claims"
import { messageIds } from "../sql/messages"
import { endWaiting, finishCampaign, readFailureShare } from "../sql/progress"
import { blockProvider, listProviders, type ProviderRow } from "../sql/providers"
import type { Restraint } from "../sql/refusal"
import { scopesByProvider } from "../sql/scopes"
import type { LinkMaker } from "./compose"
import type { CouponSource } from "./coupon-source"
import { Dispatcher, type DispatcherOptions, type SendingCampaign } from "./dispatcher"
import { campaignScope } from "./feed"
import type { Transports } from "./transports"

export interface LoopOptions {
  db: Db
  links: () => LinkMaker
  transports: Transports
  coupons: CouponSource
  restraint: () => Promise<Restraint>
  log: DispatcherOptions["log"]
  /** Milliseconds between two looks around. */
  interval?: number
  leases?: Leases
  patience?: DispatcherOptions["patience"]
}

/** Contacts of one step of choosing: small at first, so that the first mails leave at once. */
const FIRST_CHUNK = 2000
const CHUNK = 50_000
/** The earliest zone is so far ahead of the shop's: there the wall clock shows the start so much sooner. */
const EARLIEST_MS = 12 * 3600 * 1000
const REAP_MS = 5000
/** A campaign pauses by itself when so many of those tried were refused for good. */
const BREAKER = { tried: 200, share: 0.05 }

const isSending = (campaign: CampaignRow): campaign is SendingCampaign =>
  (campaign.status === "choosing" || campaign.status === "sending") && campaign.provider_id !== null && campaign.sender !== null

/**
 * What a process does for e-mail campaigns: it starts those that are due, chooses their recipients,
 * sends, and looks after what dead processes left. Any number of processes do the same side by side.
 */
export class DeliveryLoop {
  private readonly dispatchers = new Map<string, Dispatcher>()
  private readonly choosing = new Map<string, Promise<void>>()
  private timer: NodeJS.Timeout | undefined
  private looking: Promise<void> | undefined
  private isStopped = true
  private isClosed = false
  private reapedAt = 0

  constructor(private readonly options: LoopOptions) {}

  start(): void {
    if (this.isStopped && !this.isClosed) {
      this.isStopped = false
      this.schedule(0)
    }
  }

  /** Looks around at once instead of in a moment. */
  wake(): void {
    if (!this.isStopped) {
      clearTimeout(this.timer)
      this.schedule(0)
    }
  }

  /** Lets mails on their way leave, gives back the rest, and ends. */
  async stop(): Promise<void> {
    this.isStopped = true
    this.isClosed = true
    clearTimeout(this.timer)
    await this.looking
    await Promise.all([...this.choosing.values()])
    await Promise.all([...this.dispatchers.values()].map((dispatcher) => dispatcher.close()))
    this.dispatchers.clear()
    await this.options.transports.close()
  }

  /** One look around. Mails leave in the background; `settled` waits for them. */
  async look(): Promise<void> {
    const { db } = this.options
    const open = await listOpen(db)
    if (open.length === 0) {
      return
    }
    const providers = new Map((await listProviders(db)).map((provider) => [provider.id, provider]))
    await this.reap(open, providers)
    for (const campaign of open) {
      await this.tend(campaign, providers)
    }
    await this.dispatch(open.filter(isSending), providers)
  }

  /** Waits until this process has nothing under way. */
  async settled(): Promise<void> {
    await Promise.all([...this.choosing.values()])
    await Promise.all([...this.dispatchers.values()].map((dispatcher) => dispatcher.settled()))
  }

  private schedule(ms: number): void {
    this.timer = setTimeout(() => {
      this.looking ??= this.look()
        .catch((error: Error) => this.options.log("warn", "e-mail campaigns could not be looked after", { error: error.message }))
        .finally(() => {
          this.looking = undefined
          if (!this.isStopped) {
            this.schedule(this.options.interval ?? 500)
          }
        })
    }, ms)
  }

  /** The next step of a campaign's life, if it is time for one. */
  private async tend(campaign: CampaignRow, providers: ReadonlyMap<string, ProviderRow>): Promise<void> {
    const { db } = this.options
    const now = Date.now()
    const begins = campaign.starts_at ? campaign.starts_at.getTime() - (campaign.local_time ? EARLIEST_MS : 0) : Infinity
    if (campaign.status === "scheduled" && begins <= now) {
      if (campaign.provider_id && providers.get(campaign.provider_id)?.state !== "active") {
        await moveCampaign(db, campaign.id, ["scheduled"], "paused", {
          set: "pause_kind = 'provider', problem = ?",
          bindings: [providers.get(campaign.provider_id)?.blocked_reason ?? "The provider is switched off."],
        })
        return
      }
      if (campaign.provider_id) {
        await setRate(db, campaign.provider_id, campaignScope(campaign.number), campaign.per_hour && campaign.per_hour / 3600)
      }
      const started = await moveCampaign(db, campaign.id, ["scheduled"], "choosing", { set: "started_at = now()" })
      Object.assign(campaign, started ?? { status: "paused" })
    }
    if (isSending(campaign) && campaign.expires_at && campaign.expires_at.getTime() <= now) {
      await moveCampaign(db, campaign.id, ["choosing"], "sending", { set: "chosen_at = now()" })
      await endWaiting(db, campaign.number, "expired")
    }
    if (campaign.status === "choosing" && !this.choosing.has(campaign.id)) {
      this.choosing.set(
        campaign.id,
        this.choose(campaign).finally(() => this.choosing.delete(campaign.id))
      )
    }
    if (campaign.status === "canceling") {
      await endWaiting(db, campaign.number, "canceled")
    }
    if (campaign.status === "sending" || campaign.status === "canceling") {
      await this.judge(campaign)
      if ((await finishCampaign(db, campaign.id)) && campaign.provider_id) {
        await setRate(db, campaign.provider_id, campaignScope(campaign.number), null)
      }
    }
  }

  private async choose(campaign: CampaignRow): Promise<void> {
    const { db, log } = this.options
    try {
      const messages = await messageIds(db, campaign.id)
      const restraint = await this.options.restraint()
      const zones = campaign.local_time ? await contactZones(db) : null
      const { standard_locale = "bg" } = campaign.content as { standard_locale?: string }
      for (let chunk = FIRST_CHUNK; !this.isClosed; chunk = CHUNK) {
        const chosen = await chooseSome(db, { campaignId: campaign.id, audience: campaign.audience, messages, standard_locale, restraint, zones, chunk })
        this.wake()
        if (!chosen || chosen.is_done) {
          return
        }
      }
    } catch (error) {
      if (!MedusaError.isMedusaError(error)) {
        log("warn", "recipients could not be chosen", { campaign: campaign.id, error: (error as Error).message })
        return
      }
      await moveCampaign(db, campaign.id, ["choosing"], "failed", { set: "problem = ?, finished_at = now()", bindings: [(error as Error).message] })
    }
  }

  /** Pauses a campaign that too many servers refuse. */
  private async judge(campaign: CampaignRow): Promise<void> {
    if (campaign.breaker_off) {
      return
    }
    const { tried, failed } = await readFailureShare(this.options.db, campaign.number)
    if (tried >= BREAKER.tried && failed / tried >= BREAKER.share) {
      const percent = Math.round((failed / tried) * 100)
      await moveCampaign(this.options.db, campaign.id, ["sending"], "paused", {
        set: "pause_kind = 'breaker', problem = ?",
        bindings: [`${percent} % of ${tried} mails were refused for good. Look at the list before going on: mailboxes punish such sending.`],
      })
    }
  }

  private async reap(open: readonly CampaignRow[], providers: ReadonlyMap<string, ProviderRow>): Promise<void> {
    if (Date.now() - this.reapedAt < REAP_MS) {
      return
    }
    this.reapedAt = Date.now()
    const known = new Map<number, number>()
    for (const campaign of open) {
      const provider = campaign.provider_id ? providers.get(campaign.provider_id) : undefined
      if (campaign.resends_unknown && provider) {
        known.set(campaign.number, this.open(provider)?.capabilities.idempotency_seconds ?? 0)
      }
    }
    const { requeued, uncertain } = await reap(this.options.db, known)
    if (requeued + uncertain > 0) {
      this.options.log("warn", "e-mails of a process that ended were looked after", { requeued, uncertain })
    }
  }

  /** A provider that cannot be opened blocks itself and no other. */
  private open(row: ProviderRow): MailProvider | undefined {
    try {
      return this.options.transports.get(row)
    } catch (error) {
      const { message } = error as Error
      void blockProvider(this.options.db, row.id, message).catch(() => undefined)
      this.options.log("error", "e-mail provider cannot be opened", { provider: row.id, error: message })
      return undefined
    }
  }

  private async dispatch(campaigns: readonly SendingCampaign[], providers: ReadonlyMap<string, ProviderRow>): Promise<void> {
    if (campaigns.length === 0) {
      return
    }
    const { db, log, links, coupons, patience } = this.options
    const restraint = await this.options.restraint()
    const scopes = await scopesByProvider(db)
    for (const id of new Set(campaigns.map(({ provider_id }) => provider_id))) {
      const row = providers.get(id)
      const provider = row?.state === "active" ? this.open(row) : undefined
      if (provider) {
        const dispatcher = this.dispatchers.get(id) ?? new Dispatcher({ db, providerId: id, links: links(), coupons, leases: this.options.leases ?? LEASES, patience, log })
        this.dispatchers.set(id, dispatcher)
        dispatcher.run(provider, {
          campaigns: campaigns.filter(({ provider_id }) => provider_id === id),
          scopes: scopes.get(id) ?? new Set(),
          restraint,
        })
      }
    }
  }
}
