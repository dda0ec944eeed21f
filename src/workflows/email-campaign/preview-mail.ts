import type { MedusaContainer } from "@medusajs/framework/types"
import type { Finding } from "../../contracts/email-campaign-check"
import type { EmailDocument } from "../../contracts/email-campaign-document"
import type { PreviewMailBody, PreviewMailResponse } from "../../contracts/email-campaign-preview"
import { checkDocument, checkSize } from "../../mail/checks"
import { compileMessage } from "../../mail/compile/compile"
import { previewHtml } from "../../mail/compile/preview"
import { renderFor } from "../../mail/compile/render"
import type { CompileData, CompiledMessage } from "../../mail/compile/types"
import { plainLine } from "../../mail/document/fields"
import { withSavedBlocks } from "../../mail/document/saved"
import { SAMPLE_CODE } from "../../modules/bijou_email_campaign"
import { readCouponFacts } from "./mail-coupons"
import { readCompileData } from "./mail-data"

/** What the checks find in a mail that is sent at a moment; nobody outside is asked. */
export const findingsOf = async (container: MedusaContainer, document: EmailDocument, message: CompiledMessage, data: CompileData, sendAt: Date): Promise<Finding[]> => {
  const coupons = await readCouponFacts(container, withSavedBlocks(document, data.saved_blocks), sendAt)
  return [...checkSize(message), ...checkDocument(document, { ...data, ...coupons, send_at: sendAt })]
}

/**
 * A document as somebody would get it at this moment, with what the checks before sending find.
 * Nothing is kept, and none of its ways out leads anywhere.
 */
export const previewMail = async (container: MedusaContainer, body: PreviewMailBody): Promise<PreviewMailResponse> => {
  const { document, locale, mode, images, fields, facts, send_at } = body
  const data = await readCompileData(container, document, locale)
  const message = await compileMessage(document, data)
  const mail = renderFor(message, {
    fields,
    facts: { ...facts, locale, language: locale },
    unsubscribe: "",
    preferences: "",
    view: "",
    pixel: null,
    coupons: Object.fromEntries(message.coupons.map(({ block_id }) => [block_id, SAMPLE_CODE])),
  })
  return {
    mail: {
      subject: mail.subject,
      preheader: plainLine(document.preheader),
      html: previewHtml(mail.html, { mode, images }),
      text: mail.text,
      bytes: message.bytes,
    },
    findings: await findingsOf(container, document, message, data, send_at ? new Date(send_at) : new Date()),
  }
}
