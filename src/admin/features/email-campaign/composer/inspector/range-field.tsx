import { Label } from "@medusajs/ui"
import { useId } from "react"
import { useComposer } from "../state/composer-context"

type RangeFieldProps = { label: string; unit: string; min: number; max: number; step?: number; value: number; onChange: (value: number) => void }

/** A number on a scale. */
export const RangeField = ({ label, unit, min, max, step = 1, value, onChange }: RangeFieldProps) => {
  const { readOnly, endStep } = useComposer()
  const id = useId()
  return (
    <div className="flex min-w-0 flex-col gap-y-1">
      <div className="flex items-center justify-between gap-x-2">
        <Label htmlFor={id} size="small" weight="plus">
          {label}
        </Label>
        <span aria-hidden className="txt-compact-small text-ui-fg-subtle tabular-nums">
          {value} {unit}
        </span>
      </div>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        disabled={readOnly}
        aria-valuetext={`${value} ${unit}`}
        className="focus-visible:shadow-borders-focus w-full accent-[var(--bg-interactive)] outline-none"
        onChange={({ target }) => onChange(Number(target.value))}
        onBlur={endStep}
      />
    </div>
  )
}
