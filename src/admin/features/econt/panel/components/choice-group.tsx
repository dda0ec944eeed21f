import { clx } from "@medusajs/ui"
import { useId } from "react"
import type { Problem } from "../../../../../contracts/econt"
import { FieldNotes } from "./form-field"

type ChoiceGroupProps<T extends string> = {
  label: string
  path: string
  value: T
  options: readonly { value: T; label: string; hint?: string }[]
  problems: readonly Problem[]
  /** One below the other, with room for a sentence. */
  isList?: boolean
  isLabelHidden?: boolean
  onChange: (value: T) => void
}

/** One of a few, side by side or one below the other; the arrow keys move between them. */
export const ChoiceGroup = <T extends string>(props: ChoiceGroupProps<T>) => {
  const { label, path, value, options, problems, isList, isLabelHidden, onChange } = props
  const name = useId()
  const own = problems.filter((problem) => problem.path === path)
  return (
    <fieldset data-path={path} aria-describedby={own.length > 0 ? `${name}-notes` : undefined} className="flex min-w-0 flex-col gap-y-1">
      <legend className={clx("txt-compact-small-plus mb-1", isLabelHidden && "sr-only")}>{label}</legend>
      <div className={clx(isList ? "flex flex-col gap-y-2" : "bg-ui-bg-component flex flex-wrap gap-1 rounded-lg p-1")}>
        {options.map((option) => (
          <label
            key={option.value}
            className={clx(
              "txt-compact-small has-[:focus-visible]:shadow-borders-focus flex min-w-0 cursor-pointer gap-x-2 rounded-md",
              isList ? "items-start" : "grow basis-0 justify-center px-3 py-1.5 text-center",
              !isList && value === option.value && "bg-ui-bg-base shadow-elevation-card-rest"
            )}
          >
            <input
              type="radio"
              name={name}
              className={isList ? "mt-0.5 shrink-0" : "sr-only"}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
            />
            <span className="flex min-w-0 flex-col gap-y-0.5 break-words">
              {option.label}
              {option.hint && <span className="txt-compact-xsmall text-ui-fg-subtle">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      <FieldNotes id={`${name}-notes`} problems={own} />
    </fieldset>
  )
}
