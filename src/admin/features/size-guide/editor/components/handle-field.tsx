import { Button, Hint, Input, Label } from "@medusajs/ui"
import { useId, useState, type FormEvent } from "react"
import { handleSchema } from "../../../../../contracts/size-guide"
import { useText } from "../../../../lib/text"

type HandleFieldProps = {
  handle: string
  readOnly: boolean
  isSaving: boolean
  /** Why the server refused it. */
  error: string | null
  onSave: (handle: string) => void
}

/** The guide's name in addresses. It is no part of the draft and changes at once. */
export const HandleField = ({ handle, readOnly, isSaving, error, onSave }: HandleFieldProps) => {
  const { t } = useText()
  const id = useId()
  const [draft, setDraft] = useState<string | null>(null)
  const text = draft ?? handle
  const isWrong = !handleSchema.safeParse(text).success
  const problem = isWrong ? t("size_guide_part.settings.handle_wrong") : error
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (!isWrong && text !== handle) {
      onSave(text)
    }
  }
  return (
    <form onSubmit={handleSubmit} className="flex flex-col gap-y-1">
      <Label htmlFor={id} size="small" weight="plus">
        {t("size_guide_part.settings.handle")}
      </Label>
      <div className="flex gap-x-2">
        <Input
          id={id}
          size="small"
          className="min-w-0 flex-1"
          autoComplete="off"
          spellCheck={false}
          value={text}
          maxLength={100}
          readOnly={readOnly}
          aria-invalid={problem !== null}
          aria-describedby={`${id}-hint`}
          onChange={(event) => setDraft(event.target.value)}
        />
        {!readOnly && (
          <Button size="small" variant="secondary" type="submit" disabled={isWrong || text === handle} isLoading={isSaving}>
            {t("size_guide_part.settings.handle_save")}
          </Button>
        )}
      </div>
      <Hint id={`${id}-hint`} variant={problem ? "error" : "info"} role={problem ? "alert" : undefined} className={problem ? undefined : "text-ui-fg-subtle"}>
        {problem ?? t("size_guide_part.settings.handle_hint")}
      </Hint>
    </form>
  )
}
