import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { PARCEL_STATES } from "../../contracts/econt"
import { returnKind, type TrackingEvent } from "../events"
import { decideParcel, mayMove, type Known, type TrackedStatus } from "../status"

const DAY = 86_400_000
const START = Date.parse("2026-11-02T10:00:00Z")
const OFFICE: Known = { cancelledByUs: false, office_code: "1127" }
const DOOR: Known = { cancelledByUs: false, office_code: null }

const event = (destinationType: string, day = 0, officeCode: string | null = null): TrackingEvent => ({ destinationType, officeCode, time: START + day * DAY })
const status = (text: string | null, given: Partial<TrackedStatus> = {}): TrackedStatus => ({
  shortDeliveryStatus: text, shortDeliveryStatusEn: null, sendTime: null, deliveryTime: null, cdCollectedTime: null, cdPaidTime: null,
  receiverDeliveryType: null, receiverOfficeCode: null, trackingEvents: [], nextShipments: [], ...given,
})
const stateOf = (text: string | null, given: Partial<TrackedStatus> = {}, known = OFFICE) => decideParcel(status(text, given), known).state

describe("texts of Econt", () => {
  it.each([
    ["Очаква предаване към Еконт", "Awaiting delivery to Econt", "label_created"], ["Подготвена в eEcont", "Prepared in eEcont", "label_created"],
    ["Приета в Еконт", "Accepted in Econt", "shipped"], ["В офис на приемащ куриер", "In pick up courier", "shipped"],
    ["Приета в офис", "Accepted in office", "shipped"], ["Пътува по линия", "In route", "in_transit"],
    ["Постъпила за обработка в Логистичен център", "Arrival departure from hub", "in_transit"],
    ["Постъпила за обработка в Логистичен център", "Arrival-Departure from HUB", "in_transit"],
    ["в офис на предаващ куриер", "In delivery courier's office", "in_transit"], ["в офис на предаващ куриер", "In delivery office", "in_transit"],
    ["В куриер", "In courier", "in_transit"], ["Пристигнала в офис", "Arrived in office", "in_transit"],
    ["В офис", "in  processing", "in_transit"], ["В обработка", "In processing", "in_transit"], ["Доставена", "Delivered", "delivered"],
    ["Връща се към подател", "Is returning to sender", "returning"], ["Върната и доставена към подател", "Returned to sender", "returned"],
    ["Върната", "RETURNED TO SENDER", "returned"], ["Анулирана преди изпращане", "Cancelled before sending", "cancelled"],
    ["Анулирана преди изпращане", "Анулирана преди изпращане", "cancelled"], ["Анулирана след изпращане", "Cancelled after sending", "cancelled"],
  ])("%j and %j: %s", (bg, en, state) => {
    expect(stateOf(bg)).toBe(state)
    expect(stateOf(` ${bg.toUpperCase()} `)).toBe(state)
    expect(decideParcel(status(null, { shortDeliveryStatusEn: en }), OFFICE)).toMatchObject({ state })
    expect(decideParcel(status(bg, { shortDeliveryStatusEn: en }), OFFICE).unknown).toBeUndefined()
  })

  it("are matched whole", () => {
    expect(stateOf("Доставена от куриер на съсед")).toBeNull()
    expect(stateOf("Awaiting delivery")).toBeNull()
    expect(stateOf("Undelivered")).toBeNull()
  })

  it("that no rule knows keep the state and are told", () => {
    expect(decideParcel(status(" Задържана в митница "), OFFICE)).toMatchObject({ state: null, unknown: "Задържана в митница" })
    expect(decideParcel(status(null, { trackingEvents: [event("customs")] }), OFFICE)).toMatchObject({ state: null, unknown: "customs" })
    expect(decideParcel(status(null), OFFICE)).toEqual({ state: null, facts: expect.objectContaining({ notFound: false }) as unknown })
  })
})

