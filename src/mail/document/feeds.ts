import type { BlockOf } from "../../contracts/email-campaign-block"
import type { EmailDocument } from "../../contracts/email-campaign-document"
import { walkBlocks } from "./walk"

/** A product block that asks for products, with its feed. */
export interface FeedRequest {
  block_id: string
  feed: Extract<BlockOf<"product">["source"], { kind: "feed" }>["feed"]
  category_id: string | null
  /** As many as are needed so that enough are left when those shown elsewhere in the mail are not repeated. */
  wanted: number
}

const productBlocks = (document: Pick<EmailDocument, "rows">): BlockOf<"product">[] =>
  [...walkBlocks(document)].map(({ block }) => block).filter((block) => block.type === "product")

/** The feeds a document asks for. Saved blocks have to be in their places (`withSavedBlocks`). */
export const feedRequests = (document: Pick<EmailDocument, "rows">): FeedRequest[] => {
  const blocks = productBlocks(document)
  const all = blocks.reduce((sum, { source }) => sum + (source.kind === "feed" ? source.limit : source.ids.length), 0)
  return blocks.flatMap(({ id, source }) =>
    source.kind === "feed" ? [{ block_id: id, feed: source.feed, category_id: source.category_id, wanted: all }] : []
  )
}

/**
 * What each feed shows: no product twice in a mail, the chosen ones and the upper blocks first.
 * @param found ids by id of the block, the best first, of products that may be shown
 */
export const assignFeeds = (
  document: Pick<EmailDocument, "rows">,
  found: ReadonlyMap<string, readonly string[]>
): Record<string, string[]> => {
  const blocks = productBlocks(document)
  const shown = new Set(blocks.flatMap(({ source }) => (source.kind === "ids" ? source.ids : [])))
  const feeds: [string, string[]][] = []
  for (const { id, source } of blocks) {
    if (source.kind === "feed") {
      const ids = (found.get(id) ?? []).filter((product) => !shown.has(product)).slice(0, source.limit)
      ids.forEach((product) => shown.add(product))
      feeds.push([id, ids])
    }
  }
  return Object.fromEntries(feeds)
}
