import type { Tone } from "../../contracts/email-campaign-document"
import { safeLink } from "../document/url"
import type { Context } from "./context"
import { oneLine } from "./escape"
import type { Segment } from "./types"

/** An element of MJML. Values are words of the context, numbers and colours, never a text of anybody. */
export interface MjmlNode {
  tagName: string
  attributes: Record<string, string>
  children?: MjmlNode[]
  content?: string
}

export const node = (tagName: string, attributes: Record<string, string>, children: MjmlNode[] = []): MjmlNode => ({
  tagName,
  attributes,
  children,
})

export const leaf = (tagName: string, attributes: Record<string, string>, content: string): MjmlNode => ({
  tagName,
  attributes,
  content,
})

/** Where a block stands. */
export interface Frame {
  tone: Tone
  /** Space beside the blocks of the column, in pixels. */
  gutter: number
  /** Of the column, in pixels. */
  width: number
}

/** A block in both parts of the mail. */
export interface Rendered {
  nodes: MjmlNode[]
  text: Segment[]
}

export const nothing: Rendered = { nodes: [], text: [] }

/** `attributes` with an address in them, or without where it is none to link to. */
export const hrefOf = (context: Context, url: string | null, label: string, blockId: string) => {
  const safe = url === null ? null : safeLink(url)
  if (safe === null) {
    return null
  }
  const index = context.link(safe, oneLine(label), blockId)
  return {
    index,
    href: context.mark({ slot: "link", index, place: "attribute" }),
    text: { slot: "link", index, place: "text" } satisfies Segment,
  }
}

export const px = (...values: number[]): string => values.map((value) => `${value}px`).join(" ")
