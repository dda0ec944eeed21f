import { generateEntityId } from "@medusajs/framework/utils"
import { randomBytes } from "node:crypto"
import type { Problem } from "../../../contracts/econt"
import type { Environment, Sender } from "../../../contracts/econt-settings"
import type { PackingLine, Quote, WaybillDraft } from "../../../contracts/econt-waybill"
import { type Db, inTransaction, row, rows, storable } from "../../../lib/db"
import { addEffects } from "./effects"
import { WAYBILL, type WaybillRow } from "./waybill-row"

/** Seconds a process may take for one call to Econt before another looks after the booking. */
const CLAIM = "interval '150 seconds'"
const LETTERS = "23456789abcdefghjkmnpqrstuvwxyz"

/** What a waybill is made of, before it is booked. */
export type NewWaybill = {
  kind: "outbound" | "return"
  order_id: string | null
  order_display_id: number | null
  fulfillment_id: string | null
  return_of?: string
  return_id?: string
  environment: Environment
  sender: Sender
  draft: WaybillDraft
  packing_list: PackingLine[]
  destination_label: string
  weight: number
  money_transfer: boolean | null
  actor_id: string
}

/** Seven letters nobody reads as another; with the order's number they end the parcel's description. */
const makeReference = (displayId: number | null): string => {
  const letters = Array.from(randomBytes(7), (byte) => LETTERS[byte % LETTERS.length]).join("")
  return displayId === null ? letters : `#${displayId}-${letters}`
}

const detailsOf = ({ draft, packing_list, destination_label, weight, money_transfer }: Omit<NewWaybill, "actor_id">) => [
  JSON.stringify(storable(draft)),
  JSON.stringify(storable(packing_list)),
  draft.receiver.name,
  draft.receiver.phone.replace(/\D/g, ""),
  destination_label,
  draft.destination.type,
  draft.destination.type === "address" ? null : draft.destination.office_code,
  weight,
  draft.cod_amount,
  money_transfer,
]

/** Puts a waybill of state `draft` into the table. @throws when the fulfilment has one already */
export const insertWaybill = async (db: Db, waybill: NewWaybill): Promise<WaybillRow> => {
  const [made] = await rows<WaybillRow>(
    db,
    `INSERT INTO bijou_econt_waybill AS w (id, kind, order_id, order_display_id, fulfillment_id, return_of, return_id, reference,
       environment, sender_id, sender, state, draft, packing_list, receiver_name, receiver_phone, destination_label, delivery_type,
       office_code, weight, cod_amount, money_transfer, created_by)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, 'draft', ?::jsonb, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     RETURNING ${WAYBILL}`,
    [
      generateEntityId(undefined, "ewb"),
      waybill.kind,
      waybill.order_id,
      waybill.order_display_id,
      waybill.fulfillment_id,
      waybill.return_of ?? null,
      waybill.return_id ?? null,
      makeReference(waybill.order_display_id),
      waybill.environment,
      waybill.draft.sender_id,
      JSON.stringify(storable(waybill.sender)),
      ...detailsOf(waybill),
      waybill.actor_id,
    ]
  )
  return made
}

/** Gives a waybill that is not booked another draft. */
export const replaceDraft = (db: Db, id: string, waybill: NewWaybill): Promise<WaybillRow | undefined> =>
  row<WaybillRow>(
    db,
    `UPDATE bijou_econt_waybill w SET draft = ?::jsonb, packing_list = ?::jsonb, receiver_name = ?, receiver_phone = ?,
            destination_label = ?, delivery_type = ?, office_code = ?, weight = ?, cod_amount = ?, money_transfer = ?,
            sender_id = ?, sender = ?::jsonb, environment = ?, version = version + 1, updated_at = now()
      WHERE w.id = ? AND w.state IN ('draft', 'failed') RETURNING ${WAYBILL}`,
    [...detailsOf(waybill), waybill.draft.sender_id, JSON.stringify(storable(waybill.sender)), waybill.environment, id]
  )

/**
 * Takes a waybill for booking. Only one caller gets it: the others see that it is not theirs.
 * @returns undefined when it is booked, being booked, or cancelled
 */
export const startBooking = (db: Db, id: string): Promise<WaybillRow | undefined> =>
  row<WaybillRow>(
    db,
    `UPDATE bijou_econt_waybill w SET state = 'creating', attempt = attempt + 1, attempted_at = now(),
            claimed_until = now() + ${CLAIM}, problems = '[]', updated_at = now()
      WHERE w.id = ? AND w.state IN ('draft', 'failed') RETURNING ${WAYBILL}`,
    [id]
  )

