import { z } from "zod"
import { idSchema, listOf, queryBoolean } from "./shared"
import { TARGET_TYPES } from "./size-guide-assignment"
import {
  AUDIENCES,
  GOOGLE_SIZE_SYSTEMS,
  GUIDE_KINDS,
  LENGTH_UNITS,
  QUANTITIES,
  RING_SYSTEMS,
  SHOE_SYSTEMS,
  sizeSystemSchema,
  unitSchema,
} from "./size-guide-document"

const viewColumn = z.strictObject({
  id: z.string(),
  label: z.string(),
  /** The label in every unit a buyer may switch to; only of a measure across the top of a cross table. */
  units: z.record(z.enum(LENGTH_UNITS), z.string()).nullable().optional(),
  type: z.enum(["label", "measure", "range", "size", "bra", "text", "formula"]),
  quantity: z.enum(QUANTITIES).nullable(),
  /** Unit of the shown text; null for what has none. */
  unit: unitSchema.nullable(),
  convertible: z.boolean(),
  of: z.enum(["body", "garment"]).nullable(),
  system: sizeSystemSchema.nullable(),
  how_to: z.string().nullable(),
})

const viewCell = z.strictObject({
  /** In the asked unit, with the decimal mark of the language; empty for an empty cell. */
  text: z.string(),
  /** The same in every unit a buyer may switch to; null where nothing converts. */
  units: z.record(z.enum(LENGTH_UNITS), z.string()).nullable(),
  /** `[from, to]` in hundredths of a millimetre, or grams for a mass. */
  canonical: z.tuple([z.number(), z.number()]).nullable(),
})

const viewRow = z.strictObject({
  id: z.string(),
  /** Name of the size as the first column shows it. */
  label: z.string(),
  selected: z.boolean(),
  cells: z.record(z.string(), viewCell),
  /** Variants of the asked product with this size; only with `variants=true`. */
  variants: z.array(z.strictObject({ id: z.string(), available: z.boolean().nullable() })).optional(),
})

const viewTable = z.strictObject({
  id: z.string(),
  title: z.string(),
  layout: z.enum(["list", "cross"]),
  /** Names of the two measures; `unit` is that of the column labels. */
  cross: z.strictObject({ rows: z.string(), columns: z.string(), unit: unitSchema.nullable().optional() }).nullable(),
  columns: z.array(viewColumn),
  rows: z.array(viewRow),
})

/**
 * A guide as a shop shows it: in one language, formulas computed, texts chosen. The renderer of the
 * embedded pages and of the editor's preview reads exactly this.
 */
export const storeSizeGuideSchema = z.strictObject({
  id: z.string(),
  handle: z.string(),
  revision: z.number().int(),
  content_hash: z.string(),
  title: z.string(),
  kind: z.enum(GUIDE_KINDS),
  audience: z.enum(AUDIENCES).nullable(),
  google_size_system: z.enum(GOOGLE_SIZE_SYSTEMS).nullable(),
  locale: z.string(),
  unit: z.enum(LENGTH_UNITS),
  /** Column of regional sizes shown first, where there is one. */
  system: sizeSystemSchema.nullable(),
  /** What a buyer can switch to. Empty when there is nothing to switch. */
  units: z.array(z.enum(LENGTH_UNITS)),
  systems: z.array(sizeSystemSchema),
  /** Markdown without HTML. */
  intro: z.string(),
  notes: z.string(),
  tables: z.array(viewTable),
  how_to: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      body: z.string(),
      image: z.strictObject({ url: z.string(), alt: z.string() }).nullable(),
      video_url: z.string().nullable(),
    })
  ),
  tools: z.strictObject({
    ring_sizer_pdf: z.boolean(),
    screen_sizer: z.boolean(),
    drawing: z.enum(["none", "necklace", "bracelet"]),
    find_my_size: z.boolean(),
  }),
})
export type StoreSizeGuide = z.infer<typeof storeSizeGuideSchema>
export type ViewTable = StoreSizeGuide["tables"][number]
export type ViewColumn = ViewTable["columns"][number]
export type ViewRow = ViewTable["rows"][number]
export type ViewCell = z.infer<typeof viewCell>

