import { describe, expect, it } from "vitest"
import type { LegacyShipment } from "../read"
import { events, moment } from "../values"
import { toWaybill } from "../waybill"

const NOW = new Date("2026-11-21T10:00:00Z")
const AT = Date.parse("2025-06-02T08:00:00Z")
const HOUR = 3_600_000

const shipment = (over: Record<string, unknown> = {}): LegacyShipment => ({
  id: "es_1",
  order_id: "order_1",
  delivery_type: "office",
  office_code: "1127",
  office_name: "София Младост",
  recipient_first_name: "Елена",
  recipient_last_name: "Петрова",
  recipient_phone: "+359 888 765 432",
  cod_amount: "97.79",
  shipping_cost: 9.78,
  shipping_cost_currency: "BGN",
  status: "in_transit",
  waybill_number: "1051604284061",
  short_status: "Пътува по линия",
  created_at: "2025-06-02T07:00:00Z",
  ...over,
})
const event = (destinationType: string, hours: number, officeCode: string | null = null) => ({
  destinationType,
  destinationDetails: destinationType,
  officeCode,
  time: AT + hours * HOUR,
})
const read = (over?: Record<string, unknown>) =>
  toWaybill(shipment(over), { now: NOW, lockers: new Set(["9001"]), orders: new Map([["order_1", 1042]]) })

describe("a shipment of the earlier module", () => {
  it("is a waybill without a draft, its leva in euro and its receiver known", () => {
    const { waybill, notes } = read()
    expect(notes).toEqual(["converted_from_bgn"])
    expect(waybill).toMatchObject({
      state: "created",
      parcel_state: "in_transit",
      cod_amount: 50,
      price: 5,
      receiver_name: "Елена Петрова",
      receiver_phone: "359888765432",
      destination_label: "София Младост",
      delivery_type: "office",
    })
    expect(read({ shipping_cost_currency: "EUR" }).waybill).toMatchObject({ cod_amount: 97.79, price: 9.78 })
    expect(read({ office_code: "9001" }).waybill?.delivery_type).toBe("locker")
  })

  it("is followed on while it is open, and not after its end", () => {
    expect(read().waybill?.poll_at).toEqual(NOW)
    expect(read({ status: "delivered", short_status: "Доставена", delivery_time: AT }).waybill).toMatchObject({
      parcel_state: "delivered",
      delivered_at: new Date(AT),
      poll_at: null,
    })
    expect(read({ status: "error", short_status: null }).waybill).toMatchObject({ parcel_state: null, poll_at: NOW })
  })

  it.each([
    ["delivered", "Върната и доставена към подател", "returned"],
    ["delivered", "Връща се към подател", "returning"],
    ["in_transit", null, "in_transit"],
    ["delivered", "Пътува по линия", "delivered"],
    ["registered", "Очаква предаване към Еконт", "label_created"],
    ["cancelled", null, "cancelled"],
  ])("of status %s, which Econt calls %s, is %s", (status, short_status, state) => {
    expect(read({ status, short_status }).waybill?.parcel_state).toBe(state)
  })

  it("keeps its events, and when it was ready, taken and paid", () => {
    const tracking_events = JSON.stringify([
      event("client", 30),
      event("in_pickup_office", 1, "1001"),
      event("in_delivery_office", 24, "1127"),
      { destinationType: "prepared" },
    ])
    const { waybill } = read({
      status: "delivered",
      short_status: "Доставена",
      tracking_events,
      send_time: new Date(AT + HOUR).toISOString(),
      delivery_time: AT + 30 * HOUR,
      cod_collected_time: "2025-06-03 17:00:00",
      cod_paid_time: "2025-06-05T00:00:00Z",
    })
    expect(waybill?.events.map(({ type }) => type)).toEqual(["in_pickup_office", "in_delivery_office", "client"])
    expect(waybill).toMatchObject({
      sent_at: new Date(AT + HOUR),
      delivered_at: new Date(AT + 30 * HOUR),
      cod_paid_at: new Date("2025-06-05T00:00:00Z"),
    })
    expect(waybill?.cod_collected_at).not.toBeNull()
  })

  it("is left out without a number, and says what is odd", () => {
    expect(read({ waybill_number: null, status: "draft" })).toMatchObject({ waybill: null, notes: ["not_booked"] })
    expect(read({ waybill_number: "n/a" })).toMatchObject({ waybill: null, notes: ["number_invalid"] })
    expect(read({ waybill_number: "", tracking_number: "1051604284061" }).waybill).not.toBeNull()
    expect(read({ order_id: "order_9", status: "lost", recipient_phone: "", shipping_cost_currency: "USD" }).notes).toEqual([
      "currency_unknown",
      "order_missing",
      "status_unknown",
      "phone_missing",
    ])
  })
})

describe("a value as it was stored", () => {
  it.each([
    [AT, AT],
    [AT / 1000, AT],
    [String(AT), AT],
    ["2025-06-02T08:00:00Z", AT],
    ["", undefined],
    [0, undefined],
    [null, undefined],
    ["soon", undefined],
  ])("%s is a moment or none", (value, expected) => {
    expect(moment(value)?.getTime()).toBe(expected)
  })

  it("is no list of events when it is broken", () => {
    expect(events("{")).toEqual([])
    expect(events({ destinationType: "client" })).toEqual([])
    expect(events([null, 3])).toEqual([])
  })
})
