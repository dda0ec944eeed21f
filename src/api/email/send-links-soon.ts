import type { MedusaContainer } from "@medusajs/framework/types"
import { sanitizeError } from "../../modules/bijou_core"
import { sendRequestMails } from "../../workflows/email-campaign"
import { logEvent } from "../lib/logging"

/**
 * Mails links to confirm after the answer: how long it takes says nothing about whether an address is
 * known. What fails is mailed by the job.
 */
export const sendLinksSoon = (scope: MedusaContainer): void => {
  sendRequestMails(scope).catch((cause: unknown) => logEvent(scope, "warn", "links to confirm are left to the job", { error: sanitizeError(cause) }))
}
