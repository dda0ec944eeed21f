import {
  type Column,
  type GuideDocument,
  guideDocumentSchema,
  type GuideKind,
  type Quantity,
} from "../../../contracts/size-guide-document"
import { newPartId } from "../../../sizing/ids"

/** A row of the earlier module's table `size_guide`; numbers as text, as they were stored. */
export type LegacySize = {
  category: string
  size_us: string | null
  size_uk: string | null
  size_eu: string | null
  size_asia: string | null
  circumference_mm: string | null
  diameter_mm: string | null
  length_cm: string | null
  description: string | null
}

/** A row of the earlier module's table `measurement_guide`. */
export type LegacyHowTo = {
  category: string
  title: string | null
  instructions: string | null
  tips: string[]
  image_url: string | null
  video_url: string | null
}

export const LEGACY_CATEGORIES = ["ring", "necklace", "bracelet", "chain"] as const
export type LegacyCategory = (typeof LEGACY_CATEGORIES)[number]

const KINDS: Record<LegacyCategory, GuideKind> = { ring: "ring", necklace: "necklace", bracelet: "bracelet", chain: "necklace" }

const WORDS = {
  bg: {
    titles: { ring: "Размери пръстени", necklace: "Размери колиета", bracelet: "Размери гривни", chain: "Размери верижки" },
    labels: { size_eu: "ЕС", size_us: "САЩ", size_uk: "Великобритания", size_asia: "Азия", diameter_mm: "Диаметър", circumference_mm: "Обиколка", length_cm: "Дължина", description: "Описание", size: "Размер" },
    how_to: "Как да измерите",
  },
  en: {
    titles: { ring: "Ring sizes", necklace: "Necklace sizes", bracelet: "Bracelet sizes", chain: "Chain sizes" },
    labels: { size_eu: "EU", size_us: "US", size_uk: "UK", size_asia: "Asia", diameter_mm: "Diameter", circumference_mm: "Circumference", length_cm: "Length", description: "Description", size: "Size" },
    how_to: "How to measure",
  },
}

type Field = Exclude<keyof LegacySize, "category">
type Measure = { quantity: Quantity; unit: "mm" | "cm" }
const MEASURES: Partial<Record<Field, Measure>> = {
  diameter_mm: { quantity: "inner_diameter", unit: "mm" },
  circumference_mm: { quantity: "inner_circumference", unit: "mm" },
  length_cm: { quantity: "length", unit: "cm" },
}
const SYSTEMS: Partial<Record<Field, string>> = { size_us: "us", size_uk: "uk", size_eu: "iso" }
/** Columns in the order buyers know them. */
const FIELDS: Field[] = ["size_eu", "diameter_mm", "circumference_mm", "length_cm", "size_us", "size_uk", "size_asia", "description"]
/** What names a size, best first. */
const NAMES: Field[] = ["size_eu", "size_us", "size_uk", "size_asia", "length_cm", "diameter_mm", "description"]

const text = (value: string | null) => (value ?? "").trim()

const columnOf = (field: Field, label: string, isName: boolean): Column => {
  const base = { id: newPartId(), label, how_to: null }
  const measure = MEASURES[field]
  const system = SYSTEMS[field]
  if (isName) {
    return { ...base, type: "label" }
  }
  if (measure) {
    return { ...base, type: "measure", ...measure, convertible: true, decimals: { mm: 1, cm: 1, in: 2 }, of: "body" }
  }
  return system ? { ...base, type: "size", system } : { ...base, type: "text" }
}

const problemsOf = (sizes: readonly LegacySize[], name: Field | undefined): string[] => {
  const unnamed = name ? sizes.filter((size) => !text(size[name])).length : 0
  const names = sizes.map((size) => (name ? text(size[name]).toLowerCase() : "")).filter(Boolean)
  const repeated = names.length - new Set(names).size
  return [
    unnamed > 0 ? `${unnamed} of ${sizes.length} rows have no name of their size.` : "",
    repeated > 0 ? `${repeated} rows repeat the name of another size.` : "",
  ].filter(Boolean)
}

const howToBody = ({ instructions, tips }: LegacyHowTo): string =>
  [text(instructions), tips.map((tip) => `- ${tip.trim()}`).join("\n")].filter(Boolean).join("\n\n")

const address = (value: string | null, protocols: RegExp): string | null => {
  try {
    return value && protocols.test(new URL(value).protocol) ? new URL(value).href : null
  } catch {
    return null
  }
}

/**
 * The guide of one category of the earlier module. Columns nobody filled are left out, values stay
 * as they were stored, and pictures keep their addresses.
 */
export const legacyDocument = (
  category: LegacyCategory,
  sizes: readonly LegacySize[],
  howTos: readonly LegacyHowTo[],
  locale: "bg" | "en"
): { document: GuideDocument; problems: string[] } => {
  const words = WORDS[locale]
  const used = FIELDS.filter((field) => sizes.some((size) => text(size[field])))
  const name = NAMES.find((field) => used.includes(field))
  const ordered = name ? [name, ...used.filter((field) => field !== name)] : []
  const columns = ordered.map((field) => ({ field, column: columnOf(field, words.labels[field], field === name) }))
  const rows = sizes.map((size) => ({
    id: newPartId(),
    cells: Object.fromEntries(
      columns.filter(({ field }) => text(size[field])).map(({ field, column }) => [column.id, { v: text(size[field]).slice(0, 120) }])
    ),
  }))
  const document = guideDocumentSchema.parse({
    title: words.titles[category],
    kind: KINDS[category],
    locale,
    display: { unit: category === "ring" ? "mm" : "cm" },
    tables: columns.length ? [{ id: newPartId(), title: "", layout: "list", columns: columns.map(({ column }) => column), rows }] : [],
    how_to: howTos.map((howTo) => {
      const image = address(howTo.image_url, /^https?:$/)
      const title = text(howTo.title) || words.how_to
      return {
        id: newPartId(),
        title: title.slice(0, 120),
        body: howToBody(howTo).slice(0, 10_000),
        image: image && { url: image, alt: title },
        video_url: address(howTo.video_url, /^https:$/),
      }
    }),
  })
  return { document, problems: problemsOf(sizes, name) }
}