describe("a parcel", () => {
  it("without an answer is cancelled only if the shop cancelled it", () => {
    expect(decideParcel(null, OFFICE)).toMatchObject({ state: null, facts: { notFound: true } })
    expect(decideParcel(null, { ...OFFICE, cancelledByUs: true })).toMatchObject({ state: "cancelled", facts: { notFound: true } })
  })

  it.each([
    ["its send time outweighs an old text", "Подготвена в eEcont", { sendTime: START }, "shipped"],
    ["delivered by time", "Пътува по линия", { deliveryTime: START }, "delivered"],
    ["delivered by money", "В куриер", { cdCollectedTime: START }, "delivered"],
    ["delivered by its last event", null, { trackingEvents: [event("office", 1), event("client", 2)] }, "delivered"],
    ["events out of order", null, { trackingEvents: [event("client", 2), event("office", 1)] }, "delivered"],
    ["a note after it changes nothing", null, { trackingEvents: [event("client", 2), event("instruction", 3)] }, "delivered"],
    ["returned before delivered", "Върната и доставена към подател", { deliveryTime: START }, "returned"],
    ["returning before delivered", "Доставена", { deliveryTime: START, trackingEvents: [event("return", 1)] }, "returning"],
    ["returned by an event", "Доставена", { trackingEvents: [event("return", 1), event("returned_to_sender", 2)] }, "returned"],
    ["destroyed", "Доставена", { trackingEvents: [event("return", 1), event("destroy", 9)] }, "destroyed"],
    ["cancelled by an event", null, { trackingEvents: [event("prepared"), event("canceled", 1)] }, "cancelled"],
    ["out for delivery", "В куриер", { trackingEvents: [event("in_delivery_courier", 1)] }, "out_for_delivery"],
    ["with some other courier", "В куриер", { trackingEvents: [event("courier", 1)] }, "in_transit"],
    ["a failed attempt", "В куриер", { trackingEvents: [event("in_delivery_courier", 1), event("first_try", 1.1)] }, "attempt_failed"],
    ["prepared", "Очаква предаване към Еконт", { trackingEvents: [event("prepared")] }, "label_created"],
  ])("%s", (_, text, given, state) => {
    expect(stateOf(text, given)).toBe(state)
    expect(stateOf(text, given, DOOR)).toBe(state)
  })

  it("waits for pick-up only at the office it goes to", () => {
    const at = (type: string, code: string | null) => ({ trackingEvents: [event("office", 0, "9"), event(type, 2, code)] })
    expect(stateOf("Пристигнала в офис", at("office", "1127"))).toBe("ready_for_pickup")
    expect(stateOf("Пристигнала в офис", at("office", "1128"))).toBe("in_transit")
    expect(stateOf("Пристигнала в офис", at("office", null))).toBe("in_transit")
    expect(stateOf("Пристигнала в офис", at("office", "1127"), DOOR)).toBe("in_transit")
    expect(stateOf("Пристигнала в офис", { ...at("office", "1127"), receiverDeliveryType: "door" })).toBe("in_transit")
    expect(stateOf(null, at("in_delivery_office", "1127"))).toBe("ready_for_pickup")
    expect(stateOf(null, at("in_delivery_office", "1128"))).toBe("in_transit")
    expect(stateOf("Приета в офис", at("office", "1127"))).toBe("shipped")
    expect(stateOf(null, { ...at("in_delivery_office", "1128"), receiverOfficeCode: "1128" })).toBe("ready_for_pickup")
  })

  it("tells since when it waits, and what came after an answer of two minds", () => {
    const waits = [event("in_delivery_office", 2, "1127"), event("office", 3, "1"), event("in_delivery_office", 5, "1127"), event("in_delivery_office", 6, "1127")]
    expect(decideParcel(status(null, { trackingEvents: waits, sendTime: START }), OFFICE).facts).toMatchObject({ readyAt: START + 5 * DAY, sentAt: START, lastEventAt: START + 6 * DAY })
    const both = status("Доставена", { cdCollectedTime: START, trackingEvents: [event("return", 1)], nextShipments: [{ shipmentNumber: "1050000000001" }, { shipmentNumber: null }] })
    expect(decideParcel(both, OFFICE).facts).toMatchObject({ contradicts: true, returnNumber: "1050000000001", returnKind: "unknown", deliveredAt: null })
    expect(decideParcel(status("Доставена", { cdCollectedTime: START }), OFFICE).facts).toMatchObject({ deliveredAt: START, contradicts: false, returnNumber: null })
    expect(decideParcel(status("Анулирана преди изпращане"), OFFICE).facts.cancelledAfterSending).toBe(false)
    expect(decideParcel(status("Анулирана след изпращане"), OFFICE).facts.cancelledAfterSending).toBe(true)
  })

  it("is not its signed receipt, which also travels back", () => {
    const receipt = { ...event("returned_to_sender", 5), isReceipt: true }
    expect(stateOf("Доставена", { deliveryTime: START, trackingEvents: [event("client", 2), receipt] })).toBe("delivered")
  })
})

describe("why it goes back", () => {
  it.each([
    ["no way back", [event("office", 1, "1127")], "1127", null],
    ["after six days", [event("in_delivery_office", 1, "1127"), event("in_delivery_office", 3, "1127"), event("return", 7)], "1127", "uncollected"],
    ["after less", [event("in_delivery_office", 1, "1127"), event("return", 6.99)], "1127", "refused"],
    ["never at the office", [event("in_delivery_office", 1, "5"), event("return", 9)], "1127", "unknown"],
    ["nobody at home", [event("first_try", 1), event("is_returning_to_sender", 2)], null, "uncollected"],
    ["at a door, without attempts", [event("in_delivery_courier", 1), event("return", 2)], null, "unknown"],
  ])("%s", (_, events, office, kind) => {
    expect(returnKind(events, office)).toBe(kind)
  })
})

