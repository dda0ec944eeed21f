import { Input, Label, Select, Switch } from "@medusajs/ui"
import { useId, useState } from "react"

type Option = { value: string; label: string }

type ChoiceProps = {
  label: string
  value: string
  options: readonly Option[]
  disabled?: boolean
  onChange: (value: string) => void
}

/** A labelled list to choose from. */
export const Choice = ({ label, value, options, disabled, onChange }: ChoiceProps) => {
  const id = useId()
  return (
    <div className="flex min-w-0 flex-col gap-y-1">
      <Label size="xsmall" htmlFor={id}>
        {label}
      </Label>
      <Select size="small" value={value} disabled={disabled} onValueChange={onChange}>
        <Select.Trigger id={id} className="[&>span]:truncate">
          <Select.Value />
        </Select.Trigger>
        <Select.Content>
          {options.map((option) => (
            <Select.Item key={option.value} value={option.value}>
              {option.label}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
    </div>
  )
}

type DraftFieldProps = {
  label: string
  hint?: string
  value: string
  maxLength: number
  onChange: (text: string) => void
  /** The field was left. */
  onEnd: () => void
}

/**
 * A labelled line of text that keeps what is typed, spaces at its end and all, while the document
 * already has the tidy form of it. When the document has another text, after an undo, that one is shown.
 */
export const DraftField = ({ label, hint, value, maxLength, onChange, onEnd }: DraftFieldProps) => {
  const id = useId()
  const [draft, setDraft] = useState<{ text: string; tidy: string | null } | null>(null)
  if (draft?.tidy === null) {
    setDraft({ ...draft, tidy: value })
  }
  return (
    <div className="flex flex-col gap-y-1">
      <Label size="xsmall" htmlFor={id}>
        {label}
      </Label>
      <Input
        id={id}
        size="small"
        autoComplete="off"
        value={draft?.tidy === value ? draft.text : value}
        maxLength={maxLength}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => {
          setDraft({ text: event.target.value, tidy: null })
          onChange(event.target.value)
        }}
        onBlur={() => {
          setDraft(null)
          onEnd()
        }}
      />
      {hint && (
        <p id={`${id}-hint`} className="txt-compact-xsmall text-ui-fg-subtle">
          {hint}
        </p>
      )}
    </div>
  )
}

type ToggleProps = { label: string; checked: boolean; onChange: (checked: boolean) => void }

/** A labelled switch. */
export const Toggle = ({ label, checked, onChange }: ToggleProps) => {
  const id = useId()
  return (
    <div className="flex items-center justify-between gap-x-2">
      <Label size="xsmall" htmlFor={id}>
        {label}
      </Label>
      <Switch id={id} size="small" checked={checked} onCheckedChange={onChange} />
    </div>
  )
}
