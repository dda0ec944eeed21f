import { z } from "zod"
import { cleanText } from "./shared"

/** What a guide measures. It decides which tools and templates fit. */
export const GUIDE_KINDS = [
  "ring",
  "bracelet",
  "necklace",
  "earring",
  "watch",
  "shoes",
  "clothing",
  "headwear",
  "gloves",
  "custom",
] as const
export type GuideKind = (typeof GUIDE_KINDS)[number]

export const LENGTH_UNITS = ["mm", "cm", "in"] as const
export const MASS_UNITS = ["kg", "lb"] as const
export type LengthUnit = (typeof LENGTH_UNITS)[number]
export const unitSchema = z.enum([...LENGTH_UNITS, ...MASS_UNITS])
export type Unit = z.infer<typeof unitSchema>

/** What a column measures; decides which formulas it can feed and how it is called by default. */
export const QUANTITIES = [
  "inner_diameter",
  "inner_circumference",
  "band_width",
  "length",
  "drop",
  "wrist",
  "neck",
  "case_diameter",
  "strap_width",
  "thickness",
  "foot_length",
  "foot_width",
  "height",
  "weight",
  "chest",
  "underbust",
  "waist",
  "hip",
  "shoulder",
  "sleeve",
  "inseam",
  "head",
  "hand",
  "other",
] as const
export type Quantity = (typeof QUANTITIES)[number]

/** Ring size systems; each is an exact function of the inner diameter. */
export const RING_SYSTEMS = ["iso", "us", "uk", "jp", "it", "fr", "de", "ru", "pl", "br"] as const
export type RingSystem = (typeof RING_SYSTEMS)[number]

/** Shoe size systems; each is a function of the length of the foot. */
export const SHOE_SYSTEMS = ["eu", "uk", "us_men", "us_women", "uk_child", "us_child", "br", "mondopoint"] as const
export type ShoeSystem = (typeof SHOE_SYSTEMS)[number]

/** What a regional size column may be labelled with. */
export const SIZE_SYSTEMS = ["international", "eu", ...RING_SYSTEMS, ...SHOE_SYSTEMS.slice(2), "au"] as const
export const sizeSystemSchema = z.enum([...new Set(SIZE_SYSTEMS)] as [string, ...string[]])

/** Countries whose bras are called by a band and a cup, each with bands of its own. */
export const BRA_SYSTEMS = ["eu", "fr", "it", "uk", "us", "au"] as const
export type BraSystem = (typeof BRA_SYSTEMS)[number]

/** Values of Google's `size_system` attribute. */
export const GOOGLE_SIZE_SYSTEMS = ["AU", "BR", "CN", "DE", "EU", "FR", "IT", "JP", "MEX", "UK", "US"] as const

/** Members of schema.org's WearableSizeGroupEnumeration, without their prefix. */
export const AUDIENCES = [
  "Big",
  "Boys",
  "ExtraShort",
  "ExtraTall",
  "Girls",
  "Husky",
  "Infants",
  "Juniors",
  "Maternity",
  "Mens",
  "Misses",
  "Petite",
  "Plus",
  "Regular",
  "Short",
  "Tall",
  "Womens",
] as const

export const LIMITS = {
  tables: 10,
  columns: 30,
  rows: 200,
  how_to: 20,
  aliases: 20,
  cell: 120,
  label: 120,
  text: 10_000,
} as const

const line = (max: number) => z.string().max(max * 4).transform(cleanText).pipe(z.string().max(max))
/** Identifier of a part of a document, made by the editor and kept for good: translations hang on it. */
export const partIdSchema = z.string().regex(/^[a-z0-9]{4,24}$/, "Invalid part id")

/** The shared text a label follows: what is said there is said here, in every language it has. */
const termIdSchema = z.string().regex(/^[\w-]{1,64}$/, "Invalid id of a shared text").optional()

/** A table cell as the merchant typed it. */
export const cellSchema = z.strictObject({
  /** The text exactly as it was typed, for example `17,3`, `6 1/2` or `49–50`. */
  v: line(LIMITS.cell),
  /**
   * `[from, to]` in hundredths of a millimetre, or in grams for a mass; equal for a single value.
   * Derived from `v` on every save, never taken from a caller; absent where `v` is no measure.
   */
  canonical: z.tuple([z.int(), z.int()]).optional(),
  /** Only in columns of labels and texts. */
  term_id: termIdSchema,
})
export type Cell = z.infer<typeof cellSchema>

/** What a formula column computes, from which column of the same table. */
export const formulaSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("ring"),
    /** A size system, or the other one of diameter and circumference in millimetres. */
    system: z.enum([...RING_SYSTEMS, "diameter", "circumference"]),
    from: partIdSchema,
  }),
  z.strictObject({ kind: z.literal("shoes"), system: z.enum(SHOE_SYSTEMS), from: partIdSchema }),
])
export type Formula = z.infer<typeof formulaSchema>

const measured = {
  quantity: z.enum(QUANTITIES).default("other"),
  unit: unitSchema,
  /** Whether buyers may read it in another unit. Ages and ratings are left as typed. */
  convertible: z.boolean().default(true),
  /** Decimal places shown, by unit. */
  decimals: z.strictObject({ mm: z.int().min(0).max(2), cm: z.int().min(0).max(3), in: z.int().min(0).max(3) })
    .default({ mm: 1, cm: 1, in: 2 }),
  /** Whether the number is the person's or the finished piece's. */
  of: z.enum(["body", "garment"]).default("body"),
}
const columnBase = {
  id: partIdSchema,
  label: line(LIMITS.label),
  /** A how-to block that says how this is measured. */
  how_to: partIdSchema.nullable().default(null),
  term_id: termIdSchema,
}

