import { Checkbox, Input, Label, Select, Text, clx } from "@medusajs/ui"
import { useId, useState, type HTMLAttributes, type ReactNode } from "react"

type FieldIds = { id: string; "aria-describedby": string | undefined; "aria-invalid": true | undefined }

type FieldProps = { label: string; hint?: ReactNode; error?: string | null; className?: string; children: (ids: FieldIds) => ReactNode }

/** A field with its label, a hint, and what is wrong with it; both are read out with the field. */
export const Field = ({ label, hint, error, className, children }: FieldProps) => {
  const id = useId()
  const notes = [hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter(Boolean).join(" ")
  return (
    <div className={clx("flex min-w-0 flex-col gap-y-1", className)}>
      <Label size="small" weight="plus" htmlFor={id}>
        {label}
      </Label>
      {children({ id, "aria-describedby": notes || undefined, "aria-invalid": error ? true : undefined })}
      {hint && (
        <Text as="div" id={`${id}-hint`} size="xsmall" className="text-ui-fg-subtle">
          {hint}
        </Text>
      )}
      {error && (
        <Text id={`${id}-error`} size="xsmall" className="text-ui-fg-error">
          {error}
        </Text>
      )}
    </div>
  )
}

type Common = { label: string; hint?: ReactNode; error?: string | null; disabled?: boolean; className?: string }

type TextFieldProps = Common & {
  value: string
  type?: "text" | "password" | "email" | "tel" | "url" | "date" | "time"
  placeholder?: string
  maxLength?: number
  autoComplete?: string
  inputMode?: HTMLAttributes<HTMLInputElement>["inputMode"]
  /** Values offered while typing. */
  suggestions?: readonly string[]
  onChange: (value: string) => void
}

/** A line of text. */
export const TextField = ({ label, hint, error, className, suggestions, onChange, ...input }: TextFieldProps) => {
  const list = useId()
  return (
    <Field label={label} hint={hint} error={error} className={className}>
      {(ids) => (
        <>
          <Input
            size="small"
            autoComplete="off"
            {...ids}
            {...input}
            list={suggestions?.length ? list : undefined}
            onChange={({ target }) => onChange(target.value)}
          />
          {suggestions && suggestions.length > 0 && (
            <datalist id={list}>
              {suggestions.map((each) => (
                <option key={each} value={each} />
              ))}
            </datalist>
          )}
        </>
      )}
    </Field>
  )
}

/** Reads a number as people here write it, with a comma or a point; null for nothing, NaN for what is none. */
const readNumber = (text: string): number | null => {
  const plain = text.replace(/\s/g, "").replace(",", ".")
  return plain === "" ? null : Number(plain)
}

const writeNumber = (value: number | null): string => (value === null || Number.isNaN(value) ? "" : String(value))

/** What stands in a field for a number: what was typed as long as it means the value. */
export const useNumberText = (value: number | null, onChange: (value: number | null) => void) => {
  const [typed, setTyped] = useState(() => writeNumber(value))
  const meant = (text: string) => readNumber(text) ?? (value === null ? null : Number.NaN)
  const text = Object.is(meant(typed), value) ? typed : writeNumber(value)
  const change = (next: string) => {
    setTyped(next)
    onChange(readNumber(next))
  }
  return { text, change }
}

type NumberFieldProps = Common & {
  value: number | null
  /** Unit behind the field. */
  unit?: string
  placeholder?: string
  /** Null for an empty field, `NaN` for what is no number. */
  onChange: (value: number | null) => void
}

/** A number, with a comma or a point. */
export const NumberField = ({ label, hint, error, className, unit, value, onChange, ...input }: NumberFieldProps) => {
  const { text, change } = useNumberText(value, onChange)
  return (
    <Field label={unit ? `${label} (${unit})` : label} hint={hint} error={error} className={className}>
      {(ids) => (
        <Input
          size="small"
          inputMode="decimal"
          autoComplete="off"
          {...ids}
          {...input}
          value={text}
          onChange={({ target }) => change(target.value)}
        />
      )}
    </Field>
  )
}

type SelectFieldProps<T extends string> = Common & {
  value: T | ""
  options: readonly { value: T; label: string }[]
  placeholder?: string
  isLabelHidden?: boolean
  onChange: (value: T) => void
}

/** A choice of a few. */
export const SelectField = <T extends string>(props: SelectFieldProps<T>) => {
  const { label, hint, error, className, value, options, placeholder, disabled, isLabelHidden, onChange } = props
  const select = (ids: Partial<FieldIds>) => (
    <Select size="small" value={value} disabled={disabled} onValueChange={(next) => onChange(next as T)}>
      <Select.Trigger {...ids} aria-label={label} className="[&>span]:truncate">
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
  )
  return isLabelHidden ? (
    <div className={className}>{select({})}</div>
  ) : (
    <Field label={label} hint={hint} error={error} className={className}>
      {select}
    </Field>
  )
}

type CheckFieldProps = { label: string; hint?: ReactNode; checked: boolean; disabled?: boolean; onChange: (checked: boolean) => void }

/** A yes or no. */
export const CheckField = ({ label, hint, checked, disabled, onChange }: CheckFieldProps) => {
  const id = useId()
  return (
    <div className="flex items-start gap-x-2">
      <Checkbox
        id={id}
        checked={checked}
        disabled={disabled}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onCheckedChange={(next) => onChange(next === true)}
      />
      <div className="flex min-w-0 flex-col gap-y-0.5">
        <Label size="small" htmlFor={id}>
          {label}
        </Label>
        {hint && (
          <Text as="div" id={`${id}-hint`} size="xsmall" className="text-ui-fg-subtle">
            {hint}
          </Text>
        )}
      </div>
    </div>
  )
}

type ChoiceFieldProps<T extends string> = {
  label: string
  value: T
  options: readonly { value: T; label: string; hint?: string }[]
  disabled?: boolean
  onChange: (value: T) => void
}

/** A choice whose options each need a sentence. */
export const ChoiceField = <T extends string>({ label, value, options, disabled, onChange }: ChoiceFieldProps<T>) => {
  const id = useId()
  return (
    <fieldset className="flex min-w-0 flex-col gap-y-2" disabled={disabled}>
      <legend className="txt-compact-small-plus mb-2">{label}</legend>
      {options.map((option) => (
        <div key={option.value} className="flex items-start gap-x-2">
          <input
            type="radio"
            id={`${id}-${option.value}`}
            name={id}
            value={option.value}
            checked={option.value === value}
            aria-describedby={option.hint ? `${id}-${option.value}-hint` : undefined}
            className="focus-visible:shadow-borders-focus mt-0.5 size-4 shrink-0 accent-[var(--bg-interactive)] outline-none"
            onChange={() => onChange(option.value)}
          />
          <div className="flex min-w-0 flex-col gap-y-0.5">
            <Label size="small" htmlFor={`${id}-${option.value}`}>
              {option.label}
            </Label>
            {option.hint && (
              <Text id={`${id}-${option.value}-hint`} size="xsmall" className="text-ui-fg-subtle">
                {option.hint}
              </Text>
            )}
          </div>
        </div>
      ))}
    </fieldset>
  )
}
