import { describe, expect, it } from "vitest"
import type { Destination, EcontAddress } from "../../contracts/econt"
import { senderSchema, type Sender } from "../../contracts/econt-settings"
import { waybillDraftSchema, type WaybillDraft } from "../../contracts/econt-waybill"
import { checkAddress } from "../check-address"
import { checkDraft, type DraftContext } from "../check-draft"
import { PROBLEM_CODES } from "../problems"

const SOFIA: EcontAddress = { country_code: "BGR", city_id: 41, city: "София", post_code: "1000", quarter: "", street: "ул. Славянска", number: "4", other: "" }
const OFFICE: Destination = { type: "office", office_code: "1127" }
const LOCKER: Destination = { type: "locker", office_code: "1900" }
const DOOR: Destination = { type: "address", address: SOFIA }
const BOX = { weight: 0.3, length: 20, width: 15, height: 5, box_id: null }

const sender = (given: Partial<Sender> = {}) =>
  senderSchema.parse({
    id: "s1", name: "Ателие", client_id: "7", client_name: "Бижу ЕООД", company: true, phone: "02 987 6543", agent: "Мария Петрова",
    office_code: "1014", address: SOFIA, cod_agreement: "CD139925", ...given,
  })
const draft = (given: Partial<WaybillDraft> = {}): WaybillDraft =>
  waybillDraftSchema.parse({
    sender_id: "s1", receiver: { name: "Иван Иванов", phone: "0888 123 456" }, destination: OFFICE, hand_over: "office", parcels: [BOX],
    description: "Бижута", payer: { by: "sender" }, cod_amount: 59.9, ...given,
  })
/** A Monday. */
const context = (given: Partial<DraftContext> = {}): DraftContext => ({
  order: { outstanding: 59.9, shipping_total: 5.9, total: 59.9, currency_code: "eur" }, sender: sender(), packingLines: 2, today: "2026-11-23", holidays: () => false, ...given,
})
const found = (given: Partial<WaybillDraft> = {}, around: Partial<DraftContext> = {}) =>
  checkDraft({ ...draft(), ...given }, context(around)).map(({ code, path, severity }) => `${severity} ${code} ${path ?? "-"}`)

const person = (given: Partial<WaybillDraft["receiver"]>) => ({ receiver: { ...draft().receiver, ...given } })
const refusal = (given: object) => draft({ refusal: { action: "instruction", template_id: null, text: "", office_code: "", original_payer: "sender", return_payer: "sender", return_after_days: null, ...given } })

