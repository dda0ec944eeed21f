import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { BIJOU_ECONT_MODULE, type BijouEcontService } from "../../../src/modules/bijou_econt"
import { isWorkday, nextDay } from "../../../src/shipping/calendar"
import { sofiaClock, sofiaMoment } from "../../../src/shipping/sofia-time"
import type { Parcel } from "./book"
import type { Sandbox } from "./sandbox"

const SENDER = "atelier"
/** When the shop asked, in minutes of the day. */
const ASKED_AT = 9 * 60 + 40
const DAYS_WITH_COURIER = 3
const MOST_WAITING = 4

const dayOf = (date: Date | null): string => (date ? sofiaClock(date).date : "")

/** Asks couriers to come on days when parcels that were packed the day before were handed over, as the shop did then. */
export const fetchParcels = async (container: MedusaContainer, sandbox: Sandbox, parcels: Parcel[], actorId: string): Promise<void> => {
  const db: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { couriers } = container.resolve<BijouEcontService>(BIJOU_ECONT_MODULE)
  const byDay = new Map<string, string[]>()
  for (const { id, order } of parcels) {
    const day = dayOf(order.plan.shippedAt)
    if (day && dayOf(order.plan.packedAt) < day && isWorkday(day)) {
      byDay.set(day, [...(byDay.get(day) ?? []), id])
    }
  }
  const busiest = [...byDay].sort(([a, x], [b, y]) => y.length - x.length || a.localeCompare(b)).slice(0, DAYS_WITH_COURIER)
  for (const [date, waybill_ids] of busiest) {
    const at = sofiaMoment(date, ASKED_AT)
    await sandbox.setClock(at)
    const { id } = await couriers.request({ sender_id: SENDER, date, from: "14:00", to: "17:00", waybill_ids }, actorId)
    await db.raw("UPDATE bijou_econt_courier_request SET created_at = ? WHERE id = ?", [at, id])
  }
  await sandbox.setClock()
}

/** Asks a courier to fetch some of what is packed and waits, on the next working day. */
export const orderCourier = async (container: MedusaContainer, parcels: Parcel[], actorId: string): Promise<void> => {
  const { couriers } = container.resolve<BijouEcontService>(BIJOU_ECONT_MODULE)
  const waiting = parcels.filter(({ order }) => !order.plan.shippedAt).slice(0, MOST_WAITING)
  const date = nextDay(dayOf(new Date()), (day) => isWorkday(day))
  if (waiting.length > 0) {
    const waybill_ids = waiting.map(({ id }) => id)
    await couriers.request({ sender_id: SENDER, date, from: "14:00", to: "17:00", waybill_ids }, actorId)
  }
}
