import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type { Block } from "../../../contracts/email-campaign-block"
import type { CampaignContent } from "../../../contracts/email-campaign-campaign"
import { walkBlocks } from "../../../mail/document/walk"
import { isRbacOn, permissionsOf } from "../../lib/permissions"

const htmlOf = (blocks: readonly Block[]): Set<string> => new Set(blocks.flatMap((block) => (block.type === "html" && block.html ? [block.html] : [])))

/** All blocks of a campaign, in all its languages. */
export const blocksOf = (content: Partial<CampaignContent> | undefined): Block[] =>
  Object.values(content?.documents ?? {}).flatMap((document) => [...walkBlocks(document)].map(({ block }) => block))

/** Whether the caller may write HTML of their own into mails. */
export const mayWriteHtml = async (req: AuthenticatedMedusaRequest): Promise<boolean> =>
  !isRbacOn(req.scope) || (await permissionsOf(req)).includes("bijou_email_campaign:html")

/**
 * Lets HTML blocks be kept, moved and deleted by everybody, and written by those with the permission.
 * @throws FORBIDDEN when `after` holds HTML that `before` does not
 */
export const requireHtmlRight = async (req: AuthenticatedMedusaRequest, before: readonly Block[], after: readonly Block[]): Promise<void> => {
  const known = htmlOf(before)
  const isNew = [...htmlOf(after)].some((html) => !known.has(html))
  if (isNew && !(await mayWriteHtml(req))) {
    throw new MedusaError(MedusaError.Types.FORBIDDEN, "You may not write HTML into mails: ask somebody with that permission.")
  }
}
