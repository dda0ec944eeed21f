import { Button, Checkbox, Input, Label, Prompt, Text } from "@medusajs/ui"
import { useId, useState, type FormEvent } from "react"
import { useText } from "../lib/text"

type ViewDialogProps = {
  texts: { title: string; name: string; share: string }
  /** What it is called and whether others see it; a new view without. */
  name?: string
  isShared?: boolean
  isSaving: boolean
  error: string | null
  onSave: (name: string, isShared: boolean) => void
  onClose: () => void
}

/** Gives the present filters a name, or a view a new one. */
export const ViewDialog = ({ texts, name: initialName = "", isShared = false, isSaving, error, onSave, onClose }: ViewDialogProps) => {
  const { t } = useText()
  const id = useId()
  const [name, setName] = useState(initialName)
  const [shared, setShared] = useState(isShared)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim()) {
      onSave(name.trim(), shared)
    }
  }
  return (
    <Prompt open variant="confirmation" onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Prompt.Content aria-describedby={undefined}>
        <form onSubmit={submit}>
          <Prompt.Header>
            <Prompt.Title>{texts.title}</Prompt.Title>
          </Prompt.Header>
          <div className="flex flex-col gap-y-4 px-6 pt-4">
            <div className="flex flex-col gap-y-1">
              <Label htmlFor={`${id}-name`} size="small" weight="plus">
                {texts.name}
              </Label>
              <Input
                id={`${id}-name`}
                autoFocus
                value={name}
                maxLength={60}
                onChange={(event) => setName(event.target.value)}
              />
            </div>
            <div className="flex items-center gap-x-2">
              <Checkbox id={`${id}-shared`} checked={shared} onCheckedChange={(value) => setShared(value === true)} />
              <Label htmlFor={`${id}-shared`} size="small">
                {texts.share}
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
