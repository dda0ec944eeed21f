import type { Block, BlockOf } from "../../contracts/email-campaign-block"
import { type Row, rowSchema } from "../../contracts/email-campaign-document"
import type { Line, MergeField } from "../../contracts/email-campaign-text"
import type { Locale } from "../../contracts/shared"

/** What a template takes from the shop. */
export interface TemplateShop {
  name: string
  /** Where its buttons lead until somebody chooses a better place. */
  url: string
  social: BlockOf<"social">["links"]
}

type Loose<Type extends Block["type"]> = { type: Type } & Partial<Omit<BlockOf<Type>, "type" | "id">>
export type LooseBlock = { [Type in Block["type"]]: Loose<Type> }[Block["type"]]

/** Makes ids and rows; every part gets its own id. */
export type MakeRow = (columns: LooseBlock[][], rest?: Partial<Omit<Row, "id" | "columns">>) => Row

/** A mail to begin with, in every language of ours. */
export interface Template {
  name: string
  texts: Record<Locale, { subject: string; preheader: string }>
  rows: (locale: Locale, shop: TemplateShop, row: MakeRow) => Row[]
}

/** @param newId 4 to 24 small letters and digits, another one each time */
export const rowMaker =
  (newId: () => string): MakeRow =>
  (columns, rest = {}) =>
    rowSchema.parse({
      id: newId(),
      layout: "1",
      ...rest,
      columns: columns.map((blocks) => blocks.map((block) => ({ id: newId(), ...block }))),
    })

/**
 * A line in which `{first_name|приятелю}` stands for a merge field with its fallback. Only texts of
 * templates are read this way.
 */
export const line = (text: string): Line =>
  text
    .split(/(\{\w+\|[^}]*\})/)
    .filter(Boolean)
    .map((part): Line[number] => {
      const field = /^\{(\w+)\|([^}]*)\}$/.exec(part)
      return field ? { type: "field", attrs: { name: field[1] as MergeField, fallback: field[2] } } : { type: "text", text: part }
    })

/** Paragraphs of plain words. */
export const paragraphs = (texts: string[], textAlign: "left" | "center" = "left"): LooseBlock => ({
  type: "text",
  doc: { type: "doc", content: texts.map((text) => ({ type: "paragraph" as const, attrs: { textAlign }, content: line(text) })) },
})

export const heading = (style: BlockOf<"heading">["style"], text: string, align: "left" | "center" = "center"): LooseBlock => ({
  type: "heading",
  style,
  content: line(text),
  align,
})

export const button = (label: string, url: string, style: "solid" | "outline" = "solid"): LooseBlock => ({
  type: "button",
  label: line(label),
  url,
  style,
  align: "center",
})

/** Products that are found when the mail is compiled. */
export const products = (
  feed: "newest" | "best_selling" | "recommended",
  limit: number,
  per_row: 1 | 2 | 3,
  show: Partial<BlockOf<"product">["show"]> = {}
): LooseBlock => ({
  type: "product",
  source: { kind: "feed", feed, category_id: null, limit },
  per_row,
  show: { image: true, subtitle: false, price: true, rating: false, button: false, ...show },
})

/** An empty code: the mail leaves the coupon out until there is one, and the checks ask for it. */
export const coupon = (title: string, note: string): LooseBlock => ({
  type: "coupon",
  title: line(title),
  code: { kind: "static", code: "" },
  note: line(note),
})

export const masthead = (row: MakeRow, shop: TemplateShop): Row =>
  row([[{ type: "spacer", height: 8 }, heading("brand", shop.name), { type: "divider", width: 12, thickness: 1 }]], { space: "small" })

export const closing = (row: MakeRow, shop: TemplateShop): Row[] => [
  ...(shop.social.length > 0 ? [row([[{ type: "spacer", height: 8 }, { type: "social", links: shop.social }]], { tone: "page", space: "none" })] : []),
  row([[{ type: "footer" }]], { tone: "page", space: "normal" }),
]
