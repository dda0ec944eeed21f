import type { MedusaContainer } from "@medusajs/framework/types"
import type { EmailDocument } from "../../contracts/email-campaign-document"
import type { Locale } from "../../contracts/shared"
import type { CompileData } from "../../mail/compile/types"
import { shownProducts } from "../../mail/document/products"
import { walkBlocks } from "../../mail/document/walk"
import { BIJOU_REVIEW_MODULE, type BijouReviewService } from "../../modules/bijou_review"

/** Products whose reviews are shown, `""` for the whole shop, with how many are quoted. */
const wantedReviews = (document: Pick<EmailDocument, "rows">, data: Pick<CompileData, "products" | "feeds">): Map<string, number> => {
  const wanted = new Map<string, number>()
  const want = (id: string, quotes: number) => wanted.set(id, Math.max(quotes, wanted.get(id) ?? 0))
  for (const { block } of walkBlocks(document)) {
    if (block.type === "review_summary") {
      want(block.product_id ?? "", block.quotes)
    } else if (block.type === "product" && block.show.rating) {
      shownProducts(block, data).forEach(({ id }) => want(id, 0))
    }
  }
  return wanted
}

/** What customers say, for the blocks that show it; nothing where reviews are switched off. */
export const readMailReviews = async (
  container: MedusaContainer,
  document: Pick<EmailDocument, "rows">,
  locale: Locale,
  data: Pick<CompileData, "products" | "feeds">
): Promise<CompileData["reviews"]> => {
  const service = container.resolve<BijouReviewService | undefined>(BIJOU_REVIEW_MODULE, { allowUnregistered: true })
  const reviews: Record<string, CompileData["reviews"][string]> = {}
  if (service) {
    for (const [id, quotes] of wantedReviews(document, data)) {
      const praise = await service.readPraise(id || null, locale, quotes)
      if (praise) {
        reviews[id] = praise
      }
    }
  }
  return reviews
}
