import { MedusaError } from "@medusajs/framework/utils"
import type { Problem } from "../../../contracts/econt"
import type { Db } from "../../../lib/db"
import type { Account } from "../account"
import { type EcontClient, EcontRefusal, EcontUnavailable, EcontUnsure } from "../client"
import * as cancelling from "../sql/cancelling"
import { getWaybill, type WaybillRow } from "../sql/waybill-row"
import { problem, problemsOf } from "./problems"

type Outcome = { gone: true } | { gone: false; problems: Problem[] } | "unknown"

const refused = (problems: readonly Problem[]): MedusaError =>
  new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    `Econt did not cancel the waybill: ${problems.map(({ message, code }) => message ?? code).join("; ")}`
  )

/** Cancels waybills at Econt, and forgives that one is gone already. */
export class Cancellations {
  constructor(
    private readonly db: Db,
    private readonly account: Account
  ) {}

  /**
   * Cancels a waybill; one that is cancelled already stays so.
   * @throws NOT_ALLOWED when Econt has the parcel, refuses, or the booking's outcome is not known yet
   */
  async cancel(id: string): Promise<WaybillRow> {
    const waybill = await getWaybill(this.db, id)
    if (waybill.state === "cancelled") {
      return waybill
    }
    const dropped = await cancelling.dropUnbooked(this.db, id)
    if (dropped) {
      return dropped
    }
    const taken = await cancelling.startCancelling(this.db, id)
    if (!taken) {
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, whyNot(await getWaybill(this.db, id)))
    }
    return this.carryOut(taken)
  }

  /** Cancels what was never booked; anything else stays as it is. */
  async dropUnbooked(id: string): Promise<void> {
    await cancelling.dropUnbooked(this.db, id)
  }

  /** Goes on with one cancellation that was left half done. @returns whether there was one */
  async resume(): Promise<boolean> {
    const found = await cancelling.findHalfCancelled(this.db)
    const taken = found && (await cancelling.startCancelling(this.db, found.id))
    if (!taken) {
      return false
    }
    await this.carryOut(taken).catch((error) => {
      if (!(error instanceof MedusaError)) {
        throw error
      }
    })
    return true
  }

  private async carryOut(waybill: WaybillRow): Promise<WaybillRow> {
    const { client } = await this.account.open()
    const outcome = await this.deleteAt(client, waybill.shipment_number ?? "")
    if (outcome === "unknown") {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        "Econt gave no clear answer. The waybill is looked at again in a few minutes; do not print it."
      )
    }
    if (!outcome.gone) {
      await cancelling.refuseCancelling(this.db, waybill.id, outcome.problems)
      throw refused(outcome.problems)
    }
    return (await cancelling.finishCancelling(this.db, waybill.id)) ?? getWaybill(this.db, waybill.id)
  }

  /** Deleting twice does no harm, so a lost answer is followed by a look at the parcel's state. */
  private async deleteAt(client: EcontClient, number: string): Promise<Outcome> {
    try {
      const results = await client.deleteLabels([number])
      const problems = results.find(({ shipmentNum }) => shipmentNum === number)?.problems ?? []
      if (problems.some(({ code }) => code === "waybill_gone" || code === "waybill_not_found")) {
        return { gone: true }
      }
      return problems.length
        ? { gone: false, problems: problemsOf(new EcontRefusal("deleteLabels", problems)) }
        : await this.lookAt(client, number)
    } catch (error) {
      if (error instanceof EcontUnsure || error instanceof EcontUnavailable) {
        return this.lookAt(client, number)
      }
      return { gone: false, problems: problemsOf(error) }
    }
  }

  private async lookAt(client: EcontClient, number: string): Promise<Outcome> {
    const statuses = await client.getStatusesByNumber([number], { withLogin: true }).catch(() => undefined)
    const found = statuses?.get(number)
    if (!found || (!found.status && !found.problems.some(({ code }) => code === "waybill_not_found"))) {
      return "unknown"
    }
    const text = found.status?.shortDeliveryStatus?.toLowerCase() ?? ""
    const last = found.status?.trackingEvents.at(-1)?.destinationType
    if (!found.status || text.startsWith("анулиран") || last === "canceled") {
      return { gone: true }
    }
    return { gone: false, problems: [problem("cancel_not_done")] }
  }
}

const whyNot = ({ state, sent_at }: WaybillRow): string => {
  if (sent_at) {
    return "Econt has taken the parcel already, so the waybill cannot be cancelled. Ask Econt to send it back."
  }
  return state === "cancelling"
    ? "The waybill is being cancelled right now."
    : "Nobody knows yet whether this waybill was booked: it is being looked for at Econt. Try again in a minute."
}
