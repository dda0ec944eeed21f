import { MedusaError } from "@medusajs/framework/utils"
import type { EcontAddress } from "../../contracts/econt"
import type { Sender } from "../../contracts/econt-settings"
import type { CourierWindows, CourierWindowsQuery, RequestCourierBody } from "../../contracts/econt-shipment"
import type { Db } from "../../lib/db"
import { streetLine } from "../../shipping/place-label"
import { sofiaClock } from "../../shipping/sofia-time"
import { courierDays, CUT_OFF } from "../../shipping/windows"
import type { Account } from "./account"
import { type EcontClient, EcontRefusal, EcontUnsure } from "./client"
import { decodeCursor, encodeCursor } from "../../lib/cursor"
import * as sql from "./sql/couriers"
import { toEcontAddress } from "./waybills/build-label"
import { problemsOf } from "./waybills/problems"

const STATES: Record<string, sql.CourierState> = {
  unprocess: "requested",
  process: "assigned",
  taken: "taken",
  reject: "rejected",
  reject_client: "rejected",
}
const BATCH = 50
const UNIQUE_VIOLATION = "23505"

const clockTime = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`

const alreadyOrdered = (): MedusaError =>
  new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    "A courier is ordered for this sender and day already. Hand these parcels over with the others, or choose another day."
  )

/** Couriers asked to fetch parcels from a sender's address. */
export class Couriers {
  constructor(
    private readonly db: Db,
    private readonly account: Account
  ) {}

  /**
   * Days a courier can come to a sender, and the waybills that wait.
   * @param place another address than the sender's own
   * @throws NOT_FOUND
   */
  async windows({ sender_id, ...place }: CourierWindowsQuery, now = new Date()): Promise<CourierWindows> {
    const { client, saved } = await this.account.open()
    const sender = senderOf(saved.settings.senders, sender_id)
    const { date, minute } = sofiaClock(now)
    const times = await this.serviceTimes(client, place.city_id ? place : placeOf(sender.address), date)
    const waiting = await sql.waitingWaybills(this.db, sender_id)
    const { days, source } = courierDays({ serviceTimes: times, today: date, now: clockTime(minute) })
    return {
      // Offices are open on Saturdays; couriers are refused on them.
      days: days.filter(({ kind }) => kind === "workday"),
      source,
      cut_off: CUT_OFF,
      waiting: waiting.map(({ parcels: _parcels, ...waybill }) => waybill),
    }
  }

  /**
   * Asks Econt to send a courier. A refusal frees the waybills; a lost answer keeps them, and asking
   * again does no harm, since Econt then says that the courier is ordered.
   * @throws NOT_FOUND for a sender, NOT_ALLOWED without an address or when a waybill is no longer waiting
   */
  async request(body: RequestCourierBody, actorId: string): Promise<sql.CourierRow> {
    const { client, saved } = await this.account.open()
    const sender = senderOf(saved.settings.senders, body.sender_id)
    if (!(body.address ?? sender.address)) {
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "This sender has no address a courier can come to. Choose one, or add it in the settings of Econt.")
    }
    if (body.from >= body.to) {
      throw new MedusaError(MedusaError.Types.INVALID_DATA, "The courier's last hour must be after the first.")
    }
    const request = await sql.insertCourier(this.db, { ...body, actor_id: actorId }).catch((error: Error & { code?: string }) => {
      throw error.code === UNIQUE_VIOLATION ? alreadyOrdered() : error
    })
    if (!request) {
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "One of these waybills is no longer waiting for a courier. Load the page again.")
    }
    return this.send(client, sender, request)
  }

  /** Asks again for a courier whose order was not answered. @throws NOT_ALLOWED when it is not in doubt */
  async retry(id: string): Promise<sql.CourierRow> {
    const { client, saved } = await this.account.open()
    const request = await sql.retakeCourier(this.db, id)
    if (!request) {
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "This courier's order is not in doubt any more.")
    }
    return this.send(client, senderOf(saved.settings.senders, request.sender_id), request)
  }

  /** Asks what became of open requests. @returns how many */
  async poll(): Promise<number> {
    const due = await sql.claimCouriers(this.db, BATCH)
    if (due.length === 0) {
      return 0
    }
    const { client } = await this.account.open()
    const answers = await client.getRequestCourierStatus(due.map(({ request_number }) => request_number)).catch(() => [])
    for (const { id, request_number } of due) {
      const status = answers.find((answer) => answer.status?.id === request_number)?.status
      const state = STATES[status?.status ?? ""]
      if (state) {
        await sql.saveOutcome(this.db, id, { state, note: [status?.note, status?.reject_reason].filter(Boolean).join(" ") })
      }
    }
    return due.length
  }

  /** A keyset page, newest first. */
  async list({ cursor, limit }: { cursor?: string; limit: number }) {
    const found = await sql.listCouriers(this.db, cursor ? decodeCursor(cursor) : null, limit + 1)
    const page = found.slice(0, limit)
    const last = page.at(-1)
    return { page, nextCursor: last && found.length > limit ? encodeCursor(last.created_at.toISOString(), last.id) : null }
  }

  private async serviceTimes(client: EcontClient, { city_id, address = "" }: Place, date: string) {
    if (!city_id) {
      return null
    }
    const answer = await client
      .addressServiceTimes({ city: city_id, address, date, shipmentType: "pack" }, { timeoutMs: 4000 })
      .catch(() => null)
    return answer?.serviceOfficeNext30daysWorkTime ?? null
  }

  private async send(client: EcontClient, sender: Sender, request: sql.CourierRow): Promise<sql.CourierRow> {
    const address = request.address ?? sender.address
    try {
      const { courierRequestID, warnings } = await client.requestCourier({
        requestTimeFrom: `${request.on_date} ${request.from_time}:00`,
        requestTimeTo: `${request.on_date} ${request.to_time}:00`,
        shipmentType: "pack",
        shipmentPackCount: request.parcels,
        shipmentWeight: request.weight,
        senderClient: { name: sender.client_name, phones: [sender.phone] },
        ...(sender.agent ? { senderAgent: { name: sender.agent, phones: [sender.phone] } } : {}),
        ...(address ? { senderAddress: toEcontAddress(address) } : {}),
        attachShipments: request.waybills.map(({ shipment_number }) => shipment_number),
      })
      await sql.saveOutcome(this.db, request.id, { state: "requested", request_number: courierRequestID, note: warnings ?? "" })
    } catch (error) {
      await this.fail(request, error)
    }
    return (await sql.findCourier(this.db, request.id)) ?? request
  }

  private async fail(request: sql.CourierRow, error: unknown): Promise<void> {
    const isOrdered = error instanceof EcontRefusal && error.problems.some(({ code }) => code === "courier_already_ordered")
    if (isOrdered) {
      return sql.saveOutcome(this.db, request.id, { state: "requested" })
    }
    const state = error instanceof EcontUnsure ? "unsure" : "failed"
    return sql.saveOutcome(this.db, request.id, { state, problems: problemsOf(error) })
  }
}

type Place = Pick<CourierWindowsQuery, "city_id" | "address">

/** An address as Econt's calendar asks for it. */
const placeOf = (address: EcontAddress | null): Place => (address ? { city_id: address.city_id ?? undefined, address: streetLine(address) } : {})

const senderOf = (senders: readonly Sender[], id: string): Sender => {
  const sender = senders.find((one) => one.id === id)
  if (!sender) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such sender in the settings of Econt.")
  }
  return sender
}
