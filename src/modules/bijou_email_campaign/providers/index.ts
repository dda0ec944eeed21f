import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import type { CreateProviderBody, Provider, ProviderConfig, UpdateProviderBody } from "../../../contracts/email-campaign-provider"
import { type Db, inTransaction } from "../../../lib/db"
import type { Transports } from "../engine/transports"
import { setRate } from "../sql/buckets"
import * as sql from "../sql/providers"
import type { Failure, OutMail, Outcome } from "./provider"
import type { ProviderSeal } from "./seal"

const missing = () => new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such provider of e-mail.")

/** A provider as it may be shown: its login never is. */
const shown = ({ sealed, updated_at, ...row }: sql.ProviderRow): Provider => ({
  ...row,
  has_secrets: sealed !== null,
  updated_at: updated_at.toISOString(),
})

/** How mails leave: providers a shop has set up, with their logins encrypted. */
export class Providers {
  constructor(
    private readonly db: Db,
    private readonly seal: ProviderSeal,
    private readonly transports: Transports
  ) {}

  async list(): Promise<Provider[]> {
    return (await sql.listProviders(this.db)).map(shown)
  }

  /** @throws NOT_FOUND */
  async get(id: string): Promise<Provider> {
    return shown(await this.row(id))
  }

  /** The provider campaigns use that name none. */
  async standard(): Promise<Provider | undefined> {
    return (await this.list()).find(({ is_standard }) => is_standard)
  }

  /** @throws NOT_ALLOWED when a login is given and the host has set no secret */
  async create({ config, per_second, ...given }: CreateProviderBody): Promise<Provider> {
    const id = generateEntityId(undefined, "eprov")
    await inTransaction(this.db, async (tx) => {
      await sql.insertProvider(tx, { id, ...given, type: config.type, settings: config.settings, sealed: this.sealed(config, null) })
      await setRate(tx, id, "all", per_second)
    })
    return this.get(id)
  }

  /** Saves a provider; a login that is not given stays. @throws NOT_FOUND, NOT_ALLOWED when it was changed meanwhile */
  async update(id: string, { config, per_second, version, state, ...given }: UpdateProviderBody): Promise<Provider> {
    const saved = await this.row(id)
    await inTransaction(this.db, async (tx) => {
      const sealed = this.sealed(config, saved)
      if (!(await sql.updateProvider(tx, { id, ...given, type: config.type, settings: config.settings, sealed }, version, state))) {
        throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "Somebody else has changed this provider meanwhile. Reload it and try again.")
      }
      await setRate(tx, id, "all", per_second)
    })
    return this.get(id)
  }

  /** Tries the connection and the login of a saved provider. @returns null if all is well */
  async check(id: string): Promise<Failure | null> {
    return this.transports.get(await this.row(id)).check()
  }

  /** Sends past the queue: mails somebody waits for, such as tests. @throws NOT_FOUND */
  async sendNow(id: string, mails: readonly OutMail[]): Promise<Outcome[]> {
    const provider = this.transports.get(await this.row(id))
    const outcomes: Outcome[] = []
    for (let at = 0; at < mails.length; at += provider.capabilities.batch) {
      outcomes.push(...(await provider.send(mails.slice(at, at + provider.capabilities.batch), new AbortController().signal)))
    }
    return outcomes
  }

  /** A login that is not given is the saved one, but for another server it has to be entered again. */
  private sealed(config: ProviderConfig, saved: sql.ProviderRow | null): Buffer | null {
    if (config.secrets && Object.keys(config.secrets).length > 0) {
      return this.seal.seal(config.secrets)
    }
    const host = (settings: Record<string, unknown>) => settings.host
    return saved && saved.type === config.type && host(saved.settings) === host(config.settings) ? saved.sealed : null
  }

  private async row(id: string): Promise<sql.ProviderRow> {
    const row = await sql.findProvider(this.db, id)
    if (!row) {
      throw missing()
    }
    return row
  }
}
