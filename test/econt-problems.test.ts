import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import i18next from "i18next"
import { beforeAll, describe, expect, it } from "vitest"
import { DELIVERY_TYPES, PARCEL_STATES, SHIPMENT_TYPES, WAYBILL_STATES } from "../src/contracts/econt"
import { ATTENTION, COURIER_STATES, LABEL_FORMATS } from "../src/contracts/econt-shipment"
import { MISMATCHES, PAYERS, REFUSAL_ACTIONS, type WaybillDetail } from "../src/contracts/econt-waybill"
import { ECONT_MESSAGES } from "../src/modules/bijou_econt/client/messages"
import { PROBLEM_CODES } from "../src/shipping/problems"
import { isKnownCode } from "../src/admin/features/econt/shared/problem-codes"
import { historyWords, isKnownAction } from "../src/admin/features/econt/shared/history"
import { PRICE_KINDS, priceWords } from "../src/admin/features/econt/shared/price-words"
import { problemSentence } from "../src/admin/features/econt/shared/problem-sentence"
import type { Translate } from "../src/admin/lib/text"
import all from "../src/admin/i18n/all"

const ROOT = process.cwd()
const LANGUAGES = ["en", "bg"] as const
const texts = i18next.createInstance()
beforeAll(() => texts.init({ resources: all, defaultNS: "bijou", interpolation: { escapeValue: false } }))

const sayIn =
  (lng: string): Translate =>
  (key, variables) =>
    texts.t(key, { lng, ...variables })

/** Every source file below a folder that is no test. */
const sources = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.includes("__tests__"))
    .map((name) => readFileSync(join(ROOT, folder, name), "utf8"))

/** Codes the server writes into problems: as `problem("x"`, as the outcome of an item of a run, or as `code: "x"` beside a path. */
const writtenCodes = (): string[] => {
  const code = [
    /\bproblem\((?:[^)"?]*\? )?"([a-z_]+)"(?: : "([a-z_]+)")?/g,
    /\bended\("\w+", "([a-z_]+)"/g,
    /code: (?:\w+ \? )?"([a-z_]+)"(?: : "([a-z_]+)")?, path/g,
  ]
  const files = ["src/modules/bijou_econt", "src/workflows/econt"].flatMap(sources)
  const found = files.flatMap((text) => code.flatMap((pattern) => [...text.matchAll(pattern)].flatMap(([, one, other]) => [one, other])))
  return [...new Set(found.filter((name): name is string => Boolean(name)))].sort()
}

const hasText = (key: string): boolean => LANGUAGES.every((lng) => texts.exists(key, { lng }))

describe("sentences of problems", () => {
  it("exist for every rule of ours and every complaint of Econt's", () => {
    const codes = [...PROBLEM_CODES, ...Object.keys(ECONT_MESSAGES).map((code) => `econt_${code}`)]
    expect(codes.filter((code) => !isKnownCode(code))).toEqual([])
    const problem = (code: string) => ({ code, path: null, severity: "error" as const, message: null })
    const unsaid = LANGUAGES.flatMap((lng) => codes.filter((code) => problemSentence(sayIn(lng), lng, problem(code)).startsWith("econt_problems.")))
    expect(unsaid).toEqual([])
  })

  it("exist for every code the server writes", () => {
    const codes = writtenCodes()
    expect(codes).toEqual(
      expect.arrayContaining(["already_shipped", "already_cancelled", "order_not_found", "order_cancelled", "waybill_not_found", "item_failed", "city_ambiguous", "city_unknown", "street_unknown", "pieces_gone"])
    )
    expect(codes.filter((code) => !isKnownCode(code))).toEqual([])
    expect(codes.filter((code) => !hasText(`econt_problems.${code === "econt_other" ? "econt_rejected" : code}`))).toEqual([])
  })
})

describe("words for what the API answers", () => {
  it.each([
    ["econt_parcel.state", WAYBILL_STATES],
    ["econt_parcel.parcel", PARCEL_STATES],
    ["econt_parcel.type", DELIVERY_TYPES],
    ["econt_parcel.format", LABEL_FORMATS],
    ["econt_desk.attention", ATTENTION],
    ["econt_couriers.state", COURIER_STATES],
    ["econt_couriers.state_hint", COURIER_STATES],
    ["econt_panel.mismatch", MISMATCHES],
    ["econt_panel.price.row", PRICE_KINDS],
  ])("%s", (group, values) => {
    expect(values.filter((value) => !hasText(`${group}.${value}`))).toEqual([])
  })

  it.each([
    ["econt_panel.form.type_", SHIPMENT_TYPES],
    ["econt_panel.form.payer_", PAYERS],
    ["econt_panel.form.refusal_", REFUSAL_ACTIONS],
  ])("%s…", (prefix, values) => {
    expect(values.filter((value) => !hasText(`${prefix}${value}`))).toEqual([])
  })

  it("what was done with a waybill", () => {
    const entry = (action: string): WaybillDetail["history"][number] => ({ action, actor: null, facts: {}, created_at: "2026-11-20T09:00:00.000Z" })
    const actions = [...WAYBILL_STATES.map((state) => `waybill.${state}`), ...COURIER_STATES.map((state) => `courier.${state}`), "waybill.updated", "labels.printed"]
    expect(actions.filter((action) => !isKnownAction(action))).toEqual([])
    for (const lng of LANGUAGES) {
      expect(actions.map((action) => historyWords(sayIn(lng), entry(action))).filter((said) => said.includes("econt_parcel"))).toEqual([])
    }
    expect(historyWords(sayIn("en"), entry("waybill.painted"))).toBe("Something was changed")
  })
})

describe("rows of Econt's price", () => {
  const row = (type: string, description: string) => ({ type, description, price: 1, payer: "sender" as const })
  it.each([
    ["C", "Куриерска услуга - градски куриер до 5 кг", "Courier, up to 5 kg"],
    ["C", "Карго експрес", "Cargo express"],
    ["CD", "Такса наложен платеж", "Cash on delivery fee"],
    ["OC", "Обявена стойност", "Declared value"],
    ["X", "SMS известие", "SMS to the receiver"],
    ["X", "Нещо ново", "Нещо ново"],
    ["X", "", "X"],
  ])("%s %s is %s", (type, description, said) => {
    expect(priceWords(sayIn("en"), "en", row(type, description))).toBe(said)
    expect(priceWords(sayIn("bg"), "bg", row(type, description))).toBe(description || type)
  })
})
