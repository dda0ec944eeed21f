import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ListShipmentsQuery, ListShipmentsResponse, Shipment } from "../../../../contracts/econt-shipment"
import type { ShipmentRow } from "../../../../modules/bijou_econt"
import { econtService, moment, type Names, namesOf, toWaybill } from "../present"

const toShipment = (row: ShipmentRow, names: Names): Shipment => {
  const { draft: _draft, quote: _quote, ...waybill } = toWaybill(row, names)
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
  const names = await namesOf(req.scope, found)
  res.json({ shipments: found.map((row) => toShipment(row, names)), next_cursor: nextCursor })
}
