import type { Quote } from "../../../contracts/econt-waybill"
import { type Db, inTransaction, row, rows, storable } from "../../../lib/db"
import type { NewWaybill } from "./booking"
import { addEffects } from "./effects"
import { WAYBILL, type WaybillRow } from "./waybill-row"

export type Updated = Pick<NewWaybill, "draft" | "packing_list" | "destination_label" | "weight"> & {
  id: string
  version: number
  quote: Quote | null
  pdf_url_sealed: Buffer | null
  expected_delivery_date: string | null
  mismatches: string[]
}

/** Takes a booked waybill of the version that was read for changing, so that two editors do not mix. */
export const claimForUpdate = (db: Db, id: string, version: number): Promise<WaybillRow | undefined> =>
  row<WaybillRow>(
    db,
    `UPDATE bijou_econt_waybill w SET claimed_until = now() + interval '60 seconds'
      WHERE w.id = ? AND w.version = ? AND w.state = 'created' AND w.sent_at IS NULL
        AND (w.claimed_until IS NULL OR w.claimed_until < now()) RETURNING ${WAYBILL}`,
    [id, version]
  )

/** Writes down what Econt has taken; the old label is not printed again. */
export const finishUpdate = (db: Db, changed: Updated): Promise<WaybillRow | undefined> =>
  inTransaction(db, async (tx) => {
    const { draft } = changed
    const updated = await row<WaybillRow>(
      tx,
      `UPDATE bijou_econt_waybill w SET draft = ?::jsonb, packing_list = ?::jsonb, receiver_name = ?, receiver_phone = ?,
              destination_label = ?, delivery_type = ?, office_code = ?, weight = ?, cod_amount = ?, quote = ?::jsonb, price = ?,
              pdf_url_sealed = coalesce(?, w.pdf_url_sealed), expected_delivery_date = ?::date, mismatches = ?::text[],
              problems = '[]', printed_at = NULL, claimed_until = NULL, version = version + 1, updated_at = now()
        WHERE w.id = ? AND w.version = ? AND w.state = 'created' RETURNING ${WAYBILL}`,
      [
        JSON.stringify(storable(draft)),
        JSON.stringify(storable(changed.packing_list)),
        draft.receiver.name,
        draft.receiver.phone.replace(/\D/g, ""),
        changed.destination_label,
        draft.destination.type,
        draft.destination.type === "address" ? null : draft.destination.office_code,
        changed.weight,
        draft.cod_amount,
        changed.quote ? JSON.stringify(changed.quote) : null,
        changed.quote?.total ?? null,
        changed.pdf_url_sealed as never,
        changed.expected_delivery_date,
        changed.mismatches,
        changed.id,
        changed.version,
      ]
    )
    if (updated) {
      await rows(tx, "DELETE FROM bijou_econt_label WHERE waybill_id = ?", [changed.id])
      await addEffects(tx, changed.id, [`event:updated_${updated.version}`])
    }
    return updated
  })

export const releaseUpdate = async (db: Db, id: string): Promise<void> => {
  await rows(db, "UPDATE bijou_econt_waybill SET claimed_until = NULL WHERE id = ? AND state = 'created'", [id])
}
