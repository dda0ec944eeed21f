import type { ProviderConfig } from "../../../contracts/email-campaign-provider"
import { FileProvider } from "./file"
import type { MailProvider } from "./provider"
import { SmtpProvider } from "./smtp"

/** Makes the provider a shop has set up. */
export const openProvider = (config: ProviderConfig): MailProvider => {
  switch (config.type) {
    case "smtp":
      return new SmtpProvider({
        ...config.settings,
        password: config.secrets?.password ?? "",
        timeout_ms: config.settings.timeout_seconds * 1000,
      })
    case "file":
      return new FileProvider(config.settings.folder)
  }
}
