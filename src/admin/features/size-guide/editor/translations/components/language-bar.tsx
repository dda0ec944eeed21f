import { Button, clx, Hint, IconButton, Input, Label, Popover, Text } from "@medusajs/ui"
import { Plus, XMarkMini } from "@medusajs/icons"
import { useId, useState, type FormEvent } from "react"
import { useText } from "../../../../../lib/text"
import { languageName } from "../../panels/languages"

type LanguageBarProps = {
  languages: readonly { locale: string; done: number; total: number }[]
  current: string
  readOnly: boolean
  /** Languages that are there without being listed, such as that of the texts. */
  taken: readonly string[]
  onSelect: (locale: string) => void
  onAdd: (locale: string) => void
  onRemove: (locale: string) => void
}

const LOCALE = /^[a-z]{2}(-[A-Z]{2})?$/
/** `PT-br` as it is meant. */
const tidy = (text: string) => {
  const [language, country] = text.trim().split(/[-_]/)
  return country ? `${language.toLowerCase()}-${country.toUpperCase()}` : language.toLowerCase()
}

const AddLanguage = ({ taken, onAdd }: { taken: readonly string[]; onAdd: (locale: string) => void }) => {
  const { t } = useText()
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const [text, setText] = useState("")
  const [problem, setProblem] = useState<string | null>(null)
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    const locale = tidy(text)
    const wrong = !LOCALE.test(locale) ? "add_wrong" : taken.includes(locale) ? "add_exists" : null
    setProblem(wrong && t(`size_guide_part.translations.${wrong}`))
    if (!wrong) {
      onAdd(locale)
      setText("")
      setOpen(false)
    }
  }
  return (
    <Popover open={isOpen} onOpenChange={setOpen}>
      <Popover.Trigger asChild>
        <IconButton size="small" variant="transparent" aria-label={t("size_guide_part.translations.add")}>
          <Plus />
        </IconButton>
      </Popover.Trigger>
      <Popover.Content className="w-72 p-3" aria-label={t("size_guide_part.translations.add")}>
        <form onSubmit={handleSubmit} className="flex flex-col gap-y-2">
          <Label htmlFor={id} size="small">
            {t("size_guide_part.translations.add_code")}
          </Label>
          <div className="flex gap-x-2">
            <Input
              id={id}
              size="small"
              autoComplete="off"
              autoCapitalize="none"
              value={text}
              maxLength={8}
              aria-invalid={problem !== null}
              aria-describedby={problem ? `${id}-problem` : undefined}
              onChange={(event) => setText(event.target.value)}
            />
            <Button size="small" type="submit">
              {t("size_guide_part.translations.add")}
            </Button>
          </div>
          {problem && (
            <Hint id={`${id}-problem`} variant="error" role="alert">
              {problem}
            </Hint>
          )}
        </form>
      </Popover.Content>
    </Popover>
  )
}

/** The languages of a guide, how far each is, and more of them. */
export const LanguageBar = ({ languages, current, readOnly, taken, onSelect, onAdd, onRemove }: LanguageBarProps) => {
  const { t, language } = useText()
  const shown = languages.find(({ locale }) => locale === current)
  const name = languageName(current, language)
  return (
    <div className="flex flex-col gap-y-2">
      <div className="flex flex-wrap items-center gap-1">
        <div role="group" aria-label={t("size_guide_editor.parts.languages")} className="flex flex-wrap gap-1">
          {languages.map(({ locale, done, total }) => (
            <button
              key={locale}
              type="button"
              aria-pressed={locale === current}
              className={clx(
                "txt-compact-small-plus focus-visible:shadow-borders-focus flex min-h-8 items-center gap-x-1.5 rounded-full px-3 outline-none",
                locale === current ? "bg-ui-bg-base-pressed" : "text-ui-fg-subtle hover:bg-ui-bg-base-hover"
              )}
              onClick={() => onSelect(locale)}
            >
              {languageName(locale, language)}
              <span className="txt-compact-xsmall">
                {done}/{total}
              </span>
            </button>
          ))}
        </div>
        {!readOnly && <AddLanguage taken={[...taken, ...languages.map(({ locale }) => locale)]} onAdd={onAdd} />}
      </div>
      {shown && (
        <div className="flex flex-wrap items-center gap-x-3">
          <progress
            className="h-1.5 w-40"
            max={Math.max(1, shown.total)}
            value={shown.done}
            aria-label={t("size_guide_part.translations.progress_in", { language: name, done: shown.done, total: shown.total })}
          />
          <Text size="small" className="text-ui-fg-subtle">
            {t("size_guide_part.translations.progress", { done: shown.done, total: shown.total })}
          </Text>
          {!readOnly && shown.done > 0 && (
            <Button size="small" variant="transparent" onClick={() => onRemove(current)}>
              <XMarkMini aria-hidden />
              {t("size_guide_part.translations.remove", { language: name })}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
