import { legacyShipmentsResponseSchema, type LegacyShipmentsBody } from "../../../../contracts/econt-legacy"
import { request } from "../../../lib/fetcher"

/** Rows of the earlier table one request reads. */
const PAGE = 500

/** Imports a page of the earlier shipments, or says what that would do. */
export const importLegacyPage = (body: Pick<LegacyShipmentsBody, "dry_run" | "after">, signal: AbortSignal) =>
  request(legacyShipmentsResponseSchema, "/admin/econt/legacy-import", { method: "POST", body: { ...body, limit: PAGE }, signal })
