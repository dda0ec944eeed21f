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

/** A line of text. A wrong text is said so and kept until the field is left with a right one. */
export const LineField = ({ label, hint, placeholder, value, maxLength, readOnly, problemOf, onChange, onEnd }: LineFieldProps) => {
  const id = useId()
  const [draft, setDraft] = useState<string | null>(null)
  const text = draft ?? value
  const problem = draft === null ? null : (problemOf?.(draft) ?? null)
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
          setDraft(next)
          if (!problemOf?.(next)) {
            onChange(next)
          }
        }}
        onBlur={() => {
          if (problem === null) {
            setDraft(null)
          }
          onEnd()
        }}
      />
      {(problem ?? hint) && (
        <Hint id={`${id}-hint`} variant={problem ? "error" : "info"} role={problem ? "alert" : undefined} className={problem ? undefined : "text-ui-fg-subtle"}>
          {problem ?? hint}
        </Hint>
      )}
    </div>
  )
}
