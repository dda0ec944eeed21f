import { z } from "zod"

/** What a merge field may stand for. Nothing else of a contact ever reaches a mail. */
export const MERGE_FIELDS = ["first_name", "last_name", "email", "city", "customer_group"] as const
export type MergeField = (typeof MERGE_FIELDS)[number]

/** Colours of a theme that text may take. */
export const TEXT_COLORS = ["text", "heading", "muted", "accent"] as const

export const ALIGNMENTS = ["left", "center", "right"] as const

export const TEXT_LIMITS = { node: 2000, line_nodes: 20, paragraph_nodes: 100, items: 50, blocks: 60, url: 2000, fallback: 120 } as const

/** Control characters and those that turn the direction of what follows. Joiners stay: emoji need them. */
const UNSEEN = /[\u0000-\u001F\u007F-\u009F\u2028-\u202E\u2066-\u2069\uFEFF]+/g

/** Text inside a line: composed letters, no break, nothing invisible; spaces at its ends mean something. */
export const runSchema = (max: number) =>
  z.string().max(max).transform((text) => text.replace(UNSEEN, " ").normalize("NFC"))

/**
 * An address as it was typed. A draft may hold one that is empty or wrong: the checks name it, the
 * compiler leaves it out.
 */
export const urlTextSchema = z.string().max(TEXT_LIMITS.url).transform((url) => url.replace(/[\u0000-\u0020\u007F-\u009F\u2028\u2029]/g, ""))

const fieldNode = z.strictObject({
  type: z.literal("field"),
  attrs: z.strictObject({ name: z.enum(MERGE_FIELDS), fallback: runSchema(TEXT_LIMITS.fallback).default("") }),
})

/** One line without marks, for a subject or the label of a button. */
export const lineSchema = z
  .array(z.discriminatedUnion("type", [z.strictObject({ type: z.literal("text"), text: runSchema(TEXT_LIMITS.node) }), fieldNode]))
  .max(TEXT_LIMITS.line_nodes)
export type Line = z.infer<typeof lineSchema>

/** Attributes Tiptap writes beside ours are dropped. */
const markSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("bold") }),
  z.strictObject({ type: z.literal("italic") }),
  z.strictObject({ type: z.literal("underline") }),
  z.strictObject({ type: z.literal("link"), attrs: z.object({ href: urlTextSchema }) }),
  z.strictObject({ type: z.literal("textStyle"), attrs: z.object({ color: z.enum(TEXT_COLORS).nullable() }) }),
])
const marks = z.array(markSchema).max(5).optional()

const inlineSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("text"), text: runSchema(TEXT_LIMITS.node), marks }),
  z.strictObject({ type: z.literal("hardBreak"), marks }),
  fieldNode.extend({ marks }),
])
export type Inline = z.infer<typeof inlineSchema>

const paragraphSchema = z.strictObject({
  type: z.literal("paragraph"),
  attrs: z.object({ textAlign: z.enum(ALIGNMENTS).nullish() }).optional(),
  content: z.array(inlineSchema).max(TEXT_LIMITS.paragraph_nodes).default([]),
})
export type Paragraph = z.infer<typeof paragraphSchema>

/** Lists hold paragraphs, and lists down to the third level. */
export interface List {
  type: "bulletList" | "orderedList"
  attrs?: { start?: number | null }
  content: { type: "listItem"; content: (Paragraph | List)[] }[]
}

const listSchema = (depth: number): z.ZodType<List> => {
  const inner: z.ZodType<Paragraph | List> = depth > 1 ? z.union([paragraphSchema, listSchema(depth - 1)]) : paragraphSchema
  const item = z.strictObject({ type: z.literal("listItem"), content: z.array(inner).min(1).max(TEXT_LIMITS.items) })
  return z.strictObject({
    type: z.enum(["bulletList", "orderedList"]),
    attrs: z.object({ start: z.int().min(0).max(9999).nullish() }).optional(),
    content: z.array(item).min(1).max(TEXT_LIMITS.items),
  })
}

/** The part of Tiptap's JSON a text block may hold: no headings, images or raw HTML in it. */
export const richTextSchema = z.strictObject({
  type: z.literal("doc"),
  content: z.array(z.union([paragraphSchema, listSchema(3)])).max(TEXT_LIMITS.blocks),
})
export type RichText = z.infer<typeof richTextSchema>