export type Booked = {
  shipment_number: string
  quote: Quote | null
  pdf_url_sealed: Buffer | null
  expected_delivery_date: string | null
  mismatches: string[]
  problems: Problem[]
}

/** Writes down a booking, with all the shop has to do about it, in one transaction. */
export const finishBooking = (db: Db, id: string, booked: Booked): Promise<WaybillRow | undefined> =>
  inTransaction(db, async (tx) => {
    const made = await row<WaybillRow>(
      tx,
      `UPDATE bijou_econt_waybill w SET state = 'created', parcel_state = coalesce(w.parcel_state, 'label_created'),
              shipment_number = ?, quote = ?::jsonb, price = ?, pdf_url_sealed = ?, expected_delivery_date = ?::date,
              mismatches = ?::text[], problems = ?::jsonb, claimed_until = NULL, poll_at = now() + interval '15 minutes',
              version = version + 1, updated_at = now()
        WHERE w.id = ? AND w.state IN ('creating', 'unsure') RETURNING ${WAYBILL}`,
      [
        booked.shipment_number,
        booked.quote ? JSON.stringify(booked.quote) : null,
        booked.quote?.total ?? null,
        booked.pdf_url_sealed as never,
        booked.expected_delivery_date,
        booked.mismatches,
        JSON.stringify(storable(booked.problems)),
        id,
      ]
    )
    if (made) {
      await addEffects(tx, made.id, made.fulfillment_id ? ["mirror", "event:created"] : ["event:created"])
    }
    return made
  })

/** Econt said no, or was certainly not reached: the waybill can be mended and tried again. */
export const failBooking = (db: Db, id: string, problems: readonly Problem[]): Promise<WaybillRow | undefined> =>
  row<WaybillRow>(
    db,
    `UPDATE bijou_econt_waybill w SET state = 'failed', problems = ?::jsonb, claimed_until = NULL, version = version + 1,
            updated_at = now()
      WHERE w.id = ? AND w.state IN ('creating', 'unsure') RETURNING ${WAYBILL}`,
    [JSON.stringify(storable(problems)), id]
  )

/** The answer was lost: nothing may be sent again before Econt has been looked through. */
export const doubtBooking = (db: Db, id: string): Promise<WaybillRow | undefined> =>
  row<WaybillRow>(
    db,
    `UPDATE bijou_econt_waybill w SET state = 'unsure', claimed_until = NULL, updated_at = now()
      WHERE w.id = ? AND w.state = 'creating' RETURNING ${WAYBILL}`,
    [id]
  )

/** Takes one booking whose outcome nobody knows: unsure, or left behind by a process that died. */
export const claimDoubtful = (db: Db, id: string | null): Promise<WaybillRow | undefined> =>
  row<WaybillRow>(
    db,
    `UPDATE bijou_econt_waybill w SET state = 'unsure', claimed_until = now() + ${CLAIM}, updated_at = now()
      WHERE w.id = (
        SELECT o.id FROM bijou_econt_waybill o
         WHERE o.state IN ('creating', 'unsure', 'cancelling') AND o.state IN ('creating', 'unsure')
           AND (o.claimed_until IS NULL OR o.claimed_until < now()) AND (?::text IS NULL OR o.id = ?)
         ORDER BY o.attempted_at LIMIT 1 FOR UPDATE SKIP LOCKED
      ) RETURNING ${WAYBILL}`,
    [id, id]
  )

/** Lets others look after a booking again, not before `seconds` have gone. */
export const releaseClaim = async (db: Db, id: string, seconds: number): Promise<void> => {
  await rows(db, "UPDATE bijou_econt_waybill SET claimed_until = now() + make_interval(secs => ?) WHERE id = ?", [seconds, id])
}

/** Which of these numbers belong to waybills already. */
export const knownNumbers = async (db: Db, numbers: readonly string[]): Promise<Set<string>> => {
  const found = await rows<{ shipment_number: string }>(
    db,
    "SELECT shipment_number FROM bijou_econt_waybill WHERE shipment_number = ANY (?::text[])",
    [numbers]
  )
  return new Set(found.map(({ shipment_number }) => shipment_number))
}
