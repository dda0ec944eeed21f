import { Label, Select, Text } from "@medusajs/ui"
import { useId, type ReactNode } from "react"

type SelectFieldProps = {
  label: string
  value: string
  options: { value: string; label: string }[]
  placeholder?: string
  disabled?: boolean
  /** The label is read out alone. */
  isLabelHidden?: boolean
  onChange: (value: string) => void
}

/** A choice of a few, with its label. */
export const SelectField = ({ label, value, options, placeholder, disabled, isLabelHidden, onChange }: SelectFieldProps) => {
  const id = useId()
  return (
    <div className="flex min-w-0 flex-col gap-y-1">
      {!isLabelHidden && (
        <Label size="small" weight="plus" htmlFor={id}>
          {label}
        </Label>
      )}
      <Select size="small" value={value} disabled={disabled} onValueChange={onChange}>
        <Select.Trigger id={id} aria-label={label} className="[&>span]:truncate">
          <Select.Value placeholder={placeholder} />
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

type FieldProps = { label: string; hint?: string; error?: string | null; children: (ids: { id: string; describedBy: string | undefined }) => ReactNode }

/** A field with its label, a hint and what is wrong with it. */
export const Field = ({ label, hint, error, children }: FieldProps) => {
  const id = useId()
  const noteId = `${id}-note`
  const note = error ?? hint
  return (
    <div className="flex min-w-0 flex-col gap-y-1">
      <Label size="small" weight="plus" htmlFor={id}>
        {label}
      </Label>
      {children({ id, describedBy: note ? noteId : undefined })}
      {note && (
        <Text id={noteId} size="xsmall" className={error ? "text-ui-fg-error" : "text-ui-fg-subtle"}>
          {note}
        </Text>
      )}
    </div>
  )
}
