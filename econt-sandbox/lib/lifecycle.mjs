import { hubOf } from "./place-answers.mjs"
import { STAGES } from "./stages.mjs"
import { findCity, isFault } from "../rules/location.mjs"

/**
 * @typedef {import("./context.mjs").Context} Context
 * @typedef {import("./store.mjs").Shipment} Shipment
 * @typedef {import("./stages.mjs").Stage} Stage
 */

const FINAL = new Set(["delivered", "returned", "cancelled", "cancelled_after", "destroyed"])

/** @param {Shipment} shipment */
export const isFinal = ({ stage }) => FINAL.has(stage)

/** @param {Shipment} shipment the stages of a parcel nothing goes wrong with */
const happyPath = ({ label }) =>
  /** @type {Stage[]} */ ([
    "prepared",
    label.senderOfficeCode ? "accepted_office" : "accepted",
    "route",
    "hub",
    label.receiverOfficeCode ? "arrived" : "courier",
    "delivered",
  ])

/** @param {Context} context @param {any} label @param {"sender" | "receiver"} party the office that handles that end */
const officeOf = ({ places }, label, party) => {
  const code = label[`${party}OfficeCode`]
  if (code) return places.officeByCode.get(code)
  const city = findCity(places, label[`${party}Address`]?.city)
  const there = isFault(city) ? [] : places.officesOf(city.id)
  return there.find((office) => office.kind === "") ?? there[0]
}

/** @type {Record<Stage, { type: string, at: "sender" | "receiver" | "hub" | null }>} */
const EVENTS = {
  prepared: { type: "prepared", at: null },
  accepted_office: { type: "in_pickup_office", at: "sender" },
  accepted: { type: "in_pickup_courier", at: "sender" },
  route: { type: "courier_direction", at: "sender" },
  hub: { type: "arrival_departure_from_hub", at: "hub" },
  arrived: { type: "in_delivery_office", at: "receiver" },
  courier: { type: "in_delivery_courier", at: "receiver" },
  attempt: { type: "first_try", at: "receiver" },
  delivered: { type: "client", at: "receiver" },
  returning: { type: "return", at: "receiver" },
  returned: { type: "returned_to_sender", at: "sender" },
  cancelled: { type: "canceled", at: null },
  cancelled_after: { type: "canceled", at: null },
  destroyed: { type: "destroy", at: null },
}

/** @param {Context} context @param {any} label @param {Stage} stage @param {number} time @param {number} attempts @returns {import("./store.mjs").Event} */
export const eventOf = (context, label, stage, time, attempts = 0) => {
  const { type, at } = EVENTS[stage]
  const receiver = officeOf(context, label, "receiver")
  const office =
    at === "hub" ? receiver && hubOf(context.places, receiver) : at && officeOf(context, label, at)
  const [text, textEn] = STAGES[stage]
  const tries = ["first_try", "second_try", "failed_delivery"]
  return {
    time,
    destinationType: stage === "attempt" ? tries[Math.min(attempts, 2)] : type,
    text,
    // Recorded so: Econt has no English for it.
    textEn: stage === "cancelled" ? text : textEn,
    office: (office || null)?.code ?? null,
  }
}

/** @param {Context} context @param {Shipment} shipment @param {Stage} stage @param {number} at @returns {Shipment} one stage on */
const step = (context, shipment, stage, at) => {
  const time = Math.max(at, (shipment.events.at(-1)?.time ?? 0) + 1)
  const accepted = stage === "accepted" || stage === "accepted_office"
  const collects = stage === "delivered" && shipment.label.services?.cdAmount > 0
  return {
    ...shipment,
    stage,
    events: [...shipment.events, eventOf(context, shipment.label, stage, time, shipment.attempts)],
    sendTime: accepted ? time : shipment.sendTime,
    deliveryTime: stage === "delivered" || stage === "returned" ? time : shipment.deliveryTime,
    attempts: shipment.attempts + (stage === "attempt" ? 1 : 0),
    cdCollectedTime: collects ? time : shipment.cdCollectedTime,
    instruction: stage === "returning" ? "return" : shipment.instruction,
  }
}

