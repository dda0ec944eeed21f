import { ContainerRegistrationKeys, MedusaService } from "@medusajs/framework/utils"
import type { Logger } from "@medusajs/framework/types"
import { type BijouOptions, type HealthCheck, parseBijouOptions } from "../../contracts/core"
import type { Db } from "../../lib/db"
import { Account } from "./account"
import { AddressCheck } from "./address-check"
import type { EcontLogEntry } from "./client"
import { Couriers } from "./couriers"
import { Desk } from "./desk"
import { healthChecks } from "./health"
import { Ledger } from "./ledger"
import { LegacyShipments } from "./legacy"
import Waybill from "./models/waybill"
import { Places } from "./nomenclature"
import { Prices } from "./prices"
import { Profiles } from "./profiles"
import { Runs } from "./runs"
import { Seal } from "./seal"
import { SettingsStore } from "./settings"
import { SettingsCheck } from "./settings-check"
import { Tracker } from "./tracking/tracker"
import { Bookings } from "./waybills/bookings"
import { Cancellations } from "./waybills/cancellations"
import { Labels } from "./waybills/labels"
import { Updates } from "./waybills/updates"
import { WaybillStore } from "./waybills/store"

type Dependencies = { [ContainerRegistrationKeys.PG_CONNECTION]: Db; logger: Logger }

/** Econt: each part of the work has a delegate of its own; all share the host's pool. */
export default class BijouEcontService extends MedusaService({ Waybill }) {
  private readonly db: Db
  readonly options: BijouOptions
  /** The shop's settings and its login. */
  readonly settings: SettingsStore
  /** Tries settings out before they are saved. */
  readonly settingsCheck: SettingsCheck
  /** What Econt's profiles have to choose from. */
  readonly profiles: Profiles
  /** Clients for Econt's API. */
  readonly account: Account
  /** Cities, offices, lockers and streets. */
  readonly places: Places
  /** Prices at checkout. */
  readonly prices: Prices
  /** Addresses customers write. */
  readonly addresses: AddressCheck
  /** What an earlier module of the shop left. */
  readonly legacy: LegacyShipments
  /** Waybills as they are written down. */
  readonly waybills: WaybillStore
  /** Prices, checks and bookings. */
  readonly bookings: Bookings
  readonly cancellations: Cancellations
  readonly updates: Updates
  /** Asks Econt where parcels are. */
  readonly tracker: Tracker
  /** Couriers asked to fetch parcels. */
  readonly couriers: Couriers
  /** Cash on delivery. */
  readonly ledger: Ledger
  /** PDFs of labels. */
  readonly labels: Labels
  /** Lists of the shipping desk. */
  readonly desk: Desk
  /** Many waybills at once. */
  readonly runs: Runs

  constructor(dependencies: Dependencies, options?: Record<string, unknown>) {
    super(dependencies, options)
    const db = dependencies[ContainerRegistrationKeys.PG_CONNECTION]
    this.options = parseBijouOptions(options)
    const seal = new Seal(this.options.econt.encryption_key)
    const log = ({ method, status, ms, attempt, outcome }: EcontLogEntry) => {
      if (outcome !== "ok" && outcome !== "refused") {
        dependencies.logger.warn(`Econt ${method}: ${outcome}${status ? ` ${status}` : ""}, attempt ${attempt}, ${ms} ms`)
      }
    }
    this.settings = new SettingsStore(db, seal)
    this.account = new Account(this.settings, this.options.econt, log)
    this.places = new Places(db, (level, event, fields) => dependencies.logger[level](`${event} ${JSON.stringify(fields)}`))
    this.settingsCheck = new SettingsCheck(this.account, this.places)
    this.profiles = new Profiles(this.account)
    this.prices = new Prices(this.settings, this.account, this.places, this.options.econt.price_timeout_ms)
    this.addresses = new AddressCheck(this.places, this.account)
    this.legacy = new LegacyShipments(db, this.settings, this.places)
    this.waybills = new WaybillStore(db)
    this.bookings = new Bookings(db, this.account, seal)
    this.cancellations = new Cancellations(db, this.account)
    this.updates = new Updates(db, this.account, seal)
    this.tracker = new Tracker(db, this.account)
    this.couriers = new Couriers(db, this.account)
    this.ledger = new Ledger(db, this.account)
    this.labels = new Labels(db, this.account, seal)
    this.desk = new Desk(db)
    this.runs = new Runs(db)
    this.db = db
  }

  /** Checks of the feature for the health route. */
  async healthChecks(): Promise<HealthCheck[]> {
    return healthChecks(this.db, this.settings)
  }
}