const viewQuery = {
  unit: z.enum(LENGTH_UNITS).optional(),
  system: sizeSystemSchema.optional(),
  /** ISO 3166 country of the visitor: chooses unit and system where they are not asked for. */
  country: z.string().regex(/^[A-Za-z]{2}$/).optional(),
  region_id: idSchema.optional(),
}

/** `GET /store/products/:id/size-guide`; the language comes with `?locale=` or `x-medusa-locale`. */
export const productGuideQuery = z.strictObject({
  ...viewQuery,
  variant_id: idSchema.optional(),
  /** With the product's variants by size, and whether they can be bought. */
  variants: queryBoolean.default(false),
  /** `all`: the guides of `also` come whole, each with all its units and systems, as the guide itself always does. */
  expand: z.enum(["all"]).optional(),
})
export type ProductGuideQuery = z.infer<typeof productGuideQuery>
export const productGuideResponseSchema = z.strictObject({
  /** Null where no guide fits: never an empty table. */
  size_guide: storeSizeGuideSchema.nullable(),
  /** The best guide of every other kind, for a set of a ring and a bracelet. */
  also: z.array(
    z.strictObject({
      id: z.string(),
      handle: z.string(),
      title: z.string(),
      kind: z.enum(GUIDE_KINDS),
      /** Only with `expand=all`. */
      size_guide: storeSizeGuideSchema.optional(),
    })
  ),
  matched_by: z.strictObject({ type: z.enum(TARGET_TYPES), id: z.string() }).nullable(),
  /** Row of the asked variant; null where the variant's size is no row. */
  selected_row_id: z.string().nullable(),
})
export type ProductGuideResponse = z.infer<typeof productGuideResponseSchema>

/** `POST /store/size-guides/resolve`: for listing pages, at most 100 products. */
export const resolveGuidesBody = z.strictObject({ product_ids: z.array(idSchema).min(1).max(100), region_id: idSchema.optional() })
export type ResolveGuidesBody = z.infer<typeof resolveGuidesBody>
export const resolveGuidesResponseSchema = z.strictObject({
  size_guides: z.record(
    z.string(),
    z.strictObject({ id: z.string(), handle: z.string(), title: z.string(), kind: z.enum(GUIDE_KINDS), revision: z.number().int() }).nullable()
  ),
})
export type ResolveGuidesResponse = z.infer<typeof resolveGuidesResponseSchema>

/** `GET /store/size-guides/:handle` */
export const storeGuideQuery = z.strictObject({ ...viewQuery, revision: z.coerce.number().int().min(1).optional() })
export type StoreGuideQuery = z.infer<typeof storeGuideQuery>
export const storeGuideResponseSchema = z.strictObject({ size_guide: storeSizeGuideSchema })

/** `GET /store/size-guides/:handle/schema-org?variant_id=`: JSON-LD and Google's attributes, one entry a size. */
export const schemaOrgQuery = z.strictObject({ variant_id: idSchema.optional() })
export const schemaOrgResponseSchema = z.strictObject({
  sizes: z.array(
    z.strictObject({
      size: z.string(),
      /** A schema.org SizeSpecification. */
      specification: z.record(z.string(), z.unknown()),
      google: z.strictObject({ size: z.string(), size_system: z.enum(GOOGLE_SIZE_SYSTEMS).nullable() }),
    })
  ),
})

export type SchemaOrgResponse = z.infer<typeof schemaOrgResponseSchema>

