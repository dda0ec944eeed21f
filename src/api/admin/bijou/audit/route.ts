import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AuditEntry, ListAuditQuery } from "../../../../contracts/core"
import { BIJOU_CORE_MODULE, type BijouCoreService } from "../../../../modules/bijou_core"

/** A page of the audit log, newest first. */
export const GET = async (
  req: MedusaRequest<unknown, ListAuditQuery>,
  res: MedusaResponse<{ entries: AuditEntry[]; next_cursor: string | null }>
): Promise<void> => {
  res.json(await req.scope.resolve<BijouCoreService>(BIJOU_CORE_MODULE).listAudit(req.validatedQuery))
}
