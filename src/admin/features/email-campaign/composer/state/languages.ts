import type { Block } from "../../../../../contracts/email-campaign-block"
import type { CampaignContent } from "../../../../../contracts/email-campaign-campaign"
import type { EmailDocument } from "../../../../../contracts/email-campaign-document"
import { LOCALES, type Locale } from "../../../../../contracts/shared"
import { plainLine } from "../../../../../mail/document/fields"
import { linesOf, walkBlocks, walkInline } from "../../../../../mail/document/walk"

/** What somebody reads in a block and somebody else would have to translate. */
const wordsOf = (block: Block): string => {
  const lines = linesOf(block).map(plainLine)
  if (block.type === "text") {
    lines.push(...[...walkInline(block.doc)].map((node) => (node.type === "text" ? node.text : "")))
  } else if (block.type === "image") {
    lines.push(block.alt)
  }
  return lines.join(" ").trim()
}

/** What a language lacks, compared with the standard one. */
export type LanguageGaps = {
  /** It is not written at all. */
  isMissing: boolean
  /** Blocks of the standard language it does not have. */
  absent: string[]
  /** Its blocks that still say the very words of the standard language. */
  untranslated: string[]
}

const blocksOf = (document: EmailDocument | undefined): Map<string, Block> =>
  new Map(document ? [...walkBlocks(document)].map(({ block }) => [block.id, block]) : [])

/** What a language lacks; nothing for the standard one. */
export const languageGaps = ({ standard_locale, documents }: CampaignContent, locale: Locale): LanguageGaps => {
  const document = documents[locale]
  if (!document || locale === standard_locale) {
    return { isMissing: !document, absent: [], untranslated: [] }
  }
  const own = blocksOf(document)
  const standard = [...blocksOf(documents[standard_locale]).values()]
  const isSame = (block: Block) => {
    const other = own.get(block.id)
    return other !== undefined && /\p{L}/u.test(wordsOf(block)) && wordsOf(other) === wordsOf(block)
  }
  return {
    isMissing: false,
    absent: standard.filter(({ id, type }) => type !== "footer" && !own.has(id)).map(({ id }) => id),
    untranslated: standard.filter(isSame).map(({ id }) => id),
  }
}

/**
 * Gives one language the rows of another: blocks both have keep their own words, the rest comes as it is
 * there, to be translated.
 */
export const copyStructure =
  (from: Locale, to: Locale) =>
  (content: CampaignContent): CampaignContent => {
    const source = content.documents[from]
    const target = content.documents[to]
    if (!source || from === to) {
      return content
    }
    const own = blocksOf(target)
    const rows = source.rows.map((row) => ({
      ...row,
      columns: row.columns.map((blocks) =>
        blocks.map((block) => {
          const mine = own.get(block.id) ?? (block.type === "footer" ? [...own.values()].find(({ type }) => type === "footer") : undefined)
          return mine?.type === block.type ? { ...mine, id: block.id } : block
        })
      ),
    }))
    const { subject, preheader } = target ?? source
    return { ...content, documents: { ...content.documents, [to]: { ...source, subject, preheader, rows } } }
  }

/** The languages it is written in, the standard one first. */
export const writtenLocales = ({ standard_locale, documents }: CampaignContent): Locale[] =>
  [standard_locale, ...LOCALES.filter((locale) => locale !== standard_locale)].filter((locale) => documents[locale])
