import { randomBytes } from "node:crypto"
import { Clock } from "./clock.mjs"
import { Journal } from "./journal.mjs"
import { strangersCourierRequests, strangersShipment } from "./strangers.mjs"

/**
 * @typedef {{ type: string, description: string, count: number, paymentSide: string, price: number, currency: string }} PriceRow
 * @typedef {{ rows: PriceRow[], total: number, sender: number, receiver: number, other: number, shipmentType: string }} Price
 * @typedef {{ time: number, destinationType: string, text: string, textEn: string, office: string | null }} Event
 * @typedef {{
 *   number: string, key: string, owner: string, label: Record<string, any>, price: Price,
 *   createdTime: number, sendTime: number | null, deliveryTime: number | null, expected: number,
 *   stage: string, events: Event[], attempts: number,
 *   cdCollectedTime: number | null, cdPaidTime: number | null, payType: string | null, payDate: string | null,
 *   next: { shipmentNumber: string, reason: string }[], previous: { shipmentNumber: string, reason: string } | null,
 *   instruction: string | null, group: string | null, editions: number, itu: string | null, warnings: string,
 * }} Shipment
 * @typedef {{ id: string, owner: string, status: string, note: string | null, reject_reason: string | null,
 *   from: number, to: number, attached: string[], createdTime: number }} CourierRequest
 */

const FIRST_NUMBER = 1051604330000

/** All a sandbox remembers. What changes goes through `save`, which is durable when it returns. */
export class Store {
  /** @param {{ dataDir?: string, now?: number }} options */
  constructor({ dataDir, now }) {
    /** @type {Map<string, Shipment>} */
    this.shipments = new Map()
    /** @type {Map<string, CourierRequest>} */
    this.couriers = new Map()
    /** @type {Map<string, any>} */
    this.agreements = new Map()
    this.clock = new Clock()
    this.lastNumber = FIRST_NUMBER
    this.lastCourier = 0
    this.empty()
    this.journal = new Journal(dataDir, (entry) => this.apply(entry))
    if (now !== undefined) this.clock.set(now)
  }

  /** Leaves what strangers have, and the numbers: none is given twice. */
  empty() {
    this.shipments.clear()
    this.couriers.clear()
    this.agreements.clear()
    const stranger = strangersShipment()
    this.shipments.set(stranger.number, stranger)
    for (const request of strangersCourierRequests()) this.couriers.set(request.id, request)
  }

  /** @param {{ shipment?: Shipment, courier?: CourierRequest, agreement?: any, offset?: number, empty?: true }} entry */
  apply(entry) {
    if (entry.empty) this.empty()
    if (entry.shipment) {
      this.shipments.set(entry.shipment.number, entry.shipment)
      this.lastNumber = Math.max(this.lastNumber, Number(entry.shipment.number))
    }
    if (entry.courier) {
      this.couriers.set(entry.courier.id, entry.courier)
      this.lastCourier = Math.max(this.lastCourier, Number(entry.courier.id.slice(6)))
    }
    if (entry.agreement) this.agreements.set(entry.agreement.cdPayOptions.num, entry.agreement)
    if (entry.offset !== undefined) this.clock.offset = entry.offset
  }

  /** @param {Parameters<Store["apply"]>[0][]} entries on the disk, then in memory */
  saveAll(entries) {
    this.journal.write(entries)
    for (const entry of entries) this.apply(entry)
  }

  /** @param {Parameters<Store["apply"]>[0][]} entries */
  save(...entries) {
    this.saveAll(entries)
  }

  /** 13 digits from 105…, never given twice. */
  nextNumber() {
    this.lastNumber += 1
    return String(this.lastNumber)
  }

  /** `YYYYMM` and ten digits. */
  nextCourier() {
    this.lastCourier += 1
    return `${this.clock.today().slice(0, 7).replace("-", "")}${String(this.lastCourier).padStart(10, "0")}`
  }

  newKey() {
    return randomBytes(16).toString("hex")
  }

  close() {
    this.journal.close()
  }
}
