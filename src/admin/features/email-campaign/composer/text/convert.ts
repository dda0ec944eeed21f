import type { JSONContent } from "@tiptap/core"
import type { Line, RichText } from "../../../../../contracts/email-campaign-text"

/** The editor takes no text without a letter. */
const withoutEmpty = (node: JSONContent): JSONContent =>
  node.content ? { ...node, content: node.content.filter((inner) => inner.type !== "text" || inner.text !== "").map(withoutEmpty) } : node

/** A rich text as the editor reads it; it always has a paragraph to write in. */
export const richToEditor = (doc: RichText): JSONContent =>
  withoutEmpty(doc.content.length > 0 ? (doc) : { type: "doc", content: [{ type: "paragraph" }] })

/** Attributes of the editor that the contract does not know are left out. */
const cleaned = ({ type, text, marks, attrs, content }: JSONContent): JSONContent => {
  const { textAlign, start } = (attrs ?? {}) as { textAlign?: string | null; start?: number }
  const kept = type === "field" ? attrs : type === "paragraph" && textAlign ? { textAlign } : type === "orderedList" && start && start !== 1 ? { start } : undefined
  const inner = type === "paragraph" ? (content ?? []) : content
  return {
    type,
    ...(text !== undefined && { text }),
    ...(kept && { attrs: kept }),
    ...(marks && marks.length > 0 && { marks: marks.map(({ type: mark, attrs: of }) => ({ type: mark, ...(of && { attrs: of }) })) }),
    ...(inner && { content: inner.map(cleaned) }),
  }
}

/** What the editor holds, in the shape of the contract. */
export const richFromEditor = (json: JSONContent): RichText => cleaned({ ...json, content: json.content ?? [] }) as RichText

export const lineToEditor = (line: Line): JSONContent =>
  withoutEmpty({ type: "doc", content: [{ type: "paragraph", content: line }] })

export const lineFromEditor = (json: JSONContent): Line => (json.content?.[0]?.content ?? []).map(cleaned) as Line
