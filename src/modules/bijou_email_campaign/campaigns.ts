import { MedusaError } from "@medusajs/framework/utils"
import type { Audience, CampaignResults, CampaignStatus, CreateCampaignBody, ListCampaignsQuery, ScheduleCampaignBody, UpdateCampaignBody } from "../../contracts/email-campaign-campaign"
import type { CampaignNumbers } from "../../contracts/email-campaign-delivery"
import { decodeCursor, decodeMoment, encodeCursor } from "../../lib/cursor"
import { type Db, inTransaction } from "../../lib/db"
import type { CompiledMessage } from "../../mail/compile/types"
import type { Sending } from "./sending"
import * as sql from "./sql/campaigns"
import type { CampaignReport } from "../../contracts/email-campaign-report"
import { readReport } from "./report/report"
import { readResults } from "./report/results"
import { countAudience } from "./sql/choosing"
import * as messages from "./sql/messages"
import { requeueUncertain } from "./sql/outcomes"
import { readNumbers } from "./sql/progress"
import { findProvider, listProviders } from "./sql/providers"
import { Versions } from "./versions"

export type { CampaignRow } from "./sql/campaigns"

const NOBODY: Audience = { include: [], exclude: [], holdout_percent: 0 }

const CHANGED = "Somebody else has changed this campaign meanwhile. Reload it and try again."

const refused = (message: string) => new MedusaError(MedusaError.Types.NOT_ALLOWED, message)

type CampaignPage = { campaigns: sql.CampaignRow[]; results: ReadonlyMap<number, CampaignResults>; next_cursor: string | null }

/** What stands where a campaign was in a state in which this cannot be done. */
const STANDS: Record<CampaignStatus, string> = {
  draft: "it is a draft",
  scheduled: "it is scheduled",
  choosing: "it is being sent",
  sending: "it is being sent",
  paused: "it is paused",
  canceling: "it is being cancelled",
  canceled: "it was cancelled",
  completed: "it is over",
  failed: "it has failed",
}

/** Campaigns from the draft to the report. Each step of their life is one statement. */
export class Campaigns {
  constructor(
    private readonly db: Db,
    private readonly sending: Sending,
    private readonly wake: () => void
  ) {}

  async create(body: CreateCampaignBody, actorId: string | null): Promise<sql.CampaignRow> {
    const { name, content, audience = NOBODY, sender = null, topic = null, provider_id = null, resends_unknown = false } = body
    return inTransaction(this.db, async (tx) => {
      const made = await sql.insertCampaign(tx, { name, content: content ?? {}, audience, sender, topic, provider_id, resends_unknown }, actorId)
      if (content) {
        await Versions.keep(tx, { ...made, content: {} }, content, actorId)
      }
      return made
    })
  }

