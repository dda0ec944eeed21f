import type { Db } from "../../../lib/db"
import type { Account } from "../account"
import { type EcontClient, EcontRefusal, EcontUnavailable } from "../client"
import { applyProgress, claimDue, postpone } from "../sql/tracking"
import { getWaybill, type WaybillRow } from "../sql/waybill-row"
import { readStatus } from "./read-status"

/** Minutes after which a parcel without an answer is asked about again, longer each time. */
const AGAIN = 20

export type Polled = { asked: number; unknown: string[] }

/** Asks Econt where parcels are: fifty at a time, the most urgent first, and never more in memory. */
export class Tracker {
  constructor(
    private readonly db: Db,
    private readonly account: Account
  ) {}

  /**
   * Asks about one batch of parcels whose turn it is.
   * @returns how many were asked about, and Econt's words no rule knows
   */
  async poll(): Promise<Polled> {
    const { client, saved } = await this.account.open()
    const due = await claimDue(this.db)
    return due.length ? this.ask(client, due, saved.settings) : { asked: 0, unknown: [] }
  }

  /** Asks about one parcel now. @throws NOT_FOUND */
  async refresh(id: string): Promise<WaybillRow> {
    const { client, saved } = await this.account.open()
    const waybill = await getWaybill(this.db, id)
    if (waybill.shipment_number && waybill.state === "created") {
      await this.ask(client, [waybill], saved.settings)
    }
    return getWaybill(this.db, id)
  }

  private async ask(client: EcontClient, due: readonly WaybillRow[], rules: Parameters<typeof readStatus>[2]): Promise<Polled> {
    const numbers = due.flatMap(({ shipment_number }) => shipment_number ?? [])
    const answers = await client.getStatusesByNumber(numbers, { withLogin: true }).catch((error) => {
      if (error instanceof EcontUnavailable || error instanceof EcontRefusal) {
        return undefined
      }
      throw error
    })
    const now = new Date()
    const unknown: string[] = []
    const silent: string[] = []
    for (const waybill of due) {
      const status = answers?.get(waybill.shipment_number ?? "")?.status
      if (!status) {
        silent.push(waybill.id)
        continue
      }
      const progress = readStatus(waybill, status, rules, now)
      if (progress.unknown_status && progress.unknown_status !== waybill.unknown_status) {
        unknown.push(progress.unknown_status)
      }
      await applyProgress(this.db, waybill.id, progress)
    }
    await postpone(this.db, silent, AGAIN)
    return { asked: due.length, unknown }
  }
}
