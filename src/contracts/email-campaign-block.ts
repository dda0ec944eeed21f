import { z } from "zod"
import { ALIGNMENTS, lineSchema, richTextSchema, urlTextSchema } from "./email-campaign-text"
import { cleanText, idSchema, momentSchema } from "./shared"

export const BLOCK_LIMITS = { products: 24, html: 20_000, social: 8, quotes: 3 } as const

/** Identifier of a row or block, made by the editor and kept for good: moves, merges and reports hang on it. */
export const blockIdSchema = z.string().regex(/^[a-z0-9]{4,24}$/, "Invalid part id")

/** An attribute's text. */
const plain = (max: number) => z.string().max(max * 2).transform(cleanText).pipe(z.string().max(max))
const base = { id: blockIdSchema }
const align = z.enum(ALIGNMENTS).default("left")

export const SOCIAL_NETWORKS = ["instagram", "facebook", "tiktok", "pinterest", "youtube", "viber", "website"] as const
export type SocialNetwork = (typeof SOCIAL_NETWORKS)[number]

/** Products that are found when the mail is compiled. `category` needs the id of one. */
export const PRODUCT_FEEDS = ["newest", "best_selling", "category", "recommended"] as const

const productSource = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("ids"), ids: z.array(idSchema).max(BLOCK_LIMITS.products) }),
  z.strictObject({
    kind: z.literal("feed"),
    feed: z.enum(PRODUCT_FEEDS),
    category_id: idSchema.nullable().default(null),
    limit: z.int().min(1).max(BLOCK_LIMITS.products).default(6),
  }),
])

const couponCode = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("static"), code: z.string().regex(/^[\p{L}\p{N}_-]{0,64}$/u, "Invalid code") }),
  z.strictObject({ kind: z.literal("unique"), promotion_id: idSchema }),
])

/** Blocks that a saved block may hold as well. */
const savable = [
  z.strictObject({ ...base, type: z.literal("text"), doc: richTextSchema }),
  z.strictObject({
    ...base,
    type: z.literal("heading"),
    /** `brand` is the name of the shop at the top, `eyebrow` a small line above a title. */
    style: z.enum(["brand", "title", "subtitle", "eyebrow"]).default("title"),
    content: lineSchema,
    align,
  }),
  z.strictObject({
    ...base,
    type: z.literal("image"),
    url: urlTextSchema,
    alt: plain(300),
    /** Says nothing that a reader misses: no alternative text is wanted. */
    decorative: z.boolean().default(false),
    link: urlTextSchema.nullable().default(null),
    /** Percent of the column. */
    width: z.int().min(10).max(100).default(100),
    /** From edge to edge, without the padding of the column. */
    bleed: z.boolean().default(false),
    align,
  }),
  z.strictObject({
    ...base,
    type: z.literal("button"),
    label: lineSchema,
    url: urlTextSchema,
    style: z.enum(["solid", "outline"]).default("solid"),
    align,
  }),
  z.strictObject({ ...base, type: z.literal("divider"), width: z.int().min(5).max(100).default(100), thickness: z.int().min(1).max(4).default(1) }),
  z.strictObject({ ...base, type: z.literal("spacer"), height: z.int().min(4).max(120).default(24) }),
  z.strictObject({
    ...base,
    type: z.literal("product"),
    source: productSource,
    per_row: z.union([z.literal(1), z.literal(2), z.literal(3)]).default(2),
    /** The title is always shown. */
    show: z
      .strictObject({
        image: z.boolean().default(true),
        subtitle: z.boolean().default(false),
        price: z.boolean().default(true),
        rating: z.boolean().default(false),
        button: z.boolean().default(false),
      })
      .prefault({}),
    /** What becomes of a product that cannot be bought when the mail is compiled. */
    sold_out: z.enum(["hide", "show"]).default("hide"),
  }),
  z.strictObject({
    ...base,
    type: z.literal("coupon"),
    title: lineSchema,
    code: couponCode,
    starts_at: momentSchema.nullable().default(null),
    expires_at: momentSchema.nullable().default(null),
    note: lineSchema.default([]),
  }),
  z.strictObject({
    ...base,
    type: z.literal("review_summary"),
    /** A product, or the whole shop. */
    product_id: idSchema.nullable().default(null),
    quotes: z.int().min(0).max(BLOCK_LIMITS.quotes).default(1),
  }),
  z.strictObject({
    ...base,
    type: z.literal("social"),
    links: z.array(z.strictObject({ network: z.enum(SOCIAL_NETWORKS), url: urlTextSchema })).max(BLOCK_LIMITS.social),
  }),
  /** By permission only; cleaned when it is compiled. */
  z.strictObject({ ...base, type: z.literal("html"), html: z.string().max(BLOCK_LIMITS.html) }),
] as const

/** What a saved block holds. */
export const savedContentSchema = z.array(z.discriminatedUnion("type", [...savable])).max(10)
export type SavedContent = z.infer<typeof savedContentSchema>

export const blockSchema = z.discriminatedUnion("type", [
  ...savable,
  z.strictObject({ ...base, type: z.literal("saved_block"), saved_block_id: idSchema }),
  z.strictObject({
    ...base,
    type: z.literal("footer"),
    /** Why one gets this mail; empty for the standard sentence of the language. */
    reason: lineSchema.default([]),
    view_in_browser: z.boolean().default(true),
  }),
])
export type Block = z.infer<typeof blockSchema>
export type BlockType = Block["type"]
export type BlockOf<Type extends BlockType> = Extract<Block, { type: Type }>
