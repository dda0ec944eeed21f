import type { Db } from "../../../lib/db"
import type { EcontClient, EcontShipment } from "../client"
import { knownNumbers } from "../sql/booking"
import type { WaybillRow } from "../sql/waybill-row"

const DAY = 86_400_000
const BATCH = 50
/** Econt lists at most so many days at once. */
const DAYS_MAX = 14

const sofiaDay = (moment: Date, days: number): string =>
  new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Sofia" }).format(new Date(moment.getTime() + days * DAY))

/** The last nine digits tell a phone, however its country is written. */
const tail = (phone: string | null): string => (phone ?? "").replace(/\D/g, "").slice(-9)

const mayBe = (waybill: WaybillRow) => (entry: { receiverPhone: string | null; cdAmount: number | null }): boolean =>
  (!entry.receiverPhone || tail(entry.receiverPhone) === tail(waybill.receiver_phone)) &&
  Math.abs((entry.cdAmount ?? 0) - (waybill.cod_amount ?? 0)) < 0.005

/**
 * Looks through Econt's own list for a booking whose answer was lost. Candidates by day, phone and
 * cash on delivery are opened, and the one whose description ends with our reference is it.
 * @throws EcontUnavailable, EcontRefusal when the list cannot be read: then nothing is known yet
 */
export const findLost = async (db: Db, client: EcontClient, waybill: WaybillRow): Promise<EcontShipment | null> => {
  const last = new Date(Math.max(waybill.created_at.getTime(), waybill.attempted_at?.getTime() ?? 0))
  const first = new Date(Math.max(waybill.created_at.getTime(), last.getTime() - (DAYS_MAX - 3) * DAY))
  // Of a return the customer is the sender, so only all sides are sure to have it.
  const side = waybill.kind === "return" ? ("all" as const) : ("sender" as const)
  const query = { dateFrom: sofiaDay(first, -1), dateTo: sofiaDay(last, 1), side }
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const answer = await client.getMyAWB({ ...query, page })
    pages = answer.totalPages ?? 1
    const numbers = answer.results.filter(mayBe(waybill)).flatMap(({ shipmentNumber }) => shipmentNumber ?? [])
    const known = await knownNumbers(db, numbers)
    const found = await openUntilFound(client, numbers.filter((number) => !known.has(number)), waybill.reference)
    if (found) {
      return found
    }
  }
  return null
}

const openUntilFound = async (client: EcontClient, numbers: string[], reference: string): Promise<EcontShipment | null> => {
  for (let at = 0; at < numbers.length; at += BATCH) {
    const statuses = await client.getStatusesByNumber(numbers.slice(at, at + BATCH), { withLogin: true })
    for (const { status } of statuses.values()) {
      if (status?.shipmentDescription?.includes(reference)) {
        return status
      }
    }
  }
  return null
}
