import type { ProviderConfig } from "../../../contracts/email-campaign-provider"
import { brevoWebhook } from "./brevo"
import { mailgunWebhook } from "./mailgun"
import { postmarkWebhook } from "./postmark"
import { resendWebhook } from "./resend"
import { sendgridWebhook } from "./sendgrid"
import { sesWebhook } from "./ses"
import type { WebhookReader } from "./types"

const KEYED = { brevo: brevoWebhook, mailgun: mailgunWebhook, postmark: postmarkWebhook, resend: resendWebhook, sendgrid: sendgridWebhook }

/** What reads the webhooks of a provider; null where it has none, or no key for them was entered. */
export const openWebhook = (config: ProviderConfig, fetchText: (url: string) => Promise<string>): WebhookReader | null => {
  switch (config.type) {
    case "ses":
      return config.settings.topic_arn ? sesWebhook(config.settings.topic_arn, fetchText) : null
    case "brevo":
    case "mailgun":
    case "postmark":
    case "resend":
    case "sendgrid":
      return config.secrets?.webhook_key ? KEYED[config.type](config.secrets.webhook_key) : null
    default:
      return null
  }
}
