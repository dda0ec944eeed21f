import { ATTENTION, type ShipmentCounts } from "../../../contracts/econt-shipment"
import { Conditions, type Db, row } from "../../../lib/db"
import { attentionSql } from "./attention"
import { countReadySql } from "./ready"

/** Nobody looks through more; a number beyond it is told as "more than". */
const CAP = 1000

const waybills = (condition: string): string =>
  `SELECT 1 FROM bijou_econt_waybill w WHERE ${condition} AND w.state = 'created' LIMIT ${CAP + 1}`

const COUNTED: Omit<Record<keyof ShipmentCounts, string>, "attention"> = {
  ready: countReadySql(CAP + 1),
  label_created: waybills("w.parcel_state = 'label_created'"),
  on_the_way: waybills("w.parcel_state IN ('shipped', 'in_transit', 'out_for_delivery')"),
  ready_for_pickup: waybills("w.parcel_state = 'ready_for_pickup'"),
  returning: waybills("w.parcel_state = 'returning'"),
}

/** Numbers of the desk's tabs, exact up to the cap, so that no request counts a million rows. */
export const countShipments = async (db: Db): Promise<ShipmentCounts> => {
  const standsOut = attentionSql(ATTENTION, new Conditions(), CAP + 1)
  const counted = Object.entries(COUNTED).map(([name, sql]) => `(SELECT count(*)::int FROM (${sql}) x) AS ${name}`)
  const found = await row<Record<keyof ShipmentCounts, number>>(
    db,
    `SELECT ${counted.join(", ")}, (SELECT count(*)::int FROM (${standsOut.sql} LIMIT ${CAP + 1}) x) AS attention`,
    standsOut.bindings
  )
  const capped = (value: number) => ({ value: Math.min(value, CAP), capped: value > CAP })
  return {
    ready: capped(found?.ready ?? 0),
    label_created: capped(found?.label_created ?? 0),
    on_the_way: capped(found?.on_the_way ?? 0),
    ready_for_pickup: capped(found?.ready_for_pickup ?? 0),
    attention: capped(found?.attention ?? 0),
    returning: capped(found?.returning ?? 0),
  }
}
