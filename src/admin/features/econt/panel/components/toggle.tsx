import { Switch } from "@medusajs/ui"
import { useId } from "react"
import type { Problem } from "../../../../../contracts/econt"
import { FieldNotes } from "./form-field"

type ToggleProps = {
  label: string
  path: string
  checked: boolean
  problems: readonly Problem[]
  hint?: string
  onChange: (checked: boolean) => void
}

/** Something that is on or off. */
export const Toggle = ({ label, path, checked, problems, hint, onChange }: ToggleProps) => {
  const id = useId()
  const own = problems.filter((problem) => problem.path === path)
  return (
    <div data-path={path} className="flex min-w-0 flex-col gap-y-1">
      <div className="flex items-start gap-x-2">
        <Switch
          id={id}
          size="small"
          className="shrink-0"
          checked={checked}
          aria-describedby={own.length > 0 || hint ? `${id}-notes` : undefined}
          onCheckedChange={onChange}
        />
        <label htmlFor={id} className="txt-compact-small min-w-0 break-words">
          {label}
        </label>
      </div>
      <FieldNotes id={`${id}-notes`} problems={own} hint={hint} />
    </div>
  )
}
