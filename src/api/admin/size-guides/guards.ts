import type { AuthenticatedMedusaRequest, MedusaNextFunction, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { BulkGuidesBody } from "../../../contracts/size-guide-list"
import { isRbacOn, permissionsOf } from "../../lib/permissions"
import { validateParam } from "../../lib/validate-param"

/** Numbers of revisions count from one. */
export const revisionNumber = validateParam("number", z.coerce.number().int().min(1).max(2 ** 31 - 1))

/** Deleting many needs the permission that deleting one needs. @throws FORBIDDEN */
export const mayBulk = async (
  req: AuthenticatedMedusaRequest<BulkGuidesBody>,
  _res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> => {
  const deletes = req.validatedBody.action === "delete" && isRbacOn(req.scope)
  if (!deletes || (await permissionsOf(req)).includes("bijou_size_guide:delete")) {
    return next()
  }
  next(new MedusaError(MedusaError.Types.FORBIDDEN, "Your role does not allow deleting size guides."))
}
