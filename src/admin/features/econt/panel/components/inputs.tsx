import { Input, Select } from "@medusajs/ui"
import { useState } from "react"
import type { ControlProps } from "./form-field"

type TextInputProps = ControlProps & {
  value: string
  type?: "text" | "tel" | "email" | "date" | "time"
  maxLength?: number
  autoComplete?: string
  onChange: (value: string) => void
}

/** One line of text. */
export const TextInput = ({ id, invalid, describedBy, onChange, type = "text", autoComplete = "off", ...props }: TextInputProps) => (
  <Input
    {...props}
    id={id}
    type={type}
    size="small"
    autoComplete={autoComplete}
    aria-invalid={invalid || undefined}
    aria-describedby={describedBy}
    onChange={({ target }) => onChange(target.value)}
  />
)

const read = (text: string): number | null => {
  const value = Number(text.trim().replace(",", "."))
  return text.trim() === "" || !Number.isFinite(value) || value < 0 ? null : value
}

const rounded = (value: number, digits: number) => Number(value.toFixed(digits))

type NumberInputProps = ControlProps & {
  value: number | null
  digits?: number
  most?: number
  label?: string
  onChange: (value: number | null) => void
}

/** A number with a comma or a point; while it is typed it stays as it was typed. */
export const NumberInput = ({ id, invalid, describedBy, value, digits = 2, most = 1_000_000, label, onChange }: NumberInputProps) => {
  const [typed, setTyped] = useState<string | null>(null)
  const isOwn = typed !== null && (read(typed) === null ? value === null : rounded(read(typed) ?? 0, digits) === value)
  return (
    <Input
      id={id}
      size="small"
      inputMode="decimal"
      autoComplete="off"
      aria-label={label}
      aria-invalid={invalid || undefined}
      aria-describedby={describedBy}
      value={isOwn ? typed : (value ?? "")}
      onChange={({ target }) => {
        const next = read(target.value)
        setTyped(target.value)
        onChange(next === null ? null : Math.min(rounded(next, digits), most))
      }}
      onBlur={() => setTyped(null)}
    />
  )
}

type SelectInputProps = ControlProps & {
  label: string
  value: string
  options: readonly { value: string; label: string }[]
  /** Shown while nothing is chosen. */
  placeholder?: string
  onChange: (value: string) => void
}

/** A choice of a few. */
export const SelectInput = ({ id, invalid, describedBy, label, value, options, placeholder, onChange }: SelectInputProps) => (
  <Select size="small" value={value} onValueChange={onChange}>
    <Select.Trigger id={id} aria-label={label} aria-invalid={invalid || undefined} aria-describedby={describedBy}>
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
