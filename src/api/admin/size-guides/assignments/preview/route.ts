import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { PreviewAssignmentsBody, PreviewAssignmentsResponse } from "../../../../../contracts/size-guide-assignment"
import type { GuideRef } from "../../../../../modules/bijou_size_guide"
import { sizeGuideService } from "../../present"
import { namedTarget } from "../../present-assignments"
import { productRefs, targetNames } from "../../target-names"

const SHOWN = 50

const brief = (guide: GuideRef | null) => guide && { guide_id: guide.id, title: guide.title }

/** What adding and removing assignments would change, nothing being saved. */
export const POST = async (
  req: AuthenticatedMedusaRequest<PreviewAssignmentsBody>,
  res: MedusaResponse<PreviewAssignmentsResponse>
) => {
  const { matched, changes, products } = await sizeGuideService(req.scope).assignments.preview(req.validatedBody)
  const shown = products.slice(0, SHOWN)
  const [refOf, nameOf] = await Promise.all([
    productRefs(req.scope, shown.map(({ product_id }) => product_id)),
    targetNames(req.scope, shown.flatMap(({ because }) => because?.target ?? [])),
  ])
  res.json({
    matched,
    changes,
    products: shown.map(({ product_id, outcome, before, after, because }) => ({
      product: refOf(product_id),
      outcome,
      before: brief(before),
      after: brief(after),
      because: because && namedTarget(because, nameOf),
    })),
  })
}
