import { ContainerRegistrationKeys, MedusaService } from "@medusajs/framework/utils"
import { type BijouOptions, type HealthCheck, parseBijouOptions } from "../../contracts/core"
import type { Db } from "../../lib/db"
import { Backfill } from "./contacts/backfill"
import { Contacts } from "./contacts/contacts"
import { healthChecks } from "./health"
import { Keys } from "./keys"
import EmailList from "./models/list"
import { Suppressions } from "./suppressions"

type Dependencies = { [ContainerRegistrationKeys.PG_CONNECTION]: Db }

/** E-mail campaigns: each part of the work has a delegate of its own; all share the host's pool. */
export default class BijouEmailCampaignService extends MedusaService({ EmailList }) {
  private readonly db: Db
  readonly options: BijouOptions
  /** What is made from the shop's secret. */
  readonly keys: Keys
  /** Who mails go to, and what they agreed to. */
  readonly contacts: Contacts
  /** Makes contacts of who was there before. */
  readonly backfill: Backfill
  /** Whom nothing is sent to. */
  readonly suppressions: Suppressions

  constructor(dependencies: Dependencies, options?: Record<string, unknown>) {
    super(dependencies, options)
    const db = dependencies[ContainerRegistrationKeys.PG_CONNECTION]
    this.options = parseBijouOptions(options)
    const { secret, earlier_secrets } = this.options["email-campaign"]
    this.keys = new Keys(secret, earlier_secrets)
    this.contacts = new Contacts(db, this.keys)
    this.backfill = new Backfill(db, this.contacts)
    this.suppressions = new Suppressions(db)
    this.db = db
  }

  /** Checks of the feature for the health route. */
  async healthChecks(): Promise<HealthCheck[]> {
    return healthChecks(this.db, this.keys.areSet ? this.keys.hash : null)
  }
}