/** @param {Context} context @param {Shipment} shipment the paid second parcel that carries it back */
const wayBack = (context, shipment) => {
  const { label } = shipment
  const back = {
    ...label,
    services: undefined,
    senderClient: label.receiverClient,
    senderAgent: label.receiverAgent,
    senderAddress: label.receiverAddress,
    senderOfficeCode: label.receiverOfficeCode,
    receiverClient: label.senderClient,
    receiverAgent: label.senderAgent,
    receiverAddress: label.senderAddress,
    receiverOfficeCode: label.senderOfficeCode,
  }
  const time = shipment.events.at(-1)?.time ?? context.store.clock.now()
  const rows = shipment.price.rows.filter((row) => row.type === "C")
  const total = Number(rows.reduce((sum, row) => sum + row.price, 0).toFixed(2))
  return /** @type {Shipment} */ ({
    ...shipment,
    number: context.store.nextNumber(),
    key: context.store.newKey(),
    label: back,
    price: {
      rows: rows.map((row) => ({ ...row, paymentSide: "RECEIVER" })),
      total,
      sender: 0,
      receiver: total,
      other: 0,
      shipmentType: shipment.price.shipmentType,
    },
    createdTime: time,
    sendTime: time,
    stage: "route",
    events: [eventOf(context, back, "route", time)],
    attempts: 0,
    next: [],
    previous: { shipmentNumber: shipment.number, reason: "return" },
    instruction: null,
  })
}

/** @param {Shipment} shipment @param {string} to @returns {Stage[]} the stages between here and there */
const between = (shipment, to) => {
  const path = happyPath(shipment)
  const here = path.indexOf(
    /** @type {Stage} */ (shipment.stage === "attempt" ? "courier" : shipment.stage)
  )
  const upTo = (/** @type {number} */ last) => (here < 0 ? [] : path.slice(here + 1, last + 1))
  const before = upTo(path.length - 2)
  const door = !shipment.label.receiverOfficeCode
  /** @type {Record<string, Stage[]>} */
  const special = {
    refused: [...before, "returning"],
    uncollected: [
      ...before,
      .../** @type {Stage[]} */ (door ? ["attempt", "attempt"] : []),
      "returning",
    ],
    attempt: [...before, "attempt"],
    returning: [...before, "returning"],
    returned: shipment.stage === "returning" ? ["returned"] : [...before, "returning", "returned"],
    cancelled: [shipment.sendTime ? "cancelled_after" : "cancelled"],
    destroyed: [...before, "destroyed"],
    next: shipment.stage === "returning" ? ["returned"] : upTo(here + 1),
  }
  if (special[to]) return special[to]
  const aliases = {
    accepted: 1,
    accepted_office: 1,
    route: 2,
    hub: 3,
    arrived: 4,
    courier: 4,
    delivered: 5,
  }
  return upTo(aliases[/** @type {keyof typeof aliases} */ (to)] ?? 0)
}

export const TARGETS =
  "next accepted route hub arrived courier attempt delivered refused uncollected returning returned cancelled destroyed".split(
    " "
  )

/**
 * Moves a parcel along; the stages between happen as well, a millisecond apart.
 *
 * @param {Context} context
 * @param {Shipment} shipment
 * @param {string} to one of TARGETS
 * @param {number} at ms
 * @returns {Shipment[]} the parcel, and the one that carries it back; nothing when it is where it should be
 */
export const advance = (context, shipment, to, at) => {
  if (isFinal(shipment)) return []
  let moved = shipment
  /** @type {Shipment[]} */
  const others = []
  for (const stage of between(shipment, to)) {
    moved = step(context, moved, stage, at)
    if (stage === "returning" && moved.next.length === 0) {
      const back = wayBack(context, moved)
      others.push(back)
      moved = { ...moved, next: [{ shipmentNumber: back.number, reason: "return" }] }
    }
    const back =
      stage === "returned" &&
      (others[0] ?? context.store.shipments.get(moved.next[0]?.shipmentNumber))
    if (back && !isFinal(back)) others[0] = step(context, back, "delivered", at)
  }
  return moved === shipment ? [] : [moved, ...others]
}
