import { Hint, Input, Label } from "@medusajs/ui"
import { useId, useState } from "react"

type LineFieldProps = {
  label: string
  hint?: string
  placeholder?: string
  value: string
  maxLength: number
  readOnly?: boolean
  /** What is wrong with a text; such a text stays in the field and goes no further. */
  problemOf?: (text: string) => string | null
  onChange: (text: string) => void
  /** The field was left. */
  onEnd: () => void
}

/** A line of text. A wrong text is said so and stays in the field, while the guide keeps the right one before it. */
export const LineField = ({ label, hint, placeholder, value, maxLength, readOnly, problemOf, onChange, onEnd }: LineFieldProps) => {
  const id = useId()
  const [wrong, setWrong] = useState<{ text: string; instead: string } | null>(null)
  const isWrong = wrong !== null && wrong.instead === value
  const text = isWrong ? wrong.text : value
  const problem = isWrong ? (problemOf?.(wrong.text) ?? null) : null
  return (
    <div className="flex flex-col gap-y-1">
      <Label htmlFor={id} size="small" weight="plus">
        {label}
      </Label>
      <Input
        id={id}
        size="small"
        autoComplete="off"
        placeholder={placeholder}
        value={text}
        maxLength={maxLength}
        readOnly={readOnly}
        aria-invalid={problem !== null}
        aria-describedby={problem || hint ? `${id}-hint` : undefined}
        onChange={(event) => {
          const next = event.target.value
          const isBad = Boolean(problemOf?.(next))
          setWrong(isBad ? { text: next, instead: value } : null)
          if (!isBad) {
            onChange(next)
          }
        }}
        onBlur={onEnd}
      />
      {(problem ?? hint) && (
        <Hint id={`${id}-hint`} variant={problem ? "error" : "info"} role={problem ? "alert" : undefined} className={problem ? undefined : "text-ui-fg-subtle"}>
          {problem ?? hint}
        </Hint>
      )}
    </div>
  )
}
