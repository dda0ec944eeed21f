import { useQuery } from "@tanstack/react-query"
import type { ShownProduct } from "../../../../../contracts/email-campaign-preview"
import { walkBlocks } from "../../../../../mail/document/walk"
import { composerQueries } from "../../api/composer"
import { useComposer, useComposerState } from "../state/composer-context"
import { documentOf, type ComposerState } from "../state/history"

/** All in a document that decides which products are shown where. */
const askedOf = (state: ComposerState): string => {
  const document = documentOf(state)
  const parts = document ? [...walkBlocks(document)].map(({ block }) => block) : []
  return JSON.stringify(
    parts.flatMap((block) => {
      if (block.type === "product") {
        return [[block.id, block.source, block.sold_out]]
      }
      return block.type === "saved_block" ? [[block.id, block.saved_block_id]] : []
    })
  )
}

/** The products a block of the mail shows at this moment; undefined until they are known. */
export const useShownProducts = (blockId: string): ShownProduct[] | undefined => {
  const { getState } = useComposer()
  const locale = useComposerState((state) => state.locale)
  const asked = useComposerState(askedOf)
  const { data } = useQuery(composerQueries.shownProducts(asked, locale, () => documentOf(getState())))
  return data?.[blockId]
}
