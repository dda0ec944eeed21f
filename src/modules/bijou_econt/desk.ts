import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import type { ListReadyQuery, ListShipmentsQuery, ShipmentCounts, ShipmentFilter } from "../../contracts/econt-shipment"
import type { Db } from "../../lib/db"
import { countShipments } from "./sql/counts"
import { listReady, type ReadyPage } from "./sql/ready"
import { listShipments, type ShipmentPage } from "./sql/shipments"
import { listViews, removeView, saveView, type ViewRow } from "./sql/views"

/** Lists of the shipping desk: waybills, orders that wait, numbers of the tabs and saved views. */
export class Desk {
  constructor(private readonly db: Db) {}

  /** Waybills by filter, newest first. @throws INVALID_DATA for a wrong cursor */
  shipments(query: ListShipmentsQuery): Promise<ShipmentPage> {
    return listShipments(this.db, query)
  }

  /** Numbers of the tabs, exact up to a thousand. */
  counts(): Promise<ShipmentCounts> {
    return countShipments(this.db)
  }

  /** Ids of orders with pieces to send by Econt, oldest first. @throws INVALID_DATA for a wrong cursor */
  ready(query: ListReadyQuery): Promise<ReadyPage> {
    return listReady(this.db, query)
  }

  views(userId: string): Promise<ViewRow[]> {
    return listViews(this.db, userId)
  }

  /** Saves a filter under a name; the same name again replaces it. */
  saveView({ name, filter, shared }: { name: string; filter: ShipmentFilter; shared: boolean }, userId: string): Promise<ViewRow> {
    const { printed, ...rest } = filter
    const asQuery = { ...rest, ...(printed === undefined ? {} : { printed: String(printed) }) }
    return saveView(this.db, { id: generateEntityId(undefined, "ecview"), user_id: userId, name, filter: asQuery, shared })
  }

  /** @throws NOT_FOUND for a view that is not one's own */
  async removeView(id: string, userId: string): Promise<void> {
    if (!(await removeView(this.db, id, userId))) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such view of yours.")
    }
  }
}