  /** @throws NOT_FOUND */
  async get(id: string): Promise<sql.CampaignRow> {
    const campaign = await sql.findCampaign(this.db, id)
    if (!campaign) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such campaign.")
    }
    return campaign
  }

  /** A page, newest first, and what those that have begun brought, by their numbers. @throws INVALID_DATA for a wrong cursor */
  async list({ cursor, limit, ...filter }: ListCampaignsQuery): Promise<CampaignPage> {
    const [moment, id] = cursor ? decodeCursor(cursor) : []
    const after: [string, string] | null = moment && id ? [decodeMoment(moment), id] : null
    const found = await sql.listCampaigns(this.db, filter, after, limit + 1)
    const page = found.slice(0, limit)
    const last = page.at(-1)
    const results = await readResults(this.db, page.filter(({ started_at }) => started_at !== null).map(({ number }) => number))
    return { campaigns: page, results, next_cursor: last && found.length > limit ? encodeCursor(last.created_at.toISOString(), last.id) : null }
  }

  /**
   * Changes a draft, and keeps what it says as a version.
   * @param isOther whether it is a version of its own, also where the same person has just written
   * @throws NOT_FOUND, NOT_ALLOWED when it is none any more, or was changed meanwhile
   */
  async update(id: string, { version, ...changes }: UpdateCampaignBody, actorId: string | null = null, isOther = false): Promise<sql.CampaignRow> {
    const before = await this.get(id)
    const changed = await inTransaction(this.db, async (tx) => {
      const made = await sql.updateDraft(tx, id, version, { ...before, ...changes })
      if (made && changes.content) {
        await Versions.keep(tx, before, changes.content, actorId, isOther)
      }
      return made
    })
    if (changed) {
      return changed
    }
    throw before.status === "draft"
      ? refused(CHANGED)
      : refused(`This campaign cannot be changed: ${STANDS[before.status]}.`)
  }

  /** Deletes a draft. @throws NOT_FOUND, NOT_ALLOWED once it has been set going: what was sent stays written down */
  async remove(id: string): Promise<sql.CampaignRow> {
    const campaign = await this.get(id)
    if (!(await sql.deleteDraft(this.db, id))) {
      throw refused(`This campaign cannot be deleted: ${STANDS[campaign.status]}.`)
    }
    return campaign
  }

  /** Keeps what is sent. @throws NOT_FOUND, NOT_ALLOWED once it is not a draft any more */
  async saveMessages(id: string, compiled: readonly CompiledMessage[]): Promise<void> {
    const { status } = await this.get(id)
    if (status !== "draft") {
      throw refused(`What this campaign sends cannot be changed: ${STANDS[status]}.`)
    }
    await messages.saveMessages(this.db, id, compiled)
  }

  /**
   * Sets a draft going, at a moment or at once; from here on it cannot be changed.
   * @throws NOT_FOUND, NOT_ALLOWED with what is missing
   */
  async schedule(id: string, { version, starts_at, local_time, per_hour, expires_at }: ScheduleCampaignBody): Promise<sql.CampaignRow> {
    const campaign = await this.get(id)
    await this.requireReady(campaign)
    const starts = starts_at ? new Date(starts_at) : new Date()
    if (expires_at && new Date(expires_at) <= starts) {
      throw refused("The campaign would end before it starts.")
    }
    const providerId = campaign.provider_id ?? (await listProviders(this.db)).find(({ is_standard }) => is_standard)?.id
    const provider = providerId ? await findProvider(this.db, providerId) : undefined
    if (!providerId || provider?.state !== "active") {
      throw refused("There is no provider that takes mails: set one up in the settings of e-mail campaigns.")
    }
    const moved = await sql.moveCampaign(this.db, id, ["draft"], "scheduled", {
      set: "provider_id = ?, starts_at = ?, local_time = ?, per_hour = ?, expires_at = ?",
      bindings: [providerId, starts, local_time, per_hour, expires_at && new Date(expires_at)],
      version,
    })
    if (!moved && campaign.status === "draft") {
      throw refused(CHANGED)
    }
    await Versions.close(this.db, id)
    return this.moved(moved, id, "scheduled")
  }

  /** Takes a campaign that has not begun back to a draft. */
  async unschedule(id: string): Promise<sql.CampaignRow> {
    return this.moved(await sql.moveCampaign(this.db, id, ["scheduled"], "draft"), id, "taken back")
  }

  /** No further mail leaves; those on their way at this moment arrive. @throws NOT_FOUND, NOT_ALLOWED */
  async pause(id: string): Promise<sql.CampaignRow> {
    const change = { set: "pause_kind = 'manual', problem = NULL" }
    return this.moved(await sql.moveCampaign(this.db, id, ["choosing", "sending"], "paused", change), id, "paused")
  }

  /** Goes on where it stopped. @throws NOT_FOUND, NOT_ALLOWED while its provider takes nothing */
  async resume(id: string): Promise<sql.CampaignRow> {
    const { provider_id, chosen_at, started_at } = await this.get(id)
    const provider = provider_id ? await findProvider(this.db, provider_id) : undefined
    if (provider?.state !== "active") {
      throw refused(`The provider takes no mails: ${provider?.blocked_reason ?? "it is switched off"}. Look at its settings first.`)
    }
    const change = { set: "pause_kind = NULL, problem = NULL, breaker_off = k.breaker_off OR k.pause_kind = 'breaker'" }
    const to = !started_at ? "scheduled" : chosen_at ? "sending" : "choosing"
    return this.moved(await sql.moveCampaign(this.db, id, ["paused"], to, change), id, "resumed")
  }

  /** Ends a campaign; what has not left is cancelled. @throws NOT_FOUND, NOT_ALLOWED when it is over */
  async cancel(id: string): Promise<sql.CampaignRow> {
    const open: CampaignStatus[] = ["scheduled", "choosing", "sending", "paused"]
    return this.moved(await sql.moveCampaign(this.db, id, open, "canceling", { set: "pause_kind = NULL, problem = NULL" }), id, "cancelled")
  }

  /**
   * Sends those mails again of which nobody knows whether they arrived: some people may get a copy.
   * @returns how many
   */
  async resendUnknown(id: string): Promise<number> {
    const { number, status } = await this.get(id)
    if (status !== "sending" && status !== "paused" && status !== "completed") {
      throw refused(`This campaign cannot be sent again: ${STANDS[status]}.`)
    }
    await sql.moveCampaign(this.db, id, ["completed"], "sending", { set: "finished_at = NULL" })
    const count = await requeueUncertain(this.db, number)
    this.wake()
    return count
  }

  /** Where its mails stand. @throws NOT_FOUND */
  async numbers(id: string): Promise<CampaignNumbers> {
    return readNumbers(this.db, (await this.get(id)).number)
  }

  /** What became of it. @throws NOT_FOUND */
  async report(id: string): Promise<CampaignReport> {
    return readReport(this.db, await this.get(id))
  }

  /** Who would be chosen at this moment; `reason` null can be written to. */
  async count(audience: Audience, topic: string | null, campaignId: string | null = null): Promise<{ reason: string | null; count: number }[]> {
    const number = campaignId ? (await this.get(campaignId)).number : null
    return countAudience(this.db, audience, topic, await this.sending.restraint(), number)
  }

  private async requireReady({ id, sender, content }: sql.CampaignRow): Promise<void> {
    if (!sender) {
      throw refused("The campaign says nobody it comes from: choose a sender.")
    }
    const compiled = await messages.messageIds(this.db, id)
    if (!("standard_locale" in content) || !compiled.has(content.standard_locale)) {
      throw refused("The campaign has nothing to send yet: write it in its own language first.")
    }
  }

  private async moved(campaign: sql.CampaignRow | undefined, id: string, done: string): Promise<sql.CampaignRow> {
    if (!campaign) {
      throw refused(`This campaign cannot be ${done}: ${STANDS[(await this.get(id)).status]}.`)
    }
    this.wake()
    return campaign
  }
}
