import { MedusaError } from "@medusajs/framework/utils"
import type { BijouOptions } from "../../contracts/core"
import { type SendingSettings, sendingSettingsSchema } from "../../contracts/email-campaign-sending"
import type { Db } from "../../lib/db"
import { contactZones } from "./sql/choosing"
import type { QuietHours } from "./sql/quiet"
import type { Restraint } from "./sql/refusal"
import * as sql from "./sql/settings"

export type SavedSending = { settings: SendingSettings; version: number; stopped_at: Date | null; stopped_by: string | null }

/** Patterns of LIKE for domains written with a star. */
const patterns = (domains: readonly string[]): string[] | null =>
  domains.includes("*") ? null : domains.map((domain) => domain.toLowerCase().replace(/[\\%_]/g, "\\$&").replace(/\*/g, "%"))

/** Milliseconds for which the zones of contacts are believed to be the same. */
const ZONES_MS = 600_000

/** How often people are written to, where mails may go, and the switch that stops everything. */
export class Sending {
  private readonly domains: string[] | null
  /** Where mails may go from here, as the host writes it; `null` for everywhere. */
  readonly allowedDomains: readonly string[] | null
  private zones: { at: number; names: string[] } | undefined

  constructor(
    private readonly db: Db,
    options: BijouOptions["email-campaign"],
    isProduction = process.env.NODE_ENV === "production"
  ) {
    this.domains = isProduction ? null : patterns(options.allowed_domains)
    this.allowedDomains = this.domains && options.allowed_domains
  }

  async read(): Promise<SavedSending> {
    const { settings, ...rest } = await sql.readSettings(this.db)
    return { settings: sendingSettingsSchema.parse(settings), ...rest }
  }

  /** @throws NOT_ALLOWED when somebody else has saved meanwhile */
  async save(settings: SendingSettings, version: number): Promise<SavedSending> {
    const { settings: before } = await this.read()
    if (!(await sql.saveSettings(this.db, { ...before, ...settings }, version))) {
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "Somebody else has saved these settings meanwhile. Reload them and try again.")
    }
    return this.read()
  }

  /** Nothing leaves any more, whatever campaigns say; mails on their way at this moment arrive. */
  stopAll(actorId: string): Promise<void> {
    return sql.setStopped(this.db, actorId)
  }

  /** Campaigns go on where they were. */
  letGo(): Promise<void> {
    return sql.setStopped(this.db, null)
  }

  /** Whether a mail may go to that domain from here. */
  mayWriteTo(domain: string): boolean {
    return this.domains?.some((pattern) => new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replace(/%/g, ".*")}$`).test(domain.toLowerCase())) ?? true
  }

  /** What holds for every mail at this moment. */
  async restraint(): Promise<Restraint> {
    const { settings } = await this.read()
    return { ...settings.cap, less_days: settings.less_days, domains: this.domains, quiet: await this.quietHours(settings) }
  }

  private async quietHours({ quiet_hours: hours }: SendingSettings): Promise<QuietHours | undefined> {
    if (!hours) {
      return undefined
    }
    if (!this.zones || Date.now() - this.zones.at > ZONES_MS) {
      this.zones = { at: Date.now(), names: await contactZones(this.db) }
    }
    return { ...hours, zones: this.zones.names }
  }
}
