import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { CourierRequest, RequestCourierBody } from "../../../../contracts/econt-shipment"
import { actorId } from "../../../lib/actor"
import { audit } from "../../../lib/audit"
import { econtService } from "../present"
import { presentCouriers } from "./present"

type Page = { requests: CourierRequest[]; next_cursor: string | null }

/** Couriers that were asked for, newest first. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<Page>) => {
  const { page, nextCursor } = await econtService(req.scope).couriers.list(req.validatedQuery as { cursor?: string; limit: number })
  res.json({ requests: await presentCouriers(req.scope, page), next_cursor: nextCursor })
}

/** Asks Econt for a courier. Refused, the request is `failed` with what is wrong, and its waybills are free again. */
export const POST = async (req: AuthenticatedMedusaRequest<RequestCourierBody>, res: MedusaResponse<{ request: CourierRequest }>) => {
  const asked = await econtService(req.scope).couriers.request(req.validatedBody, actorId(req))
  const action = `courier.${asked.state}`
  await audit(
    req,
    { feature: "econt", action, resource_id: asked.id, facts: { parcels: asked.parcels } },
    // Each waybill tells it too; a refused courier has let them go.
    ...req.validatedBody.waybill_ids.map((id) => ({ feature: "econt" as const, action, resource_id: id, facts: { courier_request_id: asked.id } }))
  )
  const [request] = await presentCouriers(req.scope, [asked])
  res.status(201).json({ request })
}
