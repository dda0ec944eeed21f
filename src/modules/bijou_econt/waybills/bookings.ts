import { MedusaError } from "@medusajs/framework/utils"
import type { Problem } from "../../../contracts/econt"
import type { PackingLine, Quote, WaybillDraft } from "../../../contracts/econt-waybill"
import type { Db } from "../../../lib/db"
import { limiter, type Slot } from "../../../lib/limiter"
import type { Account } from "../account"
import { type EcontClient, type EcontShipment, EcontUnsure } from "../client"
import type { Seal } from "../seal"
import type { SavedSettings } from "../settings"
import * as booking from "../sql/booking"
import { returnOf } from "../sql/returns"
import { getWaybill, waybillOfFulfillment, type WaybillRow } from "../sql/waybill-row"
import { compareBooked, toQuote } from "./answer"
import { buildLabel, buildPriceLabel, type LabelInput } from "./build-label"
import { findLost } from "./find-lost"
import { problem, problemsOf } from "./problems"

/** Minutes after which a booking Econt does not list is taken as never made. */
const SETTLE_MINUTES = 5
/** Seconds until an unsure booking is looked for again. */
const LOOK_AGAIN = 20
const QUOTE_TIMEOUT = 8000
/** Longest a booking waits and runs; less than the claim others respect. */
const BOOKING_LIMIT = 120_000

export type Checked = { quote: Quote | null; problems: Problem[] }
/** What many bookings share: one login, the settings as they were then, and a limit of calls under way. */
export type Session = { client: EcontClient; saved: SavedSettings; slot: Slot }
type Checkable = { draft: WaybillDraft; packingList: readonly PackingLine[]; orderNumber: string | null }

/** Prices, checks and bookings at Econt. Nothing is sent twice: see `book` and `settle`. */
export class Bookings {
  constructor(
    private readonly db: Db,
    private readonly account: Account,
    private readonly seal: Seal
  ) {}

  /** Econt's price of a draft, without anybody's name; with `validate` also all that would be refused. */
  async check(mode: "calculate" | "validate", { draft, packingList, orderNumber }: Checkable): Promise<Checked> {
    const { client, saved } = await this.account.open()
    const sender = saved.settings.senders.find(({ id }) => id === draft.sender_id)
    if (!sender) {
      return { quote: null, problems: [problem("sender_missing", "sender_id")] }
    }
    const input: LabelInput = { draft, sender, packingList, reference: "check", orderNumber }
    const label = mode === "calculate" ? buildPriceLabel(input) : buildLabel(input)
    try {
      const answer = await client.createLabel({ label, mode }, { timeoutMs: QUOTE_TIMEOUT })
      return { quote: toQuote(answer.label), problems: warningsOf(answer) }
    } catch (error) {
      return { quote: null, problems: problemsOf(error, draft.destination.type) }
    }
  }

  /** What many bookings share, with so many calls to Econt under way at one time. @throws NOT_ALLOWED while no login is saved */
  async open(atOnce: number): Promise<Session> {
    return { ...(await this.account.open()), slot: limiter(atOnce) }
  }

