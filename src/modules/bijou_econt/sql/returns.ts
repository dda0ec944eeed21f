import { type Db, row } from "../../../lib/db"
import { WAYBILL, type WaybillRow } from "./waybill-row"

/** The waybill of a parcel's way back that is not cancelled. */
export const returnOf = (db: Db, id: string): Promise<WaybillRow | undefined> =>
  row<WaybillRow>(
    db,
    `SELECT ${WAYBILL} FROM bijou_econt_waybill w WHERE w.return_of = ? AND w.return_of IS NOT NULL AND w.state <> 'cancelled'`,
    [id]
  )
