import { Hint, Label, Select, Switch } from "@medusajs/ui"
import { useId } from "react"

type ChoiceFieldProps = {
  label: string
  hint?: string
  value: string | null
  options: readonly { value: string; label: string }[]
  /** Name of choosing nothing; left out where something has to be chosen. */
  none?: string
  disabled?: boolean
  onChange: (value: string | null) => void
}

const NONE = "-"

/** A labelled list to choose one or none from. */
export const ChoiceField = ({ label, hint, value, options, none, disabled, onChange }: ChoiceFieldProps) => {
  const id = useId()
  return (
    <div className="flex min-w-0 flex-col gap-y-1">
      <Label htmlFor={id} size="small" weight="plus">
        {label}
      </Label>
      <Select
        size="small"
        value={value ?? NONE}
        disabled={disabled}
        onValueChange={(next) => onChange(next === NONE ? null : next)}
      >
        <Select.Trigger id={id} aria-describedby={hint ? `${id}-hint` : undefined} className="[&>span]:truncate">
          <Select.Value />
        </Select.Trigger>
        <Select.Content>
          {none !== undefined && <Select.Item value={NONE}>{none}</Select.Item>}
          {options.map((option) => (
            <Select.Item key={option.value} value={option.value}>
              {option.label}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
      {hint && (
        <Hint id={`${id}-hint`} className="text-ui-fg-subtle">
          {hint}
        </Hint>
      )}
    </div>
  )
}

type SwitchFieldProps = {
  label: string
  hint: string
  checked: boolean
  disabled?: boolean
  onChange: (checked: boolean) => void
}

/** A switch with what it does. */
export const SwitchField = ({ label, hint, checked, disabled, onChange }: SwitchFieldProps) => {
  const id = useId()
  return (
    <div className="flex items-start gap-x-3">
      <Switch
        id={id}
        size="small"
        className="mt-0.5"
        checked={checked}
        disabled={disabled}
        aria-describedby={`${id}-hint`}
        onCheckedChange={onChange}
      />
      <div className="flex min-w-0 flex-col">
        <Label htmlFor={id} size="small" weight="plus">
          {label}
        </Label>
        <Hint id={`${id}-hint`} className="text-ui-fg-subtle">
          {hint}
        </Hint>
      </div>
    </div>
  )
}
