import { MedusaError } from "@medusajs/framework/utils"
import type { ProviderConfig } from "../../../contracts/email-campaign-provider"
import { brevo } from "./apis/brevo"
import { mailgun } from "./apis/mailgun"
import { postmark } from "./apis/postmark"
import { resend } from "./apis/resend"
import { sendgrid } from "./apis/sendgrid"
import { ses } from "./apis/ses"
import { FileProvider } from "./file"
import { type Dialect, HttpProvider } from "./http"
import { NotificationProvider, type Notifier } from "./notification"
import type { MailProvider } from "./provider"
import { SmtpProvider } from "./smtp"

/** @throws NOT_ALLOWED without a login */
const login = <Secrets>(secrets: Secrets | undefined): Secrets => {
  if (secrets === undefined) {
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "The provider has no login yet: enter it in its settings.")
  }
  return secrets
}

const dialectOf = (config: Exclude<ProviderConfig, { type: "smtp" | "file" | "notification" }>): Dialect => {
  switch (config.type) {
    case "ses":
      return ses({ ...config.settings, ...login(config.secrets) })
    case "resend":
      return resend(login(config.secrets))
    case "postmark":
      return postmark({ ...config.settings, ...login(config.secrets) })
    case "sendgrid":
      return sendgrid({ ...config.settings, ...login(config.secrets) })
    case "mailgun":
      return mailgun({ ...config.settings, ...login(config.secrets) })
    case "brevo":
      return brevo(login(config.secrets))
  }
}

/**
 * Makes the provider a shop has set up.
 * @param notifier Medusa's Notification Module, where the host has given it to this one
 * @throws NOT_ALLOWED for one that needs a login and has none, and for a folder in production
 */
export const openProvider = (config: ProviderConfig, notifier: () => Notifier): MailProvider => {
  switch (config.type) {
    case "smtp":
      return new SmtpProvider({
        ...config.settings,
        password: config.secrets?.password ?? "",
        timeout_ms: config.settings.timeout_seconds * 1000,
      })
    case "file":
      if (process.env.NODE_ENV === "production") {
        throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "Mails are written to a folder only outside of production.")
      }
      return new FileProvider(config.settings.folder)
    case "notification":
      return new NotificationProvider(notifier, config.settings.channel)
    default:
      return new HttpProvider(dialectOf(config))
  }
}
