import { type ProviderConfig, providerConfigSchema } from "../../../contracts/email-campaign-provider"
import type { MailProvider } from "../providers/provider"
import type { ProviderSeal } from "../providers/seal"
import type { ProviderRow } from "../sql/providers"

/** Opens a provider; tests give another. */
export type OpenProvider = (config: ProviderConfig) => MailProvider

/** Providers opened by this process, one per saved version. */
export class Transports {
  private readonly opened = new Map<string, { version: number; provider: MailProvider }>()

  constructor(
    private readonly seal: ProviderSeal,
    private readonly open: OpenProvider
  ) {}

  /** @throws when the login cannot be read or the settings are of another version of the suite */
  get(row: ProviderRow): MailProvider {
    const known = this.opened.get(row.id)
    if (known?.version === row.version) {
      return known.provider
    }
    const provider = this.open(this.configOf(row))
    this.opened.set(row.id, { version: row.version, provider })
    void known?.provider.close()
    return provider
  }

  /** What is saved of a provider, with its login. */
  configOf({ type, settings, sealed }: Pick<ProviderRow, "type" | "settings" | "sealed">): ProviderConfig {
    return providerConfigSchema.parse({ type, settings, ...(sealed ? { secrets: this.seal.open(sealed) } : {}) })
  }

  async close(): Promise<void> {
    const all = [...this.opened.values()]
    this.opened.clear()
    await Promise.all(all.map(({ provider }) => provider.close()))
  }
}
