import { createHash } from "node:crypto"
import type { Condition } from "../../contracts/email-campaign-condition"
import type { Theme } from "../../contracts/email-campaign-document"
import type { CompileData, CompiledField, CompiledLink, CompiledMessage, Segment, Slot } from "./types"

/** What one compilation collects. */
export interface Context {
  data: CompileData
  theme: Theme
  links: CompiledLink[]
  fields: CompiledField[]
  conditions: Condition[]
  coupons: CompiledMessage["coupons"]
  /** Puts finished HTML aside and gives the word that stands for it, so MJML never sees a text of anybody. */
  fix: (html: string) => string
  /** The word that stands for a slot. */
  mark: (slot: Slot) => string
  /** Puts the finished HTML back. */
  unfix: (html: string) => string
  /** Whether a text is one of the words for slots. */
  isMark: (text: string) => boolean
  /** Takes HTML with words apart. */
  segments: (html: string) => Segment[]
  /** Index of a link; the same address in the same block is the same link. */
  link: (url: string, label: string, blockId: string) => number
  field: (field: CompiledField) => number
  coupon: (blockId: string, promotionId: string) => number
}

const indexIn = <T>(list: T[], item: T, same: (other: T) => boolean): number => {
  const found = list.findIndex(same)
  return found < 0 ? list.push(item) - 1 : found
}

/**
 * A fresh context. The words hold a hash of all that is compiled, so no text in it can be one of them.
 * @param source the document and everything else it is compiled with
 */
export const createContext = (data: CompileData, theme: Theme, source: unknown): Context => {
  const stem = createHash("sha256").update(JSON.stringify(source)).digest("hex").slice(0, 16)
  const fixed: string[] = []
  const slots: Slot[] = []
  const words = (kind: "f" | "s") => new RegExp(`bj${stem}${kind}(\\d+)e`, "g")
  const mark = new RegExp(`^bj${stem}s\\d+e$`)
  const context: Context = {
    data,
    theme,
    links: [],
    fields: [],
    conditions: [],
    coupons: [],
    fix: (html) => `bj${stem}f${fixed.push(html) - 1}e`,
    mark: (slot) => `bj${stem}s${slots.push(slot) - 1}e`,
    unfix: (html) => html.replace(words("f"), (_, index: string) => fixed[Number(index)]),
    isMark: (text) => mark.test(text),
    segments: (html) =>
      html
        .split(words("s"))
        .map((part, index): Segment => (index % 2 ? slots[Number(part)] : part))
        .filter((part) => part !== ""),
    link: (url, label, block_id) =>
      indexIn(context.links, { url, block_id, label }, (other) => other.url === url && other.block_id === block_id),
    field: (field) =>
      indexIn(context.fields, field, (other) => other.name === field.name && other.fallback === field.fallback),
    coupon: (block_id, promotion_id) =>
      indexIn(context.coupons, { block_id, promotion_id }, (other) => other.block_id === block_id),
  }
  return context
}

/** Joins neighbouring texts. */
export const joined = (segments: Segment[]): Segment[] => {
  const result: Segment[] = []
  for (const segment of segments) {
    const last = result.at(-1)
    if (typeof segment === "string" && typeof last === "string") {
      result[result.length - 1] = last + segment
    } else if (segment !== "") {
      result.push(segment)
    }
  }
  return result
}
