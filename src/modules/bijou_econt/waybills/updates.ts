import { MedusaError } from "@medusajs/framework/utils"
import type { Problem } from "../../../contracts/econt"
import type { PackingLine, WaybillDraft } from "../../../contracts/econt-waybill"
import type { Db } from "../../../lib/db"
import type { Account } from "../account"
import type { Seal } from "../seal"
import { claimForUpdate, finishUpdate, releaseUpdate } from "../sql/updating"
import { getWaybill, type WaybillRow } from "../sql/waybill-row"
import { compareBooked, toQuote } from "./answer"
import { buildLabel, totalWeight } from "./build-label"
import { problem, problemsOf } from "./problems"

type Change = { id: string; version: number; draft: WaybillDraft; packingList: PackingLine[]; destinationLabel: string }

/** Changes waybills Econt has not fetched yet. The whole label goes again, so sending it twice does no harm. */
export class Updates {
  constructor(
    private readonly db: Db,
    private readonly account: Account,
    private readonly seal: Seal
  ) {}

  /**
   * Gives a booked waybill another draft, here and at Econt.
   * @returns the waybill and what Econt refused; with problems nothing has changed here
   * @throws NOT_ALLOWED when somebody changed it in between, or Econt has the parcel
   */
  async update({ id, version, draft, packingList, destinationLabel }: Change): Promise<{ waybill: WaybillRow; problems: Problem[] }> {
    const { client, saved } = await this.account.open()
    const sender = saved.settings.senders.find((one) => one.id === draft.sender_id)
    const before = await getWaybill(this.db, id)
    if (!sender) {
      return { waybill: before, problems: [problem("sender_missing", "sender_id")] }
    }
    const taken = await claimForUpdate(this.db, id, version)
    if (!taken) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        before.version === version
          ? "This waybill cannot be changed any more: Econt has it, or it is being changed right now."
          : "Somebody has changed this waybill in the meantime. Load it again; what you entered is still on the page."
      )
    }
    const label = buildLabel({
      draft,
      sender,
      packingList,
      reference: taken.reference,
      orderNumber: taken.order_display_id === null ? null : String(taken.order_display_id),
    })
    try {
      const booked = await client.updateLabel({ label: { ...label, shipmentNumber: taken.shipment_number ?? "" } })
      const refusal = booked.shipmentEdition?.editionError
      if (refusal) {
        await releaseUpdate(this.db, id)
        return { waybill: await getWaybill(this.db, id), problems: [{ ...problem("econt_other"), message: refusal }] }
      }
      const quote = toQuote(booked)
      const updated = await finishUpdate(this.db, {
        id,
        version,
        draft,
        packing_list: packingList,
        destination_label: destinationLabel,
        weight: totalWeight(draft),
        quote,
        pdf_url_sealed: booked.pdfURL ? this.seal.seal(booked.pdfURL) : null,
        expected_delivery_date: booked.expectedDeliveryDate,
        mismatches: quote ? compareBooked(draft, booked) : [],
      })
      return { waybill: updated ?? (await getWaybill(this.db, id)), problems: [] }
    } catch (error) {
      await releaseUpdate(this.db, id)
      return { waybill: await getWaybill(this.db, id), problems: problemsOf(error, draft.destination.type) }
    }
  }
}