/** One typed column. Values of a `measure` are single, those of a `range` may have two ends. */
export const columnSchema = z.discriminatedUnion("type", [
  z.strictObject({ ...columnBase, type: z.literal("label") }),
  z.strictObject({ ...columnBase, type: z.literal("measure"), ...measured }),
  z.strictObject({ ...columnBase, type: z.literal("range"), ...measured }),
  z.strictObject({ ...columnBase, type: z.literal("size"), system: sizeSystemSchema }),
  /** A band and a cup in each cell: `75B`, `34 DD/E`. */
  z.strictObject({ ...columnBase, type: z.literal("bra"), system: z.enum(BRA_SYSTEMS) }),
  z.strictObject({ ...columnBase, type: z.literal("text") }),
  /** A cell that is present overrides what the formula gives. */
  z.strictObject({ ...columnBase, type: z.literal("formula"), formula: formulaSchema }),
])
export type Column = z.infer<typeof columnSchema>
export type ColumnType = Column["type"]
export type MeasuredColumn = Extract<Column, { type: "measure" | "range" }>
export type FormulaColumn = Extract<Column, { type: "formula" }>

export const rowSchema = z.strictObject({
  id: partIdSchema,
  /** Other names of this size, as options of variants may spell it. */
  aliases: z.array(line(LIMITS.label)).max(LIMITS.aliases).default([]),
  /** By column id. A missing cell is an empty one, or the formula's value. */
  cells: z.record(partIdSchema, cellSchema),
})
export type Row = z.infer<typeof rowSchema>

const axisSchema = z.strictObject({
  label: line(LIMITS.label),
  quantity: z.enum(QUANTITIES),
  unit: unitSchema,
})

/**
 * `list`: a row is a size, its name stands in the first `label` column (or in the first column).
 * `cross`: the first column (a `range`) and the labels of the other columns, read as ranges in the
 * unit of `cross.columns`, are two measures of a person; the cells are the sizes.
 */
export const tableSchema = z.strictObject({
  id: partIdSchema,
  title: line(LIMITS.label),
  layout: z.enum(["list", "cross"]),
  cross: z.strictObject({ rows: axisSchema, columns: axisSchema }).nullable().default(null),
  columns: z.array(columnSchema).min(1).max(LIMITS.columns),
  rows: z.array(rowSchema).max(LIMITS.rows),
})
export type Table = z.infer<typeof tableSchema>

export const imageSchema = z.strictObject({
  url: z.url({ protocol: /^https?$/ }).max(2000),
  alt: line(300),
})

export const howToSchema = z.strictObject({
  id: partIdSchema,
  title: line(LIMITS.label),
  /** Markdown without HTML. */
  body: line(LIMITS.text),
  image: imageSchema.nullable().default(null),
  video_url: z.url({ protocol: /^https$/ }).max(2000).nullable().default(null),
})
export type HowTo = z.infer<typeof howToSchema>

/** Texts of one language by {@link textPath}. */
const translationsSchema = z.record(
  z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/, "Invalid locale"),
  z.record(z.string().max(80), line(LIMITS.text))
)

const noDuplicates = (document: { tables: Table[]; how_to: HowTo[] }) => {
  const ids = [
    ...document.tables.flatMap((table) => [
      table.id,
      ...table.columns.map((column) => column.id),
      ...table.rows.map((row) => row.id),
    ]),
    ...document.how_to.map((block) => block.id),
  ]
  return new Set(ids).size === ids.length
}

/** A whole guide: what the editor edits, a revision keeps and an export carries. */
export const guideDocumentSchema = z
  .strictObject({
    title: line(200).pipe(z.string().min(1)),
    kind: z.enum(GUIDE_KINDS),
    audience: z.enum(AUDIENCES).nullable().default(null),
    google_size_system: z.enum(GOOGLE_SIZE_SYSTEMS).nullable().default(null),
    /** Language the texts of the document itself are in. */
    locale: z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/).default("bg"),
    /** What a buyer sees first when nothing else is asked. */
    display: z
      .strictObject({ unit: z.enum(LENGTH_UNITS).default("mm"), system: sizeSystemSchema.nullable().default(null) })
      .prefault({}),
    /** Markdown without HTML, before and after the tables. */
    intro: line(LIMITS.text).default(""),
    notes: line(LIMITS.text).default(""),
    tables: z.array(tableSchema).max(LIMITS.tables),
    how_to: z.array(howToSchema).max(LIMITS.how_to).default([]),
    tools: z
      .strictObject({
        ring_sizer_pdf: z.boolean().default(false),
        screen_sizer: z.boolean().default(false),
        drawing: z.enum(["none", "necklace", "bracelet"]).default("none"),
        find_my_size: z.boolean().default(false),
      })
      .prefault({}),
    translations: translationsSchema.default({}),
  })
  .refine(noDuplicates, { message: "Two parts of the document have the same id", path: ["tables"] })
export type GuideDocument = z.infer<typeof guideDocumentSchema>

/** Keys of `translations`: every text of a document has one. */
export const textPath = {
  title: () => "title",
  intro: () => "intro",
  notes: () => "notes",
  tableTitle: (table: string) => `table.${table}`,
  axis: (table: string, axis: "rows" | "columns") => `axis.${table}.${axis}`,
  columnLabel: (column: string) => `column.${column}`,
  /** Labels and free texts in cells; numbers and regional sizes have no translation. */
  cell: (row: string, column: string) => `cell.${row}.${column}`,
  howToTitle: (block: string) => `how_to.${block}.title`,
  howToBody: (block: string) => `how_to.${block}.body`,
  howToAlt: (block: string) => `how_to.${block}.alt`,
} as const
