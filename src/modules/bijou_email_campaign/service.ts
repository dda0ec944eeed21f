import type { InternalModuleDeclaration, Logger } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError, MedusaService, Modules } from "@medusajs/framework/utils"
import { type BijouOptions, type HealthCheck, parseBijouOptions } from "../../contracts/core"
import type { Db } from "../../lib/db"
import { Backfill } from "./contacts/backfill"
import { Campaigns } from "./campaigns"
import { Coupons } from "./coupons/coupons"
import { promotionShop } from "./coupons/promotion-shop"
import { Contacts } from "./contacts/contacts"
import { Imports } from "./contacts/imports"
import { Requests } from "./contacts/requests"
import { DeliveryLoop } from "./engine/loop"
import { Transports } from "./engine/transports"
import { healthChecks } from "./health"
import { Keys } from "./keys"
import { Lists } from "./lists"
import EmailList from "./models/list"
import { Providers } from "./providers"
import type { Notifier } from "./providers/notification"
import { openProvider } from "./providers/open"
import { ProviderSeal } from "./providers/seal"
import { Attribution } from "./report/attribution"
import { SavedBlocks } from "./saved-blocks"
import { Sending } from "./sending"
import { LegacySignups } from "./signups/legacy"
import { Signups } from "./signups/signups"
import { ownerOfCode } from "./sql/code-owner"
import { Suppressions } from "./suppressions"
import { TestMails } from "./test-mails"
import { Topics } from "./topics"
import { Hits } from "./tracking/hits"
import { mailForBrowser } from "./tracking/view"
import { Versions } from "./versions"
import { Webhooks } from "./webhooks/webhooks"

type Dependencies = { [ContainerRegistrationKeys.PG_CONNECTION]: Db; logger: Logger }

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
  /** Contacts from files of other systems. */
  readonly imports: Imports
  /** What only the reader of a mailbox may do, through a link. */
  readonly requests: Requests
  /** What readers may choose between. */
  readonly topics: Topics
  /** Lists of contacts somebody put together. */
  readonly lists: Lists
  /** Whom nothing is sent to. */
  readonly suppressions: Suppressions
  /** How mails leave. */
  readonly providers: Providers
  /** How often people are written to, and the switch that stops everything. */
  readonly sending: Sending
  /** From the draft to the report. */
  readonly campaigns: Campaigns
  /** What campaigns said before. */
  readonly versions: Versions
  /** What gives who signs up a code. */
  readonly signups: Signups
  /** Those of a shop's earlier module. */
  readonly legacySignups: LegacySignups
  /** Parts of mails that are written once. */
  readonly savedBlocks: SavedBlocks
  /** Codes that are one person's own. */
  readonly coupons: Coupons
  /** Mails to the people who write a campaign. */
  readonly tests: TestMails
  /** What this process does for campaigns that are under way. */
  readonly delivery: DeliveryLoop

  /** What readers do with mails. */
  readonly hits: Hits
  /** What providers and mail servers tell of mails that have left. */
  readonly webhooks: Webhooks
  /** Which campaign brought which order. */
  readonly attribution: Attribution
  /** A mail as its recipient got it, for a browser; null where there is none any more. */
  readonly viewMail: (deliveryId: string) => Promise<string | null>

  /** Mails leave from processes that do background work; a process that ends lets those on their way leave. */
  __hooks: Record<"onApplicationStart" | "onApplicationPrepareShutdown" | "onApplicationShutdown", () => Promise<void>>

  constructor(dependencies: Dependencies, options?: Record<string, unknown>, declaration?: InternalModuleDeclaration) {
    super(dependencies, options)
    const db = dependencies[ContainerRegistrationKeys.PG_CONNECTION]
    this.options = parseBijouOptions(options)
    const { secret, earlier_secrets } = this.options["email-campaign"]
    this.keys = new Keys(secret, earlier_secrets)
    this.contacts = new Contacts(db, this.keys)
    this.backfill = new Backfill(db, this.contacts)
    this.imports = new Imports(db, this.keys, this.contacts)
    this.lists = new Lists(db)
    this.requests = new Requests(db, this.keys, this.contacts, this.options["email-campaign"].public_url)
    this.topics = new Topics(db)
    this.versions = new Versions(db)
    this.suppressions = new Suppressions(db)
    const feature = this.options["email-campaign"]
    const seal = new ProviderSeal(secret ? [secret, ...earlier_secrets] : [])
    const transports = new Transports(seal, (config) => openProvider(config, () => this.notifier(dependencies)))
    this.providers = new Providers(db, seal, transports)
    this.sending = new Sending(db, feature)
    const links = () => ({ public_url: feature.public_url.replace(/\/+$/, ""), tokens: this.keys.tokens, verp: (domain: string) => this.keys.verp(domain) })
    this.tests = new TestMails(this.providers, this.sending, links)
    this.savedBlocks = new SavedBlocks(db)
    this.coupons = new Coupons(db, promotionShop)
    this.signups = new Signups(db, this.coupons)
    this.legacySignups = new LegacySignups(db, this.contacts, this.coupons)
    const log = (level: "info" | "warn" | "error", message: string, facts: Record<string, unknown>) =>
      dependencies.logger[level](`${message} ${JSON.stringify(facts)}`)
    this.delivery = new DeliveryLoop({ db, coupons: this.coupons, transports, links, restraint: () => this.sending.restraint(), log })
    this.hits = new Hits(db, () => this.keys.tokens, log)
    this.webhooks = new Webhooks(db, transports, this.keys)
    this.attribution = new Attribution(db, this.sending, (promotionIds) => ownerOfCode(db, promotionIds))
    this.viewMail = (deliveryId) => mailForBrowser(db, deliveryId, links())
    this.campaigns = new Campaigns(db, this.sending, () => this.delivery.wake())
    const mayWork = (feature.delivery ?? process.env.NODE_ENV !== "test") && this.options.features["email-campaign"]
    const stop = async () => void (await Promise.all([this.delivery.stop(), this.hits.close()]))
    this.__hooks = {
      onApplicationStart: async () => {
        if (mayWork && declaration?.worker_mode !== "server" && this.keys.areSet) {
          this.delivery.start()
        }
      },
      onApplicationPrepareShutdown: stop,
      onApplicationShutdown: stop,
    }
    this.db = db
  }

  /** @throws NOT_ALLOWED where the host has not named the Notification Module among this one's dependencies */
  private notifier(dependencies: object): Notifier {
    try {
      return (dependencies as Record<string, Notifier>)[Modules.NOTIFICATION]
    } catch {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        'The Notification Module is not within reach: name "notification" among the dependencies of this module in medusa-config.'
      )
    }
  }

  /** Checks of the feature for the health route. */
  async healthChecks(): Promise<HealthCheck[]> {
    return healthChecks(this.db, this.keys.areSet ? this.keys.hash : null)
  }
}
