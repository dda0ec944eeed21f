import { MedusaError } from "@medusajs/framework/utils"
import { decodeCursor } from "../../../lib/cursor"

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/

/** A moment to the microsecond, as PostgreSQL keeps it: JavaScript's dates are too coarse to page by. */
export const exactly = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`

/** Sort key of the last row of a page: an exact moment and an id. @throws INVALID_DATA */
export const decodeMomentCursor = (text: string): [at: string, id: string] => {
  const [at, id] = decodeCursor(text)
  if (!MOMENT.test(at) || Number.isNaN(Date.parse(at))) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, "This cursor is not valid. Start again from the first page.")
  }
  return [at, id]
}
