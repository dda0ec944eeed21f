import type { Block, SavedContent } from "../../contracts/email-campaign-block"
import type { EmailDocument } from "../../contracts/email-campaign-document"

/** What a saved block holds, under ids of the place it stands in: one may stand in a mail twice. */
const contentOf = (block: Extract<Block, { type: "saved_block" }>, saved: Readonly<Record<string, SavedContent>>): Block[] =>
  (Object.hasOwn(saved, block.saved_block_id) ? saved[block.saved_block_id] : []).map((part) => ({ ...part, id: `${block.id}.${part.id}` }))

/**
 * A document with the content of its saved blocks in their places. Feeds and coupons in them are known
 * by `place.part`: the id of the saved block's place, a dot, and the id the part has in the saved block.
 * @param saved by id; one that is missing leaves nothing
 */
export const withSavedBlocks = <Document extends Pick<EmailDocument, "rows">>(
  document: Document,
  saved: Readonly<Record<string, SavedContent>>
): Document => ({
  ...document,
  rows: document.rows.map((row) => ({
    ...row,
    columns: row.columns.map((blocks) => blocks.flatMap((block) => (block.type === "saved_block" ? contentOf(block, saved) : [block]))),
  })),
})