  /**
   * Writes down a waybill to be booked. A fulfilment has one, and a parcel one way back: what was
   * tried and failed before gets the new draft and keeps its reference, so that a late booking of the
   * first try is still found.
   * @throws NOT_ALLOWED when that waybill is booked or being booked
   */
  async prepare(waybill: Omit<booking.NewWaybill, "environment">, session?: Session): Promise<WaybillRow> {
    const { saved } = session ?? (await this.account.open())
    const full = { ...waybill, environment: saved.settings.environment }
    const existing = await this.earlier(waybill)
    const written = existing
      ? await booking.replaceDraft(this.db, existing.id, full)
      : await booking.insertWaybill(this.db, full).catch(unlessTaken)
    if (!written) {
      const what = waybill.return_of ? "A waybill for the way back of this parcel is there" : "This fulfilment has a waybill"
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, `${what} already. Load the order again to see it.`)
    }
    return written
  }

  /** The waybill of a parcel's way back that is not cancelled. */
  returnOf(id: string): Promise<WaybillRow | undefined> {
    return returnOf(this.db, id)
  }

  private earlier({ fulfillment_id, return_of }: Pick<booking.NewWaybill, "fulfillment_id" | "return_of">) {
    if (fulfillment_id) {
      return waybillOfFulfillment(this.db, fulfillment_id)
    }
    return return_of ? returnOf(this.db, return_of) : undefined
  }

  /**
   * Books a waybill. The state is written before the call, so that whoever comes after a crash
   * knows that something may have been booked; a lost answer is looked for at once, and what is not
   * found stays `unsure` until the job has looked again.
   * @param session of a run; without one the settings are read, and nobody else is waited for
   * @returns the waybill as it is then: created, failed with the reasons, or unsure
   * @throws NOT_ALLOWED when it is booked already, or is being booked by somebody else
   */
  async book(id: string, session?: Session): Promise<WaybillRow> {
    const { client, slot } = session ?? (await this.open(1))
    const writeDown = await slot(() => this.send(client, id))
    return writeDown()
  }

  /**
   * Finds out what became of one doubtful booking.
   * @returns undefined when there is none that nobody looks after
   */
  async settle(id: string | null = null): Promise<WaybillRow | undefined> {
    const { client } = await this.account.open()
    const waybill = await booking.claimDoubtful(this.db, id)
    if (!waybill) {
      return undefined
    }
    const found = await this.look(client, waybill).catch(() => undefined)
    if (found) {
      return this.finish(waybill, found, [])
    }
    const minutes = (Date.now() - (waybill.attempted_at ?? waybill.created_at).getTime()) / 60_000
    if (found === null && minutes >= SETTLE_MINUTES) {
      return this.fail(waybill, [problem("not_booked")])
    }
    await booking.releaseClaim(this.db, waybill.id, LOOK_AGAIN)
    return getWaybill(this.db, waybill.id)
  }

  /** Takes a waybill and sends it. @returns what writes the outcome down; no call is under way by then */
  private async send(client: EcontClient, id: string): Promise<() => Promise<WaybillRow>> {
    const taken = await booking.startBooking(this.db, id)
    if (!taken) {
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "This waybill is booked already, or is being booked right now.")
    }
    const { draft } = taken
    if (!draft) {
      return () => this.fail(taken, [problem("draft_missing")])
    }
    if (taken.attempt > 1) {
      const earlier = await this.look(client, taken).catch(() => undefined)
      if (earlier === undefined) {
        return () => this.fail(taken, [problem("econt_unavailable")])
      }
      if (earlier) {
        return () => this.finish(taken, earlier, [])
      }
    }
    const label = buildLabel({
      draft,
      sender: taken.sender,
      packingList: taken.packing_list,
      reference: taken.reference,
      orderNumber: taken.order_display_id === null ? null : String(taken.order_display_id),
      previous: taken.return_of ? await getWaybill(this.db, taken.return_of) : undefined,
    })
    try {
      const answer = await client.createLabel({ label, mode: "create" }, { signal: AbortSignal.timeout(BOOKING_LIMIT) })
      return () => this.finish(taken, answer.label, warningsOf(answer))
    } catch (error) {
      return error instanceof EcontUnsure ? () => this.doubt(taken) : () => this.fail(taken, problemsOf(error, draft.destination.type))
    }
  }

  private async doubt({ id }: WaybillRow): Promise<WaybillRow> {
    await booking.doubtBooking(this.db, id)
    return (await this.settle(id)) ?? getWaybill(this.db, id)
  }

  private look(client: EcontClient, waybill: WaybillRow): Promise<EcontShipment | null> {
    return findLost(this.db, client, waybill)
  }

  private async finish(waybill: WaybillRow, label: EcontShipment, problems: Problem[]): Promise<WaybillRow> {
    const quote = toQuote(label)
    const made = await booking.finishBooking(this.db, waybill.id, {
      shipment_number: label.shipmentNumber ?? "",
      quote,
      pdf_url_sealed: label.pdfURL ? this.seal.seal(label.pdfURL) : null,
      expected_delivery_date: label.expectedDeliveryDate,
      mismatches: waybill.draft && quote ? compareBooked(waybill.draft, label) : [],
      problems,
    })
    return made ?? getWaybill(this.db, waybill.id)
  }

  private async fail(waybill: WaybillRow, problems: Problem[]): Promise<WaybillRow> {
    return (await booking.failBooking(this.db, waybill.id, problems)) ?? getWaybill(this.db, waybill.id)
  }
}

const UNIQUE_VIOLATION = "23505"

/** Somebody else wrote the same waybill down at the same moment. */
const unlessTaken = (error: unknown): undefined => {
  if ((error as { code?: string }).code !== UNIQUE_VIOLATION) {
    throw error
  }
}

type Warned = { payAfterAcceptIgnored: string | null; delayedDeliveryWarning: string | null; label: EcontShipment }

/** What Econt took otherwise than it was asked, or will do later. */
const warningsOf = ({ payAfterAcceptIgnored, delayedDeliveryWarning, label }: Warned): Problem[] => [
  ...(payAfterAcceptIgnored ? [{ ...problem("review_ignored", "review", "warning"), message: payAfterAcceptIgnored }] : []),
  ...(delayedDeliveryWarning ? [{ ...problem("delivery_delayed", "delivery_day", "warning"), message: delayedDeliveryWarning }] : []),
  ...(label.warnings ? [{ ...problem("econt_warning", null, "warning"), message: label.warnings }] : []),
]
