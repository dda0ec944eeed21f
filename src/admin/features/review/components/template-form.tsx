import { Button, Input, Label, Select, Text, Textarea } from "@medusajs/ui"
import { useId, useState, type FormEvent } from "react"
import { saveTemplateBody, type ReplyTemplate, type SaveTemplateBody } from "../../../../contracts/review-moderation"
import { LOCALES, type Locale } from "../../../../contracts/shared"
import { useText } from "../../../lib/text"
import { fillTemplate } from "./template-text"

type TemplateFormProps = {
  /** null makes a new one. */
  template: ReplyTemplate | null
  isSaving: boolean
  error: string | null
  onSave: (body: SaveTemplateBody) => void
  onCancel: () => void
}

/** Writes a canned reply, with a preview of its variables. */
export const TemplateForm = ({ template, isSaving, error, onSave, onCancel }: TemplateFormProps) => {
  const { t, locale: readerLocale } = useText()
  const id = useId()
  const [name, setName] = useState(template?.name ?? "")
  const [locale, setLocale] = useState<Locale>(template?.locale ?? readerLocale)
  const [body, setBody] = useState(template?.body ?? "")
  const parsed = saveTemplateBody.safeParse({ name, locale, body })

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (parsed.success) {
      onSave(parsed.data)
    }
  }
  return (
    <form onSubmit={submit} className="flex flex-col gap-y-4">
      <div className="flex flex-col gap-y-1">
        <Label htmlFor={`${id}-name`} size="small" weight="plus">
          {t("review.template.name")}
        </Label>
        <Input id={`${id}-name`} autoFocus value={name} maxLength={80} onChange={(e) => setName(e.target.value)} />
      </div>
      <div className="flex flex-col gap-y-1">
        <Label htmlFor={`${id}-locale`} size="small" weight="plus">
          {t("review.template.language")}
        </Label>
        <Select value={locale} onValueChange={(value) => setLocale(value as Locale)}>
          <Select.Trigger id={`${id}-locale`}>
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            {LOCALES.map((value) => (
              <Select.Item key={value} value={value}>
                {t(`review.locale.${value}`)}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
      </div>
      <div className="flex flex-col gap-y-1">
        <Label htmlFor={`${id}-body`} size="small" weight="plus">
          {t("review.template.body")}
        </Label>
        <Textarea
          id={`${id}-body`}
          rows={5}
          value={body}
          maxLength={2000}
          aria-describedby={`${id}-hint`}
          onChange={(e) => setBody(e.target.value)}
        />
        <Text size="xsmall" id={`${id}-hint`} className="text-ui-fg-subtle">
          {t("review.template.hint")}
        </Text>
      </div>
      {body.trim() && (
        <Text size="small" className="bg-ui-bg-component whitespace-pre-wrap break-words rounded-lg px-3 py-2">
          {fillTemplate(body, {
            name: t("review.template.sample_name"),
            product: t("review.template.sample_product"),
            shop: t("review.template.sample_shop"),
          })}
        </Text>
      )}
      {error && (
        <Text size="small" role="alert" className="text-ui-fg-error">
          {error}
        </Text>
      )}
      <div className="flex justify-end gap-x-2">
        <Button size="small" type="button" variant="secondary" onClick={onCancel}>
          {t("core.cancel")}
        </Button>
        <Button size="small" type="submit" disabled={!parsed.success} isLoading={isSaving}>
          {t("core.save")}
        </Button>
      </div>
    </form>
  )
}
