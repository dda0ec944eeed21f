import { MedusaError } from "@medusajs/framework/utils"
import { COD_STATES, type CodTotals, type ListCodQuery } from "../../contracts/econt-cod"
import { decodeCursor, encodeCursor } from "../../lib/cursor"
import type { Db } from "../../lib/db"
import { addDays, sofiaClock, sofiaMoment } from "../../shipping/sofia-time"
import type { Account } from "./account"
import type { EcontPayoutRow } from "./client"
import * as sql from "./sql/ledger"

const CSV_PAGE = 500
/** Days the job reads again, since a report may be completed late. */
const OVERLAP_DAYS = 7
const FIRST_DAYS = 30
const RANGE_MAX = 92

type Filter = Omit<ListCodQuery, "cursor" | "limit">

const pageOf = <T extends { created_at: Date; key: string }>(found: readonly T[], limit: number) => {
  const page = found.slice(0, limit)
  const last = page.at(-1)
  return { page, nextCursor: last && found.length > limit ? encodeCursor(last.created_at.toISOString(), last.key) : null }
}

/** Econt writes the moment in Sofia without a zone; rows paid together share it, so it names the payout. */
const toPaid = ({ num, type, payType, payDate, amount }: EcontPayoutRow): sql.Paid[] =>
  num && payDate && amount !== null
    ? [{ shipment_number: num, type: type ?? "", pay_type: payType ?? "", payout: payDate, paid_at: paidAt(payDate), amount }]
    : []

const paidAt = (payDate: string): string => {
  const [hours, minutes] = (payDate.slice(11, 16) || "12:00").split(":").map(Number)
  return sofiaMoment(payDate.slice(0, 10), hours * 60 + minutes).toISOString()
}

/** Cash on delivery: what is expected, what Econt has collected and what it has paid out. */
export class Ledger {
  constructor(
    private readonly db: Db,
    private readonly account: Account
  ) {}

  /** A keyset page, newest first. */
  async list({ cursor, limit, ...filter }: ListCodQuery) {
    return pageOf(await sql.listCod(this.db, filter, cursor ? decodeCursor(cursor) : null, limit + 1), limit)
  }

  /** Every entry of a filter, page by page, for a file of any length. */
  async *all(filter: Filter): AsyncGenerator<sql.CodRow[]> {
    for (let after: [string, string] | null = null; ; ) {
      const { page, nextCursor } = pageOf(await sql.listCod(this.db, filter, after, CSV_PAGE + 1), CSV_PAGE)
      yield page
      if (!nextCursor) {
        return
      }
      after = decodeCursor(nextCursor)
    }
  }

  /** Sums by state and by week. */
  async totals(filter: Pick<Filter, "from" | "to">): Promise<Omit<CodTotals, "checked_at"> & { checked_at: Date | null }> {
    const [sums, weeks, sync] = await Promise.all([sql.sumCod(this.db, filter), sql.weeksOfCod(this.db, filter), sql.readCodSync(this.db)])
    const none = { amount: 0, count: 0 }
    const totals = Object.fromEntries(
      COD_STATES.map((state) => {
        const { amount, count } = sums.find((found) => found.state === state) ?? none
        return [state, { amount, count }]
      })
    ) as CodTotals["totals"]
    return { totals, weeks: weeks.reverse(), checked_at: sync?.checked_at ?? null }
  }

  /** A keyset page of payouts, newest first. */
  async payouts({ cursor, limit }: { cursor?: string; limit: number }) {
    const found = await sql.listPayouts(this.db, cursor ? decodeCursor(cursor) : null, limit + 1)
    const page = found.slice(0, limit)
    const last = page.at(-1)
    return { page, nextCursor: last && found.length > limit ? encodeCursor(last.paid_at.toISOString(), last.payout) : null }
  }

  /** Reads Econt's payment report of some days. @throws INVALID_DATA for a wrong range */
  async sync(from: string, to: string): Promise<{ read: number; new: number }> {
    if (from > to || addDays(from, RANGE_MAX) < to) {
      throw new MedusaError(MedusaError.Types.INVALID_DATA, `Choose up to ${RANGE_MAX} days, the first one first.`)
    }
    const { client, saved } = await this.account.open()
    const report = (await client.paymentReport({ dateFrom: from, dateTo: to })).flatMap(toPaid)
    const fresh = await sql.savePaid(this.db, report, to, saved.settings.capture === "paid_out")
    return { read: report.length, new: fresh }
  }

  /** Reads what has been paid since the last time, and a week before that. */
  async syncRecent(now = new Date()): Promise<void> {
    const { date } = sofiaClock(now)
    const known = (await sql.readCodSync(this.db))?.read_to
    const from = known ? addDays(known, -OVERLAP_DAYS) : addDays(date, -FIRST_DAYS)
    await this.sync(from < addDays(date, -RANGE_MAX) ? addDays(date, -RANGE_MAX) : from, date)
  }
}
