import { MedusaError } from "@medusajs/framework/utils"
import type { BijouOptions } from "../../contracts/core"
import type { Environment } from "../../contracts/econt-settings"
import { EcontClient, type EcontLogEntry } from "./client"
import type { Credentials, SavedSettings, SettingsStore } from "./settings"

const HOSTS = {
  demo: "https://demo.econt.com/ee/services/",
  production: "https://ee.econt.com/services/",
}

const noLogin = (): MedusaError =>
  new MedusaError(MedusaError.Types.NOT_ALLOWED, "Econt's user name and password are not set yet. Enter them in the settings of Econt.")

type Options = BijouOptions["econt"]
type Entry = { key: string; client: EcontClient }

/** Clients for Econt's API, with the login of the settings or with one that is just being tried. */
export class Account {
  private current: Entry | undefined

  constructor(
    private readonly settings: SettingsStore,
    private readonly options: Options,
    private readonly log: (entry: EcontLogEntry) => void
  ) {}

  /** Environments a shop can be set to here. */
  environments(): Environment[] {
    return this.options.sandbox_url ? ["sandbox", "demo", "production"] : ["demo", "production"]
  }

  /** @throws NOT_ALLOWED for an environment that cannot be chosen here */
  requireEnvironment(environment: Environment): void {
    this.addressOf(environment)
  }

  /** A client with a login that need not be saved; without a password the saved one is used. @throws NOT_ALLOWED without any */
  async tryOut(environment: Environment, username: string, password?: string): Promise<EcontClient> {
    const known = password ?? (await this.settings.credentials())?.password
    if (!known) {
      throw noLogin()
    }
    return this.clientFor(environment, { username, password: known })
  }

  /** The client of the saved settings, with those settings. @throws NOT_ALLOWED while no login is saved */
  async open(): Promise<{ client: EcontClient; saved: SavedSettings }> {
    const saved = await this.settings.read()
    const key = `${saved.version}:${saved.settings.environment}`
    if (this.current?.key !== key) {
      const credentials = await this.settings.credentials()
      if (!credentials) {
        throw noLogin()
      }
      this.current = { key, client: this.clientFor(saved.settings.environment, credentials) }
    }
    return { client: this.current.client, saved }
  }

  /** A client without a login, for what Econt tells everybody. */
  async openPublic(): Promise<EcontClient> {
    const { settings } = await this.settings.read()
    return this.clientFor(settings.environment)
  }

  /** @throws NOT_ALLOWED for the sandbox where a host set none up */
  clientFor(environment: Environment, credentials?: Credentials): EcontClient {
    return new EcontClient({
      baseUrl: this.addressOf(environment),
      credentials,
      concurrency: this.options.concurrency,
      log: this.log,
    })
  }

  private addressOf(environment: Environment): string {
    if (environment !== "sandbox") {
      return HOSTS[environment]
    }
    if (!this.options.sandbox_url) {
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "There is no sandbox here: choose Econt's demo or production in the settings.")
    }
    return this.options.sandbox_url
  }
}