describe("a draft", () => {
  it.each([draft(), draft({ destination: LOCKER }), draft({ destination: DOOR }), draft({ partial_delivery: true, review: "review", declared_value: 59.9, invoice_number: "0000001042/21.11.26" })])(
    "without fault %#", (given) => {
      expect(found(given)).toEqual([])
    }
  )

  it.each<[string, Partial<WaybillDraft>, Partial<DraftContext>, string[]]>([
    ["no sender", {}, { sender: null }, ["error sender_missing sender_id"]],
    ["half a sender", {}, { sender: sender({ client_id: "", phone: "", agent: "", office_code: "" }) }, ["error sender_profile_missing sender_id", "error sender_phone_missing sender_id", "error sender_agent_missing sender_id", "error sender_office_missing hand_over"]],
    ["a sender with a wrong phone", {}, { sender: sender({ phone: "12" }) }, ["error sender_phone_invalid sender_id"]],
    ["a sender without an address", { hand_over: "courier" }, { sender: sender({ address: { ...SOFIA, number: "" } }) }, ["error sender_address_missing hand_over"]],
    ["nobody", person({ name: " ", phone: "" }), {}, ["error receiver_name_missing receiver.name", "error receiver_phone_missing receiver.phone"]],
    ["a wrong phone", person({ phone: "088 12" }), {}, ["error receiver_phone_invalid receiver.phone"]],
    ["a message to a landline", { ...person({ phone: "02 987 6543" }), sms: true }, {}, ["warning sms_needs_mobile sms"]],
    ["a company without agent", person({ kind: "company" }), {}, ["error receiver_agent_missing receiver.agent"]],
    ["a notice without address", { email_on_delivery: true }, {}, ["error receiver_email_missing receiver.email"]],
    ["no office", { destination: { ...OFFICE, office_code: "" } }, {}, ["error office_missing destination.office_code"]],
    ["no locker", { destination: { ...LOCKER, office_code: "" } }, {}, ["error locker_missing destination.office_code"]],
    ["no street", { destination: { type: "address", address: { ...SOFIA, street: "" } } }, {}, ["error street_missing destination.address.street"]],
    ["no weight", { parcels: [BOX, { ...BOX, weight: 0 }] }, {}, ["error weight_missing parcels.1.weight"]],
    ["grams as kilograms", { parcels: [{ ...BOX, weight: 250 }] }, {}, ["error too_heavy parcels.0.weight"]],
    ["much in all", { parcels: [{ ...BOX, weight: 40 }, { ...BOX, weight: 40 }] }, {}, ["warning heavy_shipment -"]],
    ["everything a locker cannot", { destination: LOCKER, review: "test", partial_delivery: true, declared_value: 20, shipment_type: "cargo" }, {}, ["error locker_review review", "error locker_partial partial_delivery", "error locker_declared_value declared_value", "error locker_cargo shipment_type"]],
    ["two parcels for a locker", { destination: LOCKER, parcels: [BOX, BOX] }, {}, ["error locker_parcels parcels"]],
    ["a locker too small", { destination: LOCKER, parcels: [{ ...BOX, length: 70 }] }, {}, ["error locker_size parcels.0.length"]],
    ["a locker too weak", { destination: LOCKER, parcels: [{ ...BOX, weight: 31 }] }, {}, ["error locker_weight parcels.0.weight"]],
    ["a locker and no size", { destination: LOCKER, parcels: [{ ...BOX, length: null }] }, {}, ["warning locker_size_unknown parcels.0.length"]],
    ["to the floor of an office", { to_floor: true }, {}, ["warning to_floor_not_address to_floor"]],
    ["no description", { description: " " }, {}, ["error description_missing description"]],
    ["partial without review", { partial_delivery: true }, { packingLines: 1 }, ["error partial_needs_review partial_delivery", "error partial_needs_lines partial_delivery"]],
    ["an invoice of another form", { invoice_number: "1042" }, {}, ["warning invoice_number_form invoice_number"]],
    ["no agreement", {}, { sender: sender({ cod_agreement: "" }) }, ["warning cod_agreement_missing cod_amount"]],
    ["money in leva", {}, { order: { outstanding: 59.9, shipping_total: 5.9, total: 59.9, currency_code: "bgn" } }, ["error currency cod_amount"]],
    ["a value in leva", { cod_amount: null, declared_value: 5 }, { order: { outstanding: 0, shipping_total: 5.9, total: 59.9, currency_code: "bgn" } }, ["error currency declared_value"]],
    ["a paid order in leva", { cod_amount: null }, { order: { outstanding: 0, shipping_total: 5.9, total: 59.9, currency_code: "bgn" } }, []],
    ["more declared than there is", { declared_value: 60 }, {}, ["warning declared_above_total declared_value"]],
    ["a delivery paid twice", { payer: { by: "receiver", sender_method: "cash", receiver_amount: 0 } }, {}, ["error double_charge cod_amount"]],
    ["no order", {}, { order: null }, []],
    ["hours the wrong way round", { priority: { from: "12:00", to: "12:00" } }, {}, ["error priority_order priority.to"]],
    ["sent yesterday", { send_date: "2026-11-22" }, {}, ["error send_date_past send_date"]],
    ["sent on a Sunday", { send_date: "2026-11-29" }, {}, ["warning send_date_free send_date"]],
    ["refused with an instruction that says nothing", refusal({}), {}, ["error refusal_text_missing refusal.text"]],
    ["refused to no office", refusal({ action: "return_to_office" }), {}, ["error refusal_office_missing refusal.office_code"]],
    ["refused to no address", refusal({ action: "return_to_address" }), { sender: sender({ address: null }) }, ["error refusal_address_missing refusal.action"]],
    ["refused by a template", refusal({ template_id: 5 }), {}, []],
    ["refused by no template", refusal({ template_id: 0 }), {}, ["error refusal_template_missing refusal.template_id"]],
    ["refused, asks the shop", refusal({ action: "contact" }), {}, []],
  ])("with %s", (_, given, around, problems) => {
    expect(found(given, around)).toEqual(problems)
  })

  it("names only what is translated, with the day it waits for", () => {
    const friday = checkDraft(draft({ destination: DOOR }), context({ today: "2026-11-27" }))
    expect(friday).toEqual([{ code: "delivery_waits", path: "delivery_day", severity: "warning", message: null, values: { date: "2026-11-30" } }])
    expect(new Set(PROBLEM_CODES).size).toBe(PROBLEM_CODES.length)
  })

  it.each<[string, WaybillDraft["delivery_day"], string | null]>([
    ["2026-11-26", "workday", null], ["2026-11-27", "workday", "delivery_waits"], ["2026-11-27", "halfday", null], ["2026-11-28", "halfday", "delivery_waits"],
    ["2026-11-27", "2026-11-28", null], ["2026-11-27", "2026-11-29", "delivery_day_free"], ["2026-11-27", "2026-11-27", "delivery_day_early"], ["2026-12-23", "halfday", "delivery_waits"],
  ])("for a door, sent on %s for %s: %s", (send_date, delivery_day, code) => {
    const given = draft({ destination: DOOR, send_date, delivery_day })
    expect(checkDraft(given, { ...context(), holidays: undefined }).map((problem) => problem.code)).toEqual(code ? [code] : [])
    expect(found({ send_date, delivery_day })).toEqual([])
  })
})

describe("an address", () => {
  it.each<[Partial<EcontAddress>, string[]]>([
    [{}, []],
    [{ street: "", number: "", quarter: "Младост 1", other: "бл. 5" }, []],
    [{ number: "", quarter: "Младост 1", other: "бл. 5" }, []],
    [{ number: " " }, ["number_missing"]],
    [{ street: "", quarter: "Младост 1" }, ["other_missing"]],
    [{ street: "", other: "до пощата" }, ["street_missing"]],
    [{ city: "", post_code: "" }, ["city_missing", "post_code_missing"]],
    [{ post_code: "10000" }, ["post_code_invalid"]],
    [{ post_code: "10431", country_code: "GRC" }, []],
  ])("%j: %j", (given, codes) => {
    expect(checkAddress({ ...SOFIA, ...given }, "a").map(({ code }) => code)).toEqual(codes)
  })
})