const TYPES = ["prepared", "in_pickup_courier", "in_pickup_office", "office", "courier", "in_delivery_courier", "in_delivery_office", "first_try", "instruction", "client", "destroy", "canceled", "OFFICE ", "no such"]
const WORDS = ["Доставена", "Delivered", "Върната", "Пристигнала в офис", "В куриер", "In route", "Анулирана преди изпращане", "Очаква предаване към Еконт", "нещо ново", ""]
const moment = fc.option(fc.integer({ min: START - 30 * DAY, max: START + 30 * DAY }))
const anEvent = (types: string[]) => fc.record({ destinationType: fc.option(fc.oneof(fc.constantFrom(...types), fc.string())), officeCode: fc.constantFrom("1127", "1128", null), time: moment })
const anyStatus = (types: string[]): fc.Arbitrary<TrackedStatus> =>
  fc.record({
    shortDeliveryStatus: fc.option(fc.oneof(fc.constantFrom(...WORDS), fc.string())), shortDeliveryStatusEn: fc.option(fc.constantFrom(...WORDS)),
    sendTime: moment, deliveryTime: moment, cdCollectedTime: moment, cdPaidTime: moment,
    receiverDeliveryType: fc.constantFrom("office", "door", "OFFICE", null), receiverOfficeCode: fc.constantFrom("1127", "", null),
    trackingEvents: fc.array(anEvent(types), { maxLength: 8 }), nextShipments: fc.array(fc.record({ shipmentNumber: fc.option(fc.string()) }), { maxLength: 2 }),
  })
const anyKnown = fc.record({ cancelledByUs: fc.boolean(), office_code: fc.constantFrom("1127", null) })

describe("any answer", () => {
  it("is decided, and the order Econt sends its events in makes no difference when their times differ", () => {
    fc.assert(
      fc.property(anyStatus([...TYPES, "return", "returned_to_sender"]), anyKnown, (given, known) => {
        const timed = { ...given, trackingEvents: given.trackingEvents.map((one, at) => ({ ...one, time: START + at })) }
        const decision = decideParcel(timed, known)
        expect([...PARCEL_STATES, null]).toContain(decision.state)
        expect(decideParcel({ ...timed, trackingEvents: [...timed.trackingEvents].reverse() }, known)).toEqual(decision)
        expect(() => decideParcel(given, known)).not.toThrow()
      }),
      { numRuns: 500 }
    )
  })

  it("with a way back is never delivered", () => {
    const back = fc.record({ destinationType: fc.constantFrom("return", "is_returning_to_sender", "returned_to_sender"), officeCode: fc.constantFrom("1127", null), time: moment })
    fc.assert(
      fc.property(anyStatus(TYPES), back, fc.nat(), anyKnown, (given, returned, at, known) => {
        const place = at % (given.trackingEvents.length + 1)
        const trackingEvents = [...given.trackingEvents.slice(0, place), returned, ...given.trackingEvents.slice(place)]
        expect(["returning", "returned", "destroyed"]).toContain(decideParcel({ ...given, trackingEvents }, known).state)
      }),
      { numRuns: 500 }
    )
  })
})

describe("a parcel's way", () => {
  const FORWARD = ["label_created", "shipped", "in_transit", "out_for_delivery", "attempt_failed", "ready_for_pickup", "returning", "returned"] as const
  it("goes on, and on the road also about", () => {
    FORWARD.slice(1).forEach((to, at) => expect(mayMove(FORWARD[at], to)).toBe(true))
    expect(mayMove("ready_for_pickup", "in_transit")).toBe(true)
    expect(mayMove(null, "delivered")).toBe(true)
    expect(mayMove("cancelled", "delivered")).toBe(true)
    expect(mayMove("delivered", "returning")).toBe(true)
  })

  it.each([
    ["returning", "in_transit"], ["in_transit", "shipped"], ["shipped", "label_created"], ["delivered", "out_for_delivery"], ["delivered", "cancelled"],
    ["returned", "delivered"], ["returned", "destroyed"], ["destroyed", "returned"], ["cancelled", "label_created"], ["cancelled", "in_transit"],
    ["in_transit", "in_transit"], ["returned", "returning"],
  ] as const)("from %s never to %s", (from, to) => {
    expect(mayMove(from, to)).toBe(false)
  })
})
