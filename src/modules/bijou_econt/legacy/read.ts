import { type Db, row, rows } from "../../../lib/db"

/** A row of `econt_shipment` as JSON: columns an older version of the module lacked are simply not there. */
export type LegacyShipment = Record<string, unknown> & { id: string }

/** Only what is imported leaves the database: requests and answers of Econt's stay where they are. */
const LEFT_OUT = ["raw_request", "raw_response", "metadata", "recipient_email"]

/** A page of the earlier table in the order of its ids. Undefined where the table is not there. Only reads. */
export const readLegacy = async (db: Db, after: string | undefined, limit: number): Promise<LegacyShipment[] | undefined> => {
  const table = await row<{ found: boolean }>(db, "SELECT to_regclass('econt_shipment') IS NOT NULL AS found")
  if (!table?.found) {
    return undefined
  }
  const found = await rows<{ shipment: LegacyShipment }>(
    db,
    `SELECT to_jsonb(s) - ?::text[] AS shipment FROM econt_shipment s
      WHERE s.deleted_at IS NULL AND s.id > ? ORDER BY s.id LIMIT ?`,
    [LEFT_OUT, after ?? "", limit]
  )
  return found.map(({ shipment }) => shipment)
}
