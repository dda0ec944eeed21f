import { statusNow } from "../methods/shipments.mjs"
import { newShipment } from "../methods/labels.mjs"
import { assess } from "../rules/assess.mjs"
import { accountOf, LOGINS } from "./accounts.mjs"
import { fromSofia, wallClock } from "./clock.mjs"
import { advance, TARGETS } from "./lifecycle.mjs"
import { statusOf } from "./stages.mjs"
import { STRANGER } from "./strangers.mjs"

/**
 * @typedef {import("./sandbox.mjs").Sandbox} Sandbox
 * @typedef {import("./store.mjs").Shipment} Shipment
 */

/** @param {unknown} value ms, an ISO text, or `YYYY-MM-DD HH:MM[:SS]` in Sofia */
const readTime = (value) => {
  if (typeof value === "number") return value
  const [, date, time] =
    /^(\d{4}-\d{2}-\d{2})(?: (\d{2}:\d{2}(?::\d{2})?))?$/.exec(String(value)) ?? []
  const parsed = date ? fromSofia(date, time) : Date.parse(String(value))
  if (Number.isNaN(parsed)) throw new TypeError(`Not a time: ${String(value)}`)
  return parsed
}

/** @param {Sandbox} sandbox @param {string[] | undefined} numbers all of ours without */
const chosen = ({ store }, numbers) => {
  if (!numbers) return [...store.shipments.values()].filter((one) => one.owner !== STRANGER)
  return numbers.map((number) => {
    const shipment = store.shipments.get(String(number))
    if (!shipment) throw new TypeError(`No shipment ${number}`)
    return shipment
  })
}

/** @param {Shipment} shipment */
const row = (shipment) => ({
  number: shipment.number,
  owner: shipment.owner,
  reference: shipment.label.shipmentDescription ?? "",
  order_number: shipment.label.orderNumber ?? null,
  stage: shipment.stage,
  status: statusOf(shipment)[0],
  cd_amount: shipment.label.services?.cdAmount ?? 0,
  created_time: shipment.createdTime,
  send_time: shipment.sendTime,
  delivery_time: shipment.deliveryTime,
  cd_collected_time: shipment.cdCollectedTime,
  cd_paid_time: shipment.cdPaidTime,
  next: shipment.next.map((one) => one.shipmentNumber),
  previous: shipment.previous?.shipmentNumber ?? null,
})

/** What tests and the demo do to the sandbox, over HTTP or by call; times are ms or wall time in Sofia. */
export class Control {
  /** @param {Sandbox} sandbox */
  constructor(sandbox) {
    this.sandbox = sandbox
  }

  /**
   * Moves parcels along; `to` is one of TARGETS, the next stage without it.
   * @param {{ shipment_number?: string | string[], all?: boolean, to?: string, at?: number | string }} wanted
   */
  advance({ shipment_number: number, all, to = "next", at }) {
    const { store } = this.sandbox
    if (!TARGETS.includes(to))
      throw new TypeError(`Unknown stage: ${to}. Known: ${TARGETS.join(", ")}`)
    if (!all && number === undefined) throw new TypeError("shipment_number or all is missing")
    const time = at === undefined ? store.clock.now() : readTime(at)
    // One that carries another back is moved with it.
    const carriesBack = (/** @type {Shipment} */ { previous }) =>
      store.shipments.get(previous?.shipmentNumber ?? "")?.instruction === "return"
    const wanted = all
      ? chosen(this.sandbox, undefined).filter((one) => !carriesBack(one))
      : chosen(this.sandbox, [number ?? []].flat())
    const moved = wanted.flatMap((shipment) =>
      advance(this.sandbox.contextOf(shipment.owner), shipment, to, time)
    )
    store.saveAll(moved.map((shipment) => ({ shipment })))
    return { shipments: moved.map(row) }
  }

