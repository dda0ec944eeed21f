import { z } from "zod"
import { type Block, blockIdSchema, blockSchema } from "./email-campaign-block"
import { conditionSchema } from "./email-campaign-condition"
import { lineSchema } from "./email-campaign-text"

/** Columns of a row, as shares of its width. */
export const ROW_LAYOUTS = { "1": [1], "1-1": [1, 1], "1-2": [1, 2], "2-1": [2, 1], "1-1-1": [1, 1, 1] } as const
export type RowLayout = keyof typeof ROW_LAYOUTS

export const DOCUMENT_LIMITS = { rows: 60, column_blocks: 20, blocks: 150, bytes: 200_000 } as const

const color = z.string().regex(/^#[0-9a-f]{6}$/, "Invalid colour")

/** Colours of one mode. Text, heading, muted and accent stand on background, surface and soft. */
export const paletteSchema = z.strictObject({
  /** Around the mail. */
  background: color,
  /** Under its rows. */
  surface: color,
  /** Under rows that stand out a little. */
  soft: color,
  text: color,
  heading: color,
  muted: color,
  accent: color,
  line: color,
  button: color,
  button_text: color,
})
export type Palette = z.infer<typeof paletteSchema>

/** Fonts every reader has, so nothing is loaded and nothing jumps. */
export const themeSchema = z.strictObject({
  heading_font: z.enum(["serif", "sans"]).default("serif"),
  text_font: z.enum(["serif", "sans"]).default("sans"),
  corners: z.enum(["square", "soft", "round"]).default("square"),
  light: paletteSchema,
  dark: paletteSchema,
})
export type Theme = z.infer<typeof themeSchema>

export const rowSchema = z
  .strictObject({
    id: blockIdSchema,
    layout: z.enum(Object.keys(ROW_LAYOUTS) as [RowLayout, ...RowLayout[]]),
    /** Blocks by column; as many columns as the layout has. */
    columns: z.array(z.array(blockSchema).max(DOCUMENT_LIMITS.column_blocks)).min(1).max(3),
    /** `strong` turns the colours of a button into those of the row; `page` has no ground of its own. */
    tone: z.enum(["plain", "soft", "strong", "page"]).default("plain"),
    /** Space above and below. */
    space: z.enum(["none", "small", "normal", "large"]).default("normal"),
    visibility: z
      .strictObject({
        /** The only kind of device that shows it. Mail programs without media queries count as desktop. */
        device: z.enum(["desktop", "phone"]).nullable().default(null),
        condition: conditionSchema.nullable().default(null),
      })
      .prefault({}),
  })
  .refine((row) => row.columns.length === ROW_LAYOUTS[row.layout].length, { message: "The columns do not fit the layout", path: ["columns"] })
export type Row = z.infer<typeof rowSchema>
export type Tone = Row["tone"]

const allBlocks = (rows: Row[]): Block[] => rows.flatMap((row) => row.columns.flat())

const idsDiffer = ({ rows }: { rows: Row[] }) => {
  const ids = [...rows.map((row) => row.id), ...allBlocks(rows).map((block) => block.id)]
  return new Set(ids).size === ids.length
}

/** The footer is in every mail that is sent, whoever gets it on whatever device. */
const endsInFooter = ({ rows }: { rows: Row[] }) => {
  const last = rows.at(-1)
  const always = last?.layout === "1" && last.visibility.device === null && last.visibility.condition === null
  const footers = allBlocks(rows).filter((block) => block.type === "footer")
  return always && footers.length === 1 && last.columns[0].at(-1) === footers[0]
}

const isSmall = (document: object) => new TextEncoder().encode(JSON.stringify(document)).length <= DOCUMENT_LIMITS.bytes

/**
 * A mail as the composer edits it, in one language: what a version keeps and the compiler reads.
 * A campaign holds one for each language it is sent in.
 */
export const emailDocumentSchema = z
  .strictObject({
    schema: z.literal(1),
    subject: lineSchema,
    /** What an inbox shows after the subject. */
    preheader: lineSchema,
    /** `null` follows the theme of the shop. */
    theme: themeSchema.nullable(),
    rows: z.array(rowSchema).min(1).max(DOCUMENT_LIMITS.rows),
  })
  .refine(idsDiffer, { message: "Two parts of the document have the same id", path: ["rows"] })
  .refine(endsInFooter, { message: "The last block has to be the only footer, shown to everybody", path: ["rows"] })
  .refine(({ rows }) => allBlocks(rows).length <= DOCUMENT_LIMITS.blocks, { message: "Too many blocks", path: ["rows"] })
  .refine(isSmall, { message: "The document is too large", path: ["rows"] })
export type EmailDocument = z.infer<typeof emailDocumentSchema>
