import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { CoverageItemsQuery, CoverageItemsResponse } from "../../../../../contracts/size-guide-assignment"
import { sizeGuideService } from "../../present"
import { productRefs } from "../../target-names"

const decode = (cursor: string | undefined) => (cursor ? Buffer.from(cursor, "base64url").toString("utf8") : "")
const encode = (id: string) => Buffer.from(id).toString("base64url")

/** Products with an issue, or guides with rows nobody sells, as of the last finished run. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<CoverageItemsResponse>) => {
  const { issue, guide_id, cursor, limit } = req.validatedQuery as CoverageItemsQuery
  const { coverage, assignments } = sizeGuideService(req.scope)
  const { finished } = await coverage.readRuns()
  if (!finished) {
    res.json({ items: [], next_cursor: null })
    return
  }
  const page = { guide_id, after: decode(cursor), limit: limit + 1 }
  if (issue === "unsold_row") {
    const found = await coverage.listUnsold(finished.id, page)
    const shown = found.slice(0, limit)
    res.json({
      items: shown.filter(({ sizes }) => sizes.length > 0).map(({ id, title, sizes }) => ({ product: null, guide: { id, title }, sizes })),
      next_cursor: found.length > limit ? encode(shown[shown.length - 1].id) : null,
    })
    return
  }
  const found = await coverage.list(finished.id, issue, page)
  const shown = found.slice(0, limit)
  const [refOf, titles] = await Promise.all([
    productRefs(req.scope, shown.map(({ product_id }) => product_id)),
    assignments.titles(shown.flatMap(({ guide_id: id }) => id ?? [])),
  ])
  res.json({
    items: shown.map(({ product_id, guide_id: id, unknown_sizes }) => ({
      product: refOf(product_id),
      guide: id ? { id, title: titles.get(id) ?? id } : null,
      sizes: unknown_sizes,
    })),
    next_cursor: found.length > limit ? encode(shown[shown.length - 1].product_id) : null,
  })
}