  /**
   * Pays out what was collected, all on one date, as Econt does.
   * @param {{ numbers?: string[], at?: number | string }} [wanted] everything collected and not paid without numbers
   */
  payOut({ numbers, at } = {}) {
    const { store } = this.sandbox
    const time = at === undefined ? store.clock.now() : readTime(at)
    const open = chosen(this.sandbox, numbers).filter(
      (one) => one.cdCollectedTime && !one.cdPaidTime
    )
    const paid = open.map((shipment) => {
      const { agreements } = accountOf(this.sandbox.contextOf(shipment.owner))
      const method = agreements.get(shipment.label.services.cdPayOptionsTemplate)?.method
      const payType = method === "bank" ? "по банка" : "в офис"
      return { ...shipment, cdPaidTime: time, payDate: wallClock(time), payType }
    })
    store.saveAll(paid.map((shipment) => ({ shipment })))
    return { pay_date: wallClock(time), shipments: paid.map(row) }
  }

  /** @param {{ now?: number | string, plus_ms?: number, plus_days?: number }} [wanted] a time, or how far on */
  clock({ now, plus_ms: ms = 0, plus_days: days = 0 } = {}) {
    const { store } = this.sandbox
    const start = now === undefined ? store.clock.now() : readTime(now)
    if (now !== undefined || ms || days)
      store.save({ offset: start + ms + days * 86_400_000 - Date.now() })
    return { now: store.clock.now(), sofia: wallClock(store.clock.now()) }
  }

  /** @param {Parameters<import("./faults.mjs").Faults["add"]>[0]} wanted */
  fault(wanted) {
    if (wanted.kind.startsWith("crash") && !this.sandbox.mayCrash)
      throw new TypeError("Only a process of its own may crash")
    this.sandbox.faults.add(wanted)
    return this.faults()
  }

  faults() {
    return {
      faults: this.sandbox.faults.queue.map(({ next: _next, times, ...rest }) => ({
        ...rest,
        times: Number.isFinite(times) ? times : null,
      })),
    }
  }

  clearFaults() {
    this.sandbox.faults.clear()
    return this.faults()
  }

  /**
   * Books the same label many times at once, for measurements.
   * @param {{ count: number, label: any, to?: string, user?: string }} wanted `to` as in advance
   */
  seed({ count, label, to = "prepared", user = [...LOGINS.keys()][0] }) {
    const { store } = this.sandbox
    const context = this.sandbox.contextOf(user)
    const found = assess(context, label, "create")
    const made = Array.from({ length: count }, () => newShipment(context, label, found))
    const moved = made.flatMap((one) => [one, ...advance(context, one, to, store.clock.now())])
    store.saveAll(moved.map((shipment) => ({ shipment })))
    return { first: made[0]?.number ?? null, last: made.at(-1)?.number ?? null, count }
  }

  /** Forgets everything booked, planned and counted; the clock and the numbers go on. */
  reset() {
    const { store, faults, calls, asked } = this.sandbox
    store.save({ empty: true })
    faults.clear()
    calls.clear()
    asked.clear()
    return { now: store.clock.now() }
  }

  /** @param {{ id: string, status?: string, note?: string, reject_reason?: string }} wanted what became of a courier request */
  courier({ id, ...known }) {
    const { store } = this.sandbox
    const courier = store.couriers.get(String(id))
    if (!courier) throw new TypeError(`No courier request ${id}`)
    store.save({ courier: { ...courier, ...known } })
    return { courier: store.couriers.get(courier.id) }
  }

  /** Everything of ours; `references` counts by shipmentDescription how often it was asked for and what was booked. */
  state() {
    const { store, calls, asked } = this.sandbox
    const shipments = chosen(this.sandbox, undefined)
    /** @type {Record<string, { asked: number, booked: string[] }>} */
    const references = {}
    for (const [text, count] of asked) references[text] = { asked: count, booked: [] }
    for (const { label, number, previous } of shipments) {
      const text = label.shipmentDescription ?? ""
      references[text] ??= { asked: 0, booked: [] }
      if (!previous) references[text].booked.push(number)
    }
    const context = this.sandbox.contextOf(null)
    const couriers = [...store.couriers.values()].filter((one) => one.owner !== STRANGER)
    return {
      now: store.clock.now(),
      calls: Object.fromEntries(calls),
      references,
      shipments: shipments.map(row),
      couriers: couriers.map((one) => ({ ...one, status: statusNow(context, one) })),
    }
  }
}
