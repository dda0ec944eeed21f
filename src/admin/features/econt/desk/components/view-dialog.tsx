import { Button, Checkbox, Input, Label, Prompt, Text } from "@medusajs/ui"
import { useId, useState, type FormEvent } from "react"
import { useText } from "../../../../lib/text"

type ViewDialogProps = { isSaving: boolean; error: string | null; onSave: (name: string, isShared: boolean) => void; onClose: () => void }

/** Gives the present filters a name. */
export const ViewDialog = ({ isSaving, error, onSave, onClose }: ViewDialogProps) => {
  const { t } = useText()
  const id = useId()
  const [name, setName] = useState("")
  const [isShared, setShared] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim()) {
      onSave(name.trim(), isShared)
    }
  }
  return (
    <Prompt open variant="confirmation" onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Prompt.Content aria-describedby={undefined}>
        <form onSubmit={submit}>
          <Prompt.Header>
            <Prompt.Title>{t("econt_desk.views.save")}</Prompt.Title>
          </Prompt.Header>
          <div className="flex flex-col gap-y-4 px-6 pt-4">
            <div className="flex flex-col gap-y-1">
              <Label htmlFor={`${id}-name`} size="small" weight="plus">
                {t("econt_desk.views.name")}
              </Label>
              <Input id={`${id}-name`} autoFocus value={name} maxLength={60} onChange={({ target }) => setName(target.value)} />
            </div>
            <div className="flex items-center gap-x-2">
              <Checkbox id={`${id}-shared`} checked={isShared} onCheckedChange={(next) => setShared(next === true)} />
              <Label htmlFor={`${id}-shared`} size="small">
                {t("econt_desk.views.share")}
              </Label>
            </div>
            {error && (
              <Text size="small" role="alert" className="text-ui-fg-error">
                {error}
              </Text>
            )}
          </div>
          <Prompt.Footer>
            <Button size="small" type="button" variant="secondary" onClick={onClose}>
              {t("core.cancel")}
            </Button>
            <Button size="small" type="submit" disabled={!name.trim()} isLoading={isSaving}>
              {t("core.save")}
            </Button>
          </Prompt.Footer>
        </form>
      </Prompt.Content>
    </Prompt>
  )
}
