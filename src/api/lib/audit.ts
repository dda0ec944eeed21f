import type { MedusaRequest } from "@medusajs/framework/http"
import { BIJOU_CORE_MODULE, type BijouCoreService, type NewAuditEntry } from "../../modules/bijou_core"
import { actorId } from "./actor"

/** Writes into the audit log what the caller has just done. */
export const audit = (req: MedusaRequest, ...entries: Omit<NewAuditEntry, "actor_id">[]): Promise<void> =>
  req.scope.resolve<BijouCoreService>(BIJOU_CORE_MODULE).recordAudit(entries.map((entry) => ({ ...entry, actor_id: actorId(req) })))