const ringConvert = z.strictObject({
  kind: z.literal("ring"),
  /** A system, or `mm` for the inner diameter, or `circumference` in mm. */
  from: z.enum([...RING_SYSTEMS, "mm", "circumference"]),
  value: z.string().min(1).max(20),
  to: listOf(z.enum(RING_SYSTEMS), RING_SYSTEMS.length).optional(),
})
const shoeConvert = z.strictObject({
  kind: z.literal("shoes"),
  /** A system, or `mm` for the length of the foot. */
  from: z.enum([...SHOE_SYSTEMS, "mm"]),
  value: z.string().min(1).max(20),
  to: listOf(z.enum(SHOE_SYSTEMS), SHOE_SYSTEMS.length).optional(),
})
/** `GET /store/sizing/convert`: pure arithmetic, cacheable for a year. */
export const convertQuery = z.discriminatedUnion("kind", [ringConvert, shoeConvert])
export type ConvertQuery = z.infer<typeof convertQuery>
export const convertResponseSchema = z.strictObject({
  kind: z.enum(["ring", "shoes"]),
  /** Exact, in millimetres with four decimals. Diameter and circumference for rings, length of the foot for shoes. */
  mm: z.strictObject({ diameter: z.number(), circumference: z.number() }).or(z.strictObject({ foot: z.number() })),
  sizes: z.array(
    z.strictObject({
      system: z.enum([...new Set([...RING_SYSTEMS, ...SHOE_SYSTEMS])]),
      /** Nearest size that exists in the system; null outside its range. */
      label: z.string().nullable(),
      /** Millimetres (diameter, or length of the foot) the nearest size is larger than the given one. */
      difference_mm: z.number().nullable(),
      exact: z.boolean(),
    })
  ),
})
export type ConvertResponse = z.infer<typeof convertResponseSchema>

/** `GET /store/size-guides/:handle/closest`: the row nearest to one measure, or to several (`find my size`). */
export const closestSizeQuery = z.strictObject({
  /** `quantity:value`, for example `inner_diameter:17.2` or `chest:92`; several separated by commas. */
  measures: listOf(z.string().regex(/^[a-z_]+:\d{1,4}(\.\d{1,3})?$/, "Write quantity:value"), 8),
  unit: z.enum(LENGTH_UNITS).default("mm"),
  table: z.string().max(24).optional(),
})
export type ClosestSizeQuery = z.infer<typeof closestSizeQuery>
export const closestSizeResponseSchema = z.strictObject({
  /** Best first, three at most. Empty where the guide measures nothing of what was given. */
  sizes: z.array(
    z.strictObject({
      table: z.string(),
      row_id: z.string(),
      label: z.string(),
      /** How each given measure lies to this size: hundredths of a millimetre below (-) or above (+), 0 within. */
      differences: z.record(z.string(), z.number().int()),
      fits: z.boolean(),
    })
  ),
  /** Measures between two sizes: which way to go is for the buyer. */
  between: z.strictObject({ smaller: z.string(), larger: z.string() }).nullable(),
})
export type ClosestSizeResponse = z.infer<typeof closestSizeResponseSchema>

/** `POST /store/size-guides/:handle/events`: counted by day, without anything about the visitor. */
export const guideEventBody = z.strictObject({
  type: z.enum(["open", "unit_switch", "system_switch", "size_click"]),
  product_id: idSchema.optional(),
  /** The unit, the system, or the name of the size. */
  detail: z.string().max(60).optional(),
})
export type GuideEventBody = z.infer<typeof guideEventBody>

/**
 * Query of the pages a shop embeds: `GET /size-guides/:handle` and `GET /size-guides/product/:id`.
 * A frame can send no header, so the publishable key and the language are in the address.
 */
export const guidePageQuery = z.strictObject({
  key: z.string().max(200).optional(),
  variant: idSchema.optional(),
  locale: z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/).optional(),
  unit: z.enum(LENGTH_UNITS).optional(),
  system: sizeSystemSchema.optional(),
  country: z.string().regex(/^[A-Za-z]{2}$/).optional(),
  region: idSchema.optional(),
  theme: z.enum(["auto", "light", "dark"]).default("auto"),
})
export type GuidePageQuery = z.infer<typeof guidePageQuery>

/** `GET /size-guides/:handle/sizer.pdf` and `sizer.svg`, and the same below `/store` */
export const sizerQuery = z.strictObject({
  paper: z.enum(["a4", "letter"]).default("a4"),
  locale: z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/).optional(),
})
export type SizerQuery = z.infer<typeof sizerQuery>
