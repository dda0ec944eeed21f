import { model } from "@medusajs/framework/utils"
import { WAYBILL_STATES } from "../../../contracts/econt"

/**
 * A waybill, as links and `query.graph` see it. The table has more than this model shows: the
 * migration is the truth, and the module reads it by SQL of its own.
 */
const Waybill = model.define(
  { name: "bijou_econt_waybill", tableName: "bijou_econt_waybill" },
  {
    id: model.id({ prefix: "ewb" }).primaryKey(),
    order_id: model.text().nullable(),
    fulfillment_id: model.text().nullable(),
    state: model.enum([...WAYBILL_STATES]),
    parcel_state: model.text().nullable(),
    shipment_number: model.text().nullable(),
    created_by: model.text().nullable(),
  }
)

export default Waybill
