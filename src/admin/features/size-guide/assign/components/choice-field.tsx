import { Label } from "@medusajs/ui"
import { useId } from "react"
import { Combobox } from "../../../../components/combobox"
import { useText } from "../../../../lib/text"

export type Choice = { id: string; name: string; detail?: string | null }

type ChoiceFieldProps = {
  label: string
  /** What is typed; the options are those of it. */
  query: string
  options: Choice[]
  isLoading: boolean
  /** Why there are no options. */
  error?: string | null
  disabled?: boolean
  onQuery: (query: string) => void
  onChoose: (choice: Choice) => void
}

/** A named search field for what a guide is tied to. */
export const ChoiceField = ({ label, options, isLoading, error, onChoose, ...field }: ChoiceFieldProps) => {
  const { t } = useText()
  const id = useId()
  const choose = (chosen: string) => {
    const choice = options.find((option) => option.id === chosen)
    if (choice) {
      onChoose(choice)
    }
  }
  return (
    <div className="flex flex-col gap-y-1">
      <Label size="small" weight="plus" htmlFor={id}>
        {label}
      </Label>
      <Combobox
        {...field}
        id={id}
        label={label}
        options={options}
        note={error ?? t(isLoading ? "size_guide_assign.form.searching" : "size_guide_assign.form.nothing_found")}
        found={t("size_guide_assign.form.options_found", { count: options.length })}
        onChoose={choose}
      />
    </div>
  )
}
