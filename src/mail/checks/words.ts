import type { Finding } from "../../contracts/email-campaign-check"
import type { EmailDocument } from "../../contracts/email-campaign-document"
import type { Line } from "../../contracts/email-campaign-text"
import { plainLine } from "../document/fields"
import { linesOf, walkBlocks, walkInline } from "../document/walk"
import { finding } from "./finding"

/** What an inbox on a computer shows of a subject, and of a preheader after it. */
const SUBJECT = 60
const PREHEADER = 110
/** Words below which a mail of pictures says nothing while they are not loaded. */
const FEW_WORDS = 20

const lengthOf = (text: string): number => [...new Intl.Segmenter().segment(text)].length

const shouts = (text: string): boolean => {
  const letters = text.match(/\p{L}/gu) ?? []
  return /!{2,}|\?{2,}/.test(text) || (letters.length >= 8 && letters.every((letter) => letter === letter.toUpperCase() && letter !== letter.toLowerCase()))
}

const ofHead = ({ subject, preheader }: EmailDocument): Finding[] => {
  const said = plainLine(subject).trim()
  const after = plainLine(preheader).trim()
  return [
    ...(said ? [] : [finding("subject_empty")]),
    ...(lengthOf(said) > SUBJECT ? [finding("subject_long", null, { length: lengthOf(said), limit: SUBJECT })] : []),
    ...(shouts(said) ? [finding("subject_shouts")] : []),
    ...(after ? [] : [finding("preheader_empty")]),
    ...(lengthOf(after) > PREHEADER ? [finding("preheader_long", null, { length: lengthOf(after), limit: PREHEADER })] : []),
  ]
}

const withoutFallback = (line: Line | Iterable<{ type: string }>, blockId: string | null): Finding[] =>
  [...(line as Line)].flatMap((node) =>
    node.type === "field" && !node.attrs.fallback.trim() ? [finding("field_without_fallback", blockId, { field: node.attrs.name })] : []
  )

const ofFields = (document: EmailDocument): Finding[] => {
  const found = [...withoutFallback(document.subject, null), ...withoutFallback(document.preheader, null)]
  for (const { block } of walkBlocks(document)) {
    found.push(...linesOf(block).flatMap((line) => withoutFallback(line, block.id)))
    if (block.type === "text") {
      found.push(...withoutFallback(walkInline(block.doc), block.id))
    }
  }
  const keys = found.map(({ block_id, values }) => `${block_id} ${values.field}`)
  return found.filter((_, index) => keys.indexOf(keys[index]) === index)
}

const count = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0

const ofBody = (document: EmailDocument): Finding[] => {
  let words = 0
  let pictures = 0
  let parts = 0
  for (const { block } of walkBlocks(document)) {
    if (block.type === "footer") {
      continue
    }
    parts += block.type === "spacer" || block.type === "divider" ? 0 : 1
    pictures += block.type === "image" ? 1 : 0
    words += linesOf(block).reduce((sum, line) => sum + count(plainLine(line)), 0)
    if (block.type === "text") {
      words += [...walkInline(block.doc)].reduce((sum, node) => sum + (node.type === "text" ? count(node.text) : 1), 0)
    } else if (block.type === "html") {
      words += count(block.html.replace(/<[^>]*>/g, " "))
    } else if (block.type === "product" || block.type === "review_summary") {
      words += FEW_WORDS
    }
  }
  if (parts === 0) {
    return [finding("content_empty")]
  }
  return pictures > 0 && words < FEW_WORDS ? [finding("image_only", null, { words })] : []
}

/** Subject, preheader, merge fields, and whether there is enough to read. */
export const checkWords = (document: EmailDocument): Finding[] => [...ofHead(document), ...ofBody(document), ...ofFields(document)]
