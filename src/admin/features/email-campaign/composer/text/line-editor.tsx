import { Text as TextNode } from "@tiptap/extension-text"
import { EditorContent } from "@tiptap/react"
import { useMemo, useState } from "react"
import type { Line } from "../../../../../contracts/email-campaign-text"
import { useText } from "../../../../lib/text"
import { lineFromEditor, lineToEditor } from "./convert"
import { FallbackForm } from "./fallback-form"
import { FieldMenu } from "./field-menu"
import { AlignedParagraph, FieldNode, LineDocument } from "./nodes"
import { useTextEditor } from "./use-text-editor"

export type LineEditorProps = {
  label: string
  describedBy?: string
  value: Line
  readOnly: boolean
  /** @returns whether it was taken */
  onChange: (line: Line) => boolean
  onEnd: () => void
}

/** A line of text with merge fields. */
const LineEditor = ({ label, describedBy, value, readOnly, onChange, onEnd }: LineEditorProps) => {
  const { t } = useText()
  const [extensions] = useState(() => [
    LineDocument,
    AlignedParagraph,
    TextNode,
    FieldNode.configure({ nameOf: (name) => t(`email_checks.words.${name}`) }),
  ])
  const content = useMemo(() => lineToEditor(value), [value])
  const editor = useTextEditor({
    label,
    describedBy,
    className: "txt-compact-small min-h-7 py-1 ps-2 pe-1 outline-none whitespace-pre-wrap break-words",
    content,
    extensions,
    isLine: true,
    readOnly,
    onChange: (json) => onChange(lineFromEditor(json)),
    onEnd,
  })
  return (
    <div className="bg-ui-bg-field shadow-borders-base focus-within:shadow-borders-interactive-with-active rounded-md">
      <div className="flex items-start gap-x-1">
        <EditorContent editor={editor} className="min-w-0 flex-1" />
        {editor && !readOnly && (
          <FieldMenu onChoose={(name) => editor.chain().insertField(name, "").run()} onClosed={() => editor.commands.focus()} />
        )}
      </div>
      {editor && <FallbackForm editor={editor} />}
    </div>
  )
}

export default LineEditor
