import type { AnyExtension, JSONContent } from "@tiptap/core"
import { useEditor, type Editor } from "@tiptap/react"
import { useEffect, useRef } from "react"
import { useLatest } from "../../../../lib/use-latest"

/** Milliseconds without a letter after which what is typed is a step of its own. */
const PAUSE_MS = 900

type TextEditorOptions = {
  label: string
  describedBy?: string
  className: string
  content: JSONContent
  extensions: AnyExtension[]
  isLine: boolean
  readOnly: boolean
  /** @returns whether it was taken; what was refused is taken back */
  onChange: (json: JSONContent) => boolean
  onEnd: () => void
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** An editor of text over a value that also others change, such as an undo. */
export const useTextEditor = (options: TextEditorOptions): Editor | null => {
  const { label, describedBy, className, content, extensions, isLine, readOnly } = options
  const latest = useLatest(options)
  const timer = useRef<ReturnType<typeof setTimeout>>()
  const shown = useRef(content)
  const editor = useEditor({
    extensions,
    content,
    editable: !readOnly,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: {
        role: "textbox",
        "aria-label": label,
        "aria-multiline": String(!isLine),
        ...(describedBy && { "aria-describedby": describedBy }),
        class: className,
      },
      ...(isLine && {
        handleKeyDown: (_view, event) => event.key === "Enter",
        handlePaste: (view, event) => {
          const text = event.clipboardData?.getData("text/plain").replace(/\s+/g, " ") ?? ""
          view.dispatch(view.state.tr.insertText(text))
          return true
        },
      }),
    },
    onUpdate: ({ editor: current }) => {
      const json = current.getJSON()
      const before = shown.current
      shown.current = json
      if (!latest.current.onChange(json)) {
        shown.current = before
        current.commands.setContent(before, { emitUpdate: false })
        return
      }
      clearTimeout(timer.current)
      timer.current = setTimeout(() => latest.current.onEnd(), PAUSE_MS)
    },
    onBlur: () => latest.current.onEnd(),
  })
  useEffect(() => () => clearTimeout(timer.current), [])
  useEffect(() => {
    if (editor && !editor.isDestroyed && !same(normal(editor, content), editor.getJSON())) {
      shown.current = content
      editor.commands.setContent(content, { emitUpdate: false })
    }
  }, [editor, content])
  return editor
}

/** A value as the editor itself would write it, with all its attributes. */
const normal = (editor: Editor, content: JSONContent): JSONContent => editor.schema.nodeFromJSON(content).toJSON() as JSONContent
