import { Label, Text, clx } from "@medusajs/ui"
import { useId, type ReactNode } from "react"
import type { Problem } from "../../../../../contracts/econt"
import { useText } from "../../../../lib/text"
import { econtWords, problemSentence } from "../../shared/problem-sentence"

/** What a control needs to be tied to its label and to what is wrong with it. */
export type ControlProps = { id: string; invalid: boolean; describedBy: string | undefined }

type FormFieldProps = {
  label: string
  /** Path of the draft, by which a problem finds the field. */
  path: string
  problems: readonly Problem[]
  hint?: string
  className?: string
  children: (control: ControlProps) => ReactNode
}

/** What is wrong with one field, said below it. */
export const FieldNotes = ({ id, problems, hint }: { id: string; problems: readonly Problem[]; hint?: string }) => {
  const { t, language } = useText()
  if (problems.length === 0 && !hint) {
    return null
  }
  return (
    <div id={id} className="flex flex-col">
      {problems.map((problem) => (
        <Text
          key={problem.code}
          size="xsmall"
          className={clx("break-words", problem.severity === "error" ? "text-ui-fg-error" : "text-ui-tag-orange-text")}
        >
          {[problemSentence(t, language, problem), econtWords(problem)].filter(Boolean).join(" ")}
        </Text>
      ))}
      {hint && (
        <Text size="xsmall" className="text-ui-fg-subtle">
          {hint}
        </Text>
      )}
    </div>
  )
}

/** A labelled field of the waybill with what is wrong at its path. */
export const FormField = ({ label, path, problems, hint, className, children }: FormFieldProps) => {
  const id = useId()
  const notes = `${id}-notes`
  const own = problems.filter((problem) => problem.path === path)
  const invalid = own.some(({ severity }) => severity === "error")
  return (
    <div data-path={path} className={clx("flex min-w-0 flex-col gap-y-1", className)}>
      <Label size="small" weight="plus" htmlFor={id}>
        {label}
      </Label>
      {children({ id, invalid, describedBy: own.length > 0 || hint ? notes : undefined })}
      <FieldNotes id={notes} problems={own} hint={hint} />
    </div>
  )
}
