import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Finding } from "../../contracts/email-campaign-check"
import type { PreviewMailBody, PreviewMailResponse } from "../../contracts/email-campaign-preview"
import type { EmailDocument } from "../../contracts/email-campaign-document"
import { checkDocument, checkSize } from "../../mail/checks"
import { compileMessage } from "../../mail/compile/compile"
import { previewHtml } from "../../mail/compile/preview"
import { renderFor } from "../../mail/compile/render"
import type { CompileData, CompiledMessage } from "../../mail/compile/types"
import { plainLine } from "../../mail/document/fields"
import { walkBlocks } from "../../mail/document/walk"
import { readCompileData } from "./mail-data"

/** A code in the place of the one each recipient gets. */
const SAMPLE_CODE = "XXXX-XXXX"

const uniqueCoupons = (document: EmailDocument) =>
  [...walkBlocks(document)].flatMap(({ block }) =>
    block.type === "coupon" && block.code.kind === "unique" ? [{ id: block.id, promotion: block.code.promotion_id }] : []
  )

/** Whether each of these promotions can be used. */
const readPromotions = async (container: MedusaContainer, ids: string[]): Promise<Record<string, boolean>> => {
  if (ids.length === 0) {
    return {}
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "promotion", fields: ["id", "status"], filters: { id: ids } })
  const promotions = data as unknown as { id: string; status: string }[]
  return Object.fromEntries(promotions.map(({ id, status }) => [id, status === "active"]))
}

/** What the checks find in a mail that is sent at a moment; nobody outside is asked. */
export const findingsOf = async (container: MedusaContainer, document: EmailDocument, message: CompiledMessage, data: CompileData, sendAt: Date): Promise<Finding[]> => {
  const promotions = await readPromotions(container, uniqueCoupons(document).map(({ promotion }) => promotion))
  return [...checkSize(message), ...checkDocument(document, { ...data, promotions, send_at: sendAt })]
}

/**
 * A document as somebody would get it at this moment, with what the checks before sending find.
 * Nothing is kept, and none of its ways out leads anywhere.
 */
export const previewMail = async (container: MedusaContainer, body: PreviewMailBody): Promise<PreviewMailResponse> => {
  const { document, locale, mode, images, fields, facts, send_at } = body
  const data = await readCompileData(container, document, locale)
  const coupons = uniqueCoupons(document)
  const message = await compileMessage(document, data)
  const mail = renderFor(message, {
    fields,
    facts: { ...facts, locale, language: locale },
    unsubscribe: "",
    preferences: "",
    view: "",
    pixel: null,
    coupons: Object.fromEntries(coupons.map(({ id }) => [id, SAMPLE_CODE])),
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
