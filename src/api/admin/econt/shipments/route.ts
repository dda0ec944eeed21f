import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ListShipmentsQuery, ListShipmentsResponse, Shipment } from "../../../../contracts/econt-shipment"
import type { ShipmentRow } from "../../../../modules/bijou_econt"
import { creatorsOf, econtService, moment, toWaybill } from "../present"

type UserOf = Awaited<ReturnType<typeof creatorsOf>>

const toShipment = (row: ShipmentRow, userOf: UserOf): Shipment => {
  const { draft: _draft, quote: _quote, ...waybill } = toWaybill(row, userOf)
  return {
    ...waybill,
    delivery_type: row.delivery_type,
    price: row.price,
    attention: row.attention,
    printed_at: moment(row.printed_at),
  }
}

/** Waybills by filter, newest first. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<ListShipmentsResponse>) => {
  const { found, nextCursor } = await econtService(req.scope).desk.shipments(req.validatedQuery as ListShipmentsQuery)
  const userOf = await creatorsOf(req.scope, found)
  res.json({ shipments: found.map((row) => toShipment(row, userOf)), next_cursor: nextCursor })
}
