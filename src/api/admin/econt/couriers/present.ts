import type { MedusaContainer } from "@medusajs/framework/types"
import type { CourierRequest } from "../../../../contracts/econt-shipment"
import type { CourierRow } from "../../../../modules/bijou_econt"
import { creatorsOf } from "../present"

/** Courier requests to their wire shape, with who made them. */
export const presentCouriers = async (scope: MedusaContainer, found: readonly CourierRow[]): Promise<CourierRequest[]> => {
  const userOf = await creatorsOf(scope, found)
  return found.map(({ on_date, from_time, to_time, created_by, created_at, ...request }) => ({
    ...request,
    date: on_date,
    from: from_time,
    to: to_time,
    created_at: created_at.toISOString(),
    created_by: userOf(created_by),
  }))
}
