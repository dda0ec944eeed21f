import type { Block } from "../../contracts/email-campaign-block"
import type { Finding } from "../../contracts/email-campaign-check"
import { CHECK_LEVELS } from "../../contracts/email-campaign-check"
import type { EmailDocument } from "../../contracts/email-campaign-document"
import { own } from "../document/own"
import { withSavedBlocks } from "../document/saved"
import { walkBlocks, walkInline } from "../document/walk"
import { checkImage, checkLink } from "./addresses"
import { checkContrast } from "./contrast"
import { finding, shortened } from "./finding"
import { checkHtml } from "./html"
import { checkCoupon, checkProducts } from "./shop"
import type { CheckFacts } from "./types"
import { checkWords } from "./words"

export type { CheckFacts } from "./types"

const ofBlock = (block: Block, facts: CheckFacts): Finding[] => {
  switch (block.type) {
    case "text":
      return [...walkInline(block.doc)].flatMap(({ marks }) =>
        (marks ?? []).flatMap((mark) => (mark.type === "link" ? checkLink(mark.attrs.href, block.id) : []))
      )
    case "image": {
      const found = [...checkImage(block.url, block.id), ...checkLink(block.link ?? "", block.id, false)]
      return block.url && !block.decorative && !block.alt.trim() ? [...found, finding("alt_missing", block.id)] : found
    }
    case "button":
      return [...(block.label.length === 0 ? [finding("label_missing", block.id)] : []), ...checkLink(block.url, block.id)]
    case "product":
      return checkProducts(block, facts)
    case "coupon":
      return checkCoupon(block, facts)
    case "review_summary":
      return own(facts.reviews, block.product_id ?? "")?.count ? [] : [finding("reviews_none", block.id)]
    case "social":
      return block.links.length === 0 ? [finding("social_empty", block.id)] : block.links.flatMap(({ url }) => checkLink(url, block.id))
    case "html":
      return checkHtml(block, facts.html_allowed)
    case "saved_block":
      return own(facts.saved_blocks, block.saved_block_id) ? [] : [finding("saved_block_missing", block.id)]
    default:
      return []
  }
}

const sorted = (found: Finding[]): Finding[] => {
  const keys = found.map(({ code, block_id, values }) => JSON.stringify([code, block_id, values]))
  return found
    .filter((_, index) => keys.indexOf(keys[index]) === index)
    .sort((one, other) => CHECK_LEVELS.indexOf(one.level) - CHECK_LEVELS.indexOf(other.level))
}

/**
 * What is wrong with a document before it is sent, the worst first. It asks nobody and can run while
 * somebody writes.
 * @returns each finding once; a part of a saved block is named by its place
 */
export const checkDocument = (document: EmailDocument, facts: CheckFacts): Finding[] => {
  const whole = withSavedBlocks(document, facts.saved_blocks)
  const places = [...walkBlocks(document)].filter(({ block }) => block.type === "saved_block").flatMap(({ block }) => ofBlock(block, facts))
  const parts = [...walkBlocks(whole)].flatMap(({ block }) => ofBlock(block, facts))
  const found = [
    ...checkWords(whole),
    ...(facts.shop.address.some((line) => line.trim()) ? [] : [finding("postal_address_missing")]),
    ...places,
    ...parts,
    ...checkContrast(document, document.theme ?? facts.theme),
  ]
  return sorted(found.map((one) => ({ ...one, block_id: one.block_id?.split(".")[0] ?? null })))
}

const KILOBYTE = 1024
/** Gmail shows about so many kilobytes of HTML and hides the rest, the footer first. */
const GMAIL_LIMIT = 102
const NEAR_LIMIT = 90

/** What is wrong with a compiled message: its size. @param bytes of the HTML part at most */
export const checkSize = ({ bytes }: { bytes: number }): Finding[] => {
  const values = { kilobytes: Math.ceil(bytes / KILOBYTE), limit: GMAIL_LIMIT }
  if (bytes > GMAIL_LIMIT * KILOBYTE) {
    return [finding("size_clipped", null, values)]
  }
  return bytes > NEAR_LIMIT * KILOBYTE ? [finding("size_large", null, values)] : []
}

/** SpamAssassin calls a mail spam from 5 points on; others ask less. */
const SPAM_LIMIT = 2

/** @param score of SpamAssassin; null where nobody scored */
export const checkSpam = (score: number | null): Finding[] =>
  score !== null && score >= SPAM_LIMIT ? [finding("spam_score", null, { score, limit: SPAM_LIMIT })] : []

/**
 * Links nobody answered at.
 * @param statuses of HTTP by index of the link: 0 when there was no answer, missing when nobody asked
 */
export const checkAnswers = (links: readonly { url: string; block_id: string }[], statuses: readonly (number | undefined)[]): Finding[] =>
  sorted(
    links.flatMap(({ url, block_id }, index) => {
      const status = statuses[index]
      const isBroken = status === 0 || status === 404 || status === 410 || (status !== undefined && status >= 500)
      return isBroken ? [finding("link_broken", block_id.split(".")[0], { address: shortened(url), status })] : []
    })
  )
