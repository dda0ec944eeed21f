import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import type { CampaignContent, ScheduleCampaignBody, TestCampaignBody } from "../../contracts/email-campaign-campaign"
import type { Finding } from "../../contracts/email-campaign-check"
import type { Condition, ConditionFact } from "../../contracts/email-campaign-condition"
import type { EmailDocument } from "../../contracts/email-campaign-document"
import type { Locale } from "../../contracts/shared"
import { compileMessage } from "../../mail/compile/compile"
import { stopSentences } from "../../mail/checks/sentences"
import type { CompileData, CompiledMessage } from "../../mail/compile/types"
import { withSavedBlocks } from "../../mail/document/saved"
import { walkBlocks } from "../../mail/document/walk"
import {
  BIJOU_EMAIL_CAMPAIGN_MODULE,
  type BijouEmailCampaignService,
  type BlockSet,
  type CampaignRow,
  KNOWN_FACTS,
  KNOWN_FIELDS,
  type TestResult,
} from "../../modules/bijou_email_campaign"
import { readBlockSets } from "./mail-coupons"
import { readCompileData } from "./mail-data"
import { findingsOf } from "./preview-mail"

const LANGUAGE: Record<Locale, string> = { bg: "Bulgarian", en: "English" }

const service = (container: MedusaContainer) => container.resolve<BijouEmailCampaignService>(BIJOU_EMAIL_CAMPAIGN_MODULE)

/** A saved block that is gone would leave a hole nobody sees. */
const requireSaved = (document: EmailDocument, { saved_blocks }: Pick<CompileData, "saved_blocks">): void => {
  const isMissing = [...walkBlocks(document)].some(({ block }) => block.type === "saved_block" && !Object.hasOwn(saved_blocks, block.saved_block_id))
  if (isMissing) {
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "A saved block of this mail was deleted: take it out first.")
  }
}

const factsOf = (condition: Condition): ConditionFact[] => {
  switch (condition.op) {
    case "and":
    case "or":
      return condition.items.flatMap(factsOf)
    case "not":
      return factsOf(condition.item)
    default:
      return [condition.fact]
  }
}

/** A condition on something nobody looks up would be false for everybody, and a field empty. */
const requireFacts = ({ conditions, fields }: CompiledMessage): void => {
  const unknown = [...conditions.flatMap(factsOf).filter((fact) => !KNOWN_FACTS.includes(fact)), ...fields.map(({ name }) => name).filter((name) => !KNOWN_FIELDS.includes(name))]
  if (unknown.length > 0) {
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, `Mails cannot be told "${unknown[0]}" of their readers yet: take it out first.`)
  }
}

/** One language of a campaign as it leaves, and as it stands with its saved blocks in their places. */
type Compiled = { message: CompiledMessage; data: CompileData; document: EmailDocument }

/** Compiles one language of a campaign with what the shop says about itself. @throws NOT_ALLOWED for blocks that cannot be filled */
const compileDocument = async (container: MedusaContainer, locale: Locale, document: EmailDocument): Promise<Compiled> => {
  const data = await readCompileData(container, document, locale)
  requireSaved(document, data)
  const message = await compileMessage(document, data)
  requireFacts(message)
  return { message, data, document: withSavedBlocks(document, data.saved_blocks) }
}

/** @throws NOT_ALLOWED with each thing a mail must not be sent with */
const requireSendable = (locale: Locale, findings: readonly Finding[]): void => {
  const sentences = stopSentences(findings)
  if (sentences.length > 0) {
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, `The mail in ${LANGUAGE[locale]} cannot be sent like this. ${sentences.join(" ")}`)
  }
}

export const documentsOf = (content: CampaignRow["content"]): [Locale, EmailDocument][] =>
  Object.entries((content as Partial<CampaignContent>).documents ?? {}) as [Locale, EmailDocument][]

/**
 * Compiles a draft in all its languages and sets it going, unless the checks find something it must
 * not be sent with.
 * @throws NOT_FOUND, NOT_ALLOWED with what is missing or found
 */
export const scheduleCampaign = async (container: MedusaContainer, id: string, body: ScheduleCampaignBody): Promise<CampaignRow> => {
  const { campaigns, coupons } = service(container)
  const campaign = await campaigns.get(id)
  const sendAt = body.starts_at ? new Date(body.starts_at) : new Date()
  const messages: CompiledMessage[] = []
  const sets: BlockSet[] = []
  for (const [locale, written] of documentsOf(campaign.content)) {
    const { message, data, document } = await compileDocument(container, locale, written)
    requireSendable(locale, await findingsOf(container, written, message, data, sendAt))
    messages.push(message)
    sets.push(...(await readBlockSets(container, document, campaign, locale)))
  }
  await coupons.saveSets(id, sets)
  await campaigns.saveMessages(id, messages)
  return campaigns.schedule(id, body)
}

/** Sends one language of a campaign to those who write it, as a contact would read it where one is named. @throws NOT_FOUND, NOT_ALLOWED with what is missing */
export const sendTestMails = async (container: MedusaContainer, id: string, { to, locale, contact_id }: TestCampaignBody): Promise<TestResult[]> => {
  const { campaigns, contacts, tests } = service(container)
  const campaign = await campaigns.get(id)
  const [, document] = documentsOf(campaign.content).find(([language]) => language === locale) ?? []
  if (!document) {
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "The campaign is not written in this language yet.")
  }
  const reader = contact_id ? await contacts.get(contact_id) : null
  return tests.send(campaign, (await compileDocument(container, locale, document)).message, to, reader)
}
