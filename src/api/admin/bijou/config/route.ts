import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ConfigResponse } from "../../../../contracts/core"
import { BIJOU_CORE_MODULE, type BijouCoreService } from "../../../../modules/bijou_core"
import { actorId } from "../../../lib/actor"
import { isRbacOn, permissionsOf } from "../../../lib/permissions"
import { userNames } from "../../../lib/user-names"

/**
 * What the admin pages need before they draw: features, the caller, and what they may do. Open
 * to every logged-in user, since the pages of any feature ask it.
 */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<ConfigResponse>
): Promise<void> => {
  const { features, review } = req.scope.resolve<BijouCoreService>(BIJOU_CORE_MODULE).options
  const id = actorId(req)
  const [permissions, names] = await Promise.all([permissionsOf(req), userNames(req.scope, [id])])
  res.json({
    features,
    rbac: isRbacOn(req.scope),
    permissions,
    user: { id, name: names.get(id) ?? id },
    review: {
      due_after_hours: review.due_after_hours,
      overdue_after_hours: review.overdue_after_hours,
      claim_seconds: review.claim_seconds,
    },
  })
}
