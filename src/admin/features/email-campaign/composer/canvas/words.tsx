import { Fragment, type CSSProperties, type ReactNode } from "react"
import type { Inline, Line, List, Paragraph, RichText } from "../../../../../contracts/email-campaign-text"
import { useText } from "../../../../lib/text"
import { colorOf, type Look } from "./look"

const Field = ({ node }: { node: Extract<Inline, { type: "field" }> }) => {
  const { t } = useText()
  const { name, fallback } = node.attrs
  return <span style={{ border: "1px dashed currentColor", borderRadius: 3, padding: "0 3px" }}>{fallback || t(`email_checks.words.${name}`)}</span>
}

/** A line; its placeholder while it is empty. */
export const LineView = ({ line, placeholder }: { line: Line; placeholder: string }) =>
  line.length === 0 ? (
    <em style={{ opacity: 0.85 }}>{placeholder}</em>
  ) : (
    <>{line.map((node, index) => (node.type === "text" ? <Fragment key={index}>{node.text}</Fragment> : <Field key={index} node={node} />))}</>
  )

const InlineView = ({ node, look }: { node: Inline; look: Look }) => {
  if (node.type === "hardBreak") {
    return <br />
  }
  const style: CSSProperties = {}
  for (const mark of node.marks ?? []) {
    if (mark.type === "bold") style.fontWeight = 700
    if (mark.type === "italic") style.fontStyle = "italic"
    if (mark.type === "underline" || mark.type === "link") style.textDecoration = "underline"
    if (mark.type === "textStyle" && mark.attrs.color) style.color = colorOf(look, mark.attrs.color)
  }
  return <span style={style}>{node.type === "text" ? node.text : <Field node={node} />}</span>
}

const ParagraphView = ({ part, look }: { part: Paragraph; look: Look }) => (
  <p style={{ margin: "0 0 12px", minHeight: 26, textAlign: part.attrs?.textAlign ?? undefined }}>
    {part.content.map((node, index) => (
      <InlineView key={index} node={node} look={look} />
    ))}
  </p>
)

const ListView = ({ part, look }: { part: List; look: Look }) => {
  const items = part.content.map((item, index) => <li key={index}>{item.content.map((inner, number) => partView(inner, look, number))}</li>)
  const style = { margin: "0 0 12px", paddingLeft: 24 }
  return part.type === "bulletList" ? (
    <ul style={{ ...style, listStyle: "disc" }}>{items}</ul>
  ) : (
    <ol start={part.attrs?.start ?? 1} style={{ ...style, listStyle: "decimal" }}>
      {items}
    </ol>
  )
}

const partView = (part: Paragraph | List, look: Look, key: number): ReactNode =>
  part.type === "paragraph" ? <ParagraphView key={key} part={part} look={look} /> : <ListView key={key} part={part} look={look} />

/** Paragraphs and lists as the mail shows them. */
export const RichTextView = ({ doc, look, placeholder }: { doc: RichText; look: Look; placeholder: string }) =>
  doc.content.every((part) => part.type === "paragraph" && part.content.length === 0) ? (
    <em style={{ opacity: 0.85 }}>{placeholder}</em>
  ) : (
    <>{doc.content.map((part, index) => partView(part, look, index))}</>
  )
