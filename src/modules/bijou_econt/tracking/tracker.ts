import type { Db } from "../../../lib/db"
import type { Account } from "../account"
import { type EcontClient, EcontRefusal, EcontUnavailable } from "../client"
import { applyProgress, type Broken, type Change, claimDue, postpone, type TrackedParcel } from "../sql/tracking"
import { getWaybill, type WaybillRow } from "../sql/waybill-row"
import { readStatus } from "./read-status"

/** Minutes after which a parcel without an answer is asked about again, longer each time. */
const AGAIN = 20

/** How many were asked about, Econt's words no rule knows, and parcels whose answer could not be kept. */
export type Polled = { asked: number; unknown: string[]; broken: Broken[] }

/** Asks Econt where parcels are: fifty at a time, the most urgent first, and never more in memory. */
export class Tracker {
  constructor(
    private readonly db: Db,
    private readonly account: Account
  ) {}

  /** Asks about one batch of parcels whose turn it is. */
  async poll(): Promise<Polled> {
    const { client, saved } = await this.account.open()
    const due = await claimDue(this.db)
    return due.length ? this.ask(client, due, saved.settings) : { asked: 0, unknown: [], broken: [] }
  }

  /** Asks about one parcel now. @throws NOT_FOUND */
  async refresh(id: string): Promise<WaybillRow> {
    const { client, saved } = await this.account.open()
    const waybill = await getWaybill(this.db, id)
    if (waybill.shipment_number && waybill.state === "created") {
      const { broken } = await this.ask(client, [waybill], saved.settings)
      if (broken.length) {
        throw broken[0].error
      }
    }
    return getWaybill(this.db, id)
  }

  private async ask(client: EcontClient, due: readonly TrackedParcel[], rules: Parameters<typeof readStatus>[2]): Promise<Polled> {
    const numbers = due.flatMap(({ shipment_number }) => shipment_number ?? [])
    const answers = await client.getStatusesByNumber(numbers, { withLogin: true }).catch((error) => {
      if (error instanceof EcontUnavailable || error instanceof EcontRefusal) {
        return undefined
      }
      throw error
    })
    const now = new Date()
    const silent: string[] = []
    const broken: Broken[] = []
    const changes: Change[] = []
    for (const parcel of due) {
      const status = answers?.get(parcel.shipment_number ?? "")?.status
      if (!status) {
        silent.push(parcel.id)
        continue
      }
      try {
        changes.push({ id: parcel.id, ...readStatus(parcel, status, rules, now) })
      } catch (error) {
        broken.push({ id: parcel.id, error: error as Error })
      }
    }
    broken.push(...(await applyProgress(this.db, changes)))
    await postpone(this.db, [...silent, ...broken.map(({ id }) => id)], AGAIN)
    const known = new Map(due.map(({ id, unknown_status }) => [id, unknown_status]))
    const unknown = changes.flatMap(({ id, unknown_status: word }) => (word && word !== known.get(id) ? [word] : []))
    return { asked: due.length, unknown, broken }
  }
}
