import { Bold } from "@tiptap/extension-bold"
import { Document } from "@tiptap/extension-document"
import { HardBreak } from "@tiptap/extension-hard-break"
import { Italic } from "@tiptap/extension-italic"
import { BulletList, ListItem, ListKeymap, OrderedList } from "@tiptap/extension-list"
import { Text as TextNode } from "@tiptap/extension-text"
import { Underline } from "@tiptap/extension-underline"
import { EditorContent } from "@tiptap/react"
import { useMemo, useState } from "react"
import type { RichText } from "../../../../../contracts/email-campaign-text"
import { useText } from "../../../../lib/text"
import { richFromEditor, richToEditor } from "./convert"
import { FallbackForm } from "./fallback-form"
import { AlignedParagraph, FieldNode, Link, TextStyle } from "./nodes"
import { TextToolbar } from "./text-toolbar"
import { useTextEditor } from "./use-text-editor"

export type RichEditorProps = {
  label: string
  value: RichText
  readOnly: boolean
  /** @returns whether it was taken */
  onChange: (doc: RichText) => boolean
  onEnd: () => void
}

/** Classes of the theme's colours; the mail itself has those of the shop. */
const COLORS: Record<string, string> = { muted: "var(--fg-subtle)", accent: "var(--tag-orange-text)" }

/** Paragraphs and lists with links, emphasis and merge fields. */
const RichEditor = ({ label, value, readOnly, onChange, onEnd }: RichEditorProps) => {
  const { t } = useText()
  const [extensions] = useState(() => [
    Document,
    AlignedParagraph,
    TextNode,
    HardBreak,
    Bold,
    Italic,
    Underline,
    BulletList,
    OrderedList,
    ListItem,
    ListKeymap,
    Link,
    TextStyle.configure({ colorOf: (name) => COLORS[name] ?? "inherit" }),
    FieldNode.configure({ nameOf: (name) => t(`email_checks.words.${name}`) }),
  ])
  const content = useMemo(() => richToEditor(value), [value])
  const editor = useTextEditor({
    label,
    className:
      "txt-small min-h-32 max-h-96 overflow-y-auto p-2 outline-none break-words [&_p]:mb-2 [&_ul]:list-disc [&_ol]:list-decimal [&_ul]:ps-5 [&_ol]:ps-5",
    content,
    extensions,
    isLine: false,
    readOnly,
    onChange: (json) => onChange(richFromEditor(json)),
    onEnd,
  })
  return (
    <div className="bg-ui-bg-field shadow-borders-base focus-within:shadow-borders-interactive-with-active rounded-md">
      {editor && !readOnly && <TextToolbar editor={editor} />}
      <EditorContent editor={editor} />
      {editor && <FallbackForm editor={editor} />}
    </div>
  )
}

export default RichEditor
