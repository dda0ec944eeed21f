import type { GuideDocument, GuideKind, MeasuredColumn, Table } from "../contracts/size-guide-document"
import { usualDecimals } from "./units"

const LETTERS = "abcdefghijklmnopqrstuvwxyz"
const SIGNS = `${LETTERS}0123456789`

/** Identifier of a new part of a document: 10 of a-z and 0-9, a letter first (objects keep the order of such keys). */
export const newPartId = (): string =>
  [...crypto.getRandomValues(new Uint32Array(10))]
    .map((value, index) => (index === 0 ? LETTERS[value % LETTERS.length] : SIGNS[value % SIGNS.length]))
    .join("")

type Words = { document: string; size: string; measure: Partial<Record<GuideKind, string>> }

const WORDS: Record<"bg" | "en", Words> = {
  bg: {
    document: "Таблица с размери",
    size: "Размер",
    measure: {
      ring: "Вътрешен диаметър",
      bracelet: "Обиколка на китката",
      necklace: "Дължина",
      earring: "Дължина",
      watch: "Обиколка на китката",
      shoes: "Дължина на стъпалото",
      clothing: "Гръдна обиколка",
      headwear: "Обиколка на главата",
      gloves: "Обиколка на дланта",
    },
  },
  en: {
    document: "Size guide",
    size: "Size",
    measure: {
      ring: "Inner diameter",
      bracelet: "Wrist",
      necklace: "Length",
      earring: "Length",
      watch: "Wrist",
      shoes: "Foot length",
      clothing: "Chest",
      headwear: "Head",
      gloves: "Hand",
    },
  },
}

const MEASURES: Record<GuideKind, Pick<MeasuredColumn, "quantity" | "unit">> = {
  ring: { quantity: "inner_diameter", unit: "mm" },
  bracelet: { quantity: "wrist", unit: "cm" },
  necklace: { quantity: "length", unit: "cm" },
  earring: { quantity: "length", unit: "mm" },
  watch: { quantity: "wrist", unit: "cm" },
  shoes: { quantity: "foot_length", unit: "cm" },
  clothing: { quantity: "chest", unit: "cm" },
  headwear: { quantity: "head", unit: "cm" },
  gloves: { quantity: "hand", unit: "cm" },
  custom: { quantity: "other", unit: "cm" },
}

const wordsOf = (locale: string) => (/^bg\b/.test(locale) ? WORDS.bg : WORDS.en)

/**
 * A table to start typing in: a column of names, one of the measure that is usual for the kind, three empty rows.
 *
 * @param locale language of the labels; other languages than Bulgarian start in English
 */
export const emptyTable = (kind: GuideKind = "custom", locale = "bg"): Table => {
  const words = wordsOf(locale)
  return {
    id: newPartId(),
    title: "",
    layout: "list",
    cross: null,
    columns: [
      { id: newPartId(), type: "label", label: words.size, how_to: null },
      {
        id: newPartId(),
        type: "measure",
        label: words.measure[kind] ?? "",
        how_to: null,
        ...MEASURES[kind],
        convertible: true,
        decimals: usualDecimals(MEASURES[kind].unit),
        of: "body",
      },
    ],
    rows: Array.from({ length: 3 }, () => ({ id: newPartId(), aliases: [], cells: {} })),
  }
}

/** A document that can be saved as it is: a title, one {@link emptyTable}, nothing else. */
export const emptyDocument = (kind: GuideKind, locale: string): GuideDocument => ({
  title: wordsOf(locale).document,
  kind,
  audience: null,
  google_size_system: null,
  locale,
  display: { unit: MEASURES[kind].unit === "mm" ? "mm" : "cm", system: null },
  intro: "",
  notes: "",
  tables: [emptyTable(kind, locale)],
  how_to: [],
  tools: { ring_sizer_pdf: false, screen_sizer: false, drawing: "none", find_my_size: false },
  translations: {},
})
