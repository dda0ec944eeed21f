import { Link, ListBullet } from "@medusajs/icons"
import { Hint, IconButton, Label, Textarea } from "@medusajs/ui"
import { useId, useLayoutEffect, useRef, type KeyboardEvent } from "react"
import { LIMITS } from "../../../../../contracts/size-guide-document"
import { useText } from "../../../../lib/text"
import { formatMarkdown, type Format } from "../markdown"

type MarkdownFieldProps = {
  label: string
  hint?: string
  value: string
  readOnly: boolean
  onChange: (text: string) => void
  /** The field was left. */
  onEnd: () => void
}

const NEARLY_FULL = 500
const KEYS: Partial<Record<string, Format>> = { b: "bold", i: "italic", k: "link" }

/** A text of several lines in Markdown, with buttons for the marks a merchant needs. */
export const MarkdownField = ({ label, hint, value, readOnly, onChange, onEnd }: MarkdownFieldProps) => {
  const { t } = useText()
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const selection = useRef<[number, number] | null>(null)
  const left = LIMITS.text - value.length

  useLayoutEffect(() => {
    if (selection.current) {
      field.current?.focus()
      field.current?.setSelectionRange(...selection.current)
      selection.current = null
    }
  })
  const change = (next: string) => onChange(next.slice(0, LIMITS.text))
  const format = (kind: Format) => {
    if (!field.current || readOnly) {
      return
    }
    const { selectionStart, selectionEnd } = field.current
    const next = formatMarkdown(value, [selectionStart, selectionEnd], kind, t("size_guide_part.markdown.link"))
    selection.current = next.selection
    change(next.text)
  }
  const handleKey = (event: KeyboardEvent) => {
    const kind = event.ctrlKey || event.metaKey ? KEYS[event.key.toLowerCase()] : undefined
    if (kind) {
      event.preventDefault()
      format(kind)
    }
  }
  const button = (kind: Format, icon: React.ReactNode) => (
    <IconButton
      size="small"
      variant="transparent"
      type="button"
      aria-label={t(`size_guide_part.markdown.${kind}`)}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => format(kind)}
    >
      {icon}
    </IconButton>
  )
  return (
    <div className="flex flex-col gap-y-1">
      <div className="flex flex-wrap items-center justify-between gap-x-3">
        <Label htmlFor={id} size="small" weight="plus">
          {label}
        </Label>
        {!readOnly && (
          <div role="group" aria-label={t("size_guide_part.markdown.toolbar", { name: label })} className="flex">
            {button("bold", <span className="txt-compact-small-plus">B</span>)}
            {button("italic", <span className="txt-compact-small italic">I</span>)}
            {button("list", <ListBullet />)}
            {button("link", <Link />)}
          </div>
        )}
      </div>
      <Textarea
        ref={field}
        id={id}
        value={value}
        rows={6}
        readOnly={readOnly}
        maxLength={LIMITS.text}
        aria-describedby={`${id}-hint`}
        onChange={(event) => change(event.target.value)}
        onKeyDown={handleKey}
        onBlur={onEnd}
      />
      <Hint id={`${id}-hint`} className="text-ui-fg-subtle">
        {hint} {!readOnly && t("size_guide_part.markdown.hint")}
      </Hint>
      {left < NEARLY_FULL && <Hint role="status">{t("size_guide_part.markdown.left", { count: left })}</Hint>}
    </div>
  )
}
