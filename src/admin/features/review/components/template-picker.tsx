import { Button, Text, clx } from "@medusajs/ui"
import { useId, useState, type KeyboardEvent } from "react"
import type { ReplyTemplate } from "../../../../contracts/review-moderation"
import { SearchInput } from "../../../components/search-input"
import { useText } from "../../../lib/text"
import { fillTemplate, type TemplateValues } from "./template-text"

type TemplatePickerProps = {
  templates: ReplyTemplate[]
  /** Language of the review: templates in it stand first. */
  locale: string
  values: TemplateValues
  onPick: (text: string) => void
  onManage: () => void
}

/** Finds a canned reply by its name or text and shows it filled in before it is used. */
export const TemplatePicker = ({ templates, locale, values, onPick, onManage }: TemplatePickerProps) => {
  const { t } = useText()
  const id = useId()
  const [query, setQuery] = useState("")
  const [index, setIndex] = useState(0)
  const needle = query.trim().toLocaleLowerCase()
  const found = templates
    .filter(({ name, body }) => `${name}\n${body}`.toLocaleLowerCase().includes(needle))
    .sort((a, b) => Number(!locale.startsWith(a.locale)) - Number(!locale.startsWith(b.locale)))
  const current = found[Math.min(index, found.length - 1)]

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault()
      const step = event.key === "ArrowDown" ? 1 : -1
      setIndex((last) => Math.max(0, Math.min(found.length - 1, last + step)))
    }
    if (event.key === "Enter" && current) {
      event.preventDefault()
      onPick(fillTemplate(current.body, values))
    }
  }
  return (
    <div className="flex flex-col gap-y-3">
      <SearchInput
        autoFocus
        value={query}
        role="combobox"
        aria-expanded
        aria-controls={id}
        aria-activedescendant={current ? `${id}-${current.id}` : undefined}
        aria-label={t("review.template.search")}
        placeholder={t("review.template.search")}
        onChange={(event) => {
          setQuery(event.target.value)
          setIndex(0)
        }}
        onKeyDown={onKeyDown}
      />
      {found.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle">
          {t(templates.length === 0 ? "review.template.empty" : "review.template.none_found")}
        </Text>
      )}
      <ul id={id} role="listbox" aria-label={t("review.template.pick")} className="flex flex-col gap-y-0.5">
        {found.map((template) => (
          // The field above has the focus and the keys.
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events
          <li
            key={template.id}
            id={`${id}-${template.id}`}
            role="option"
            aria-selected={template.id === current?.id}
            className={clx(
              "flex min-h-9 cursor-pointer items-center justify-between gap-x-2 rounded-md px-2 py-1.5",
              template.id === current?.id ? "bg-ui-bg-highlight" : "hover:bg-ui-bg-base-hover"
            )}
            onMouseEnter={() => setIndex(found.indexOf(template))}
            onClick={() => onPick(fillTemplate(template.body, values))}
          >
            <span className="txt-compact-small-plus truncate">{template.name}</span>
            <span className="txt-compact-xsmall text-ui-fg-subtle uppercase">{template.locale}</span>
          </li>
        ))}
      </ul>
      {current && (
        <div className="flex flex-col gap-y-1">
          <Text size="xsmall" weight="plus" className="text-ui-fg-subtle">
            {t("review.template.preview")}
          </Text>
          <Text size="small" className="bg-ui-bg-component whitespace-pre-wrap break-words rounded-lg px-3 py-2">
            {fillTemplate(current.body, values)}
          </Text>
        </div>
      )}
      <Button size="small" variant="transparent" className="text-ui-tag-blue-text" onClick={onManage}>
        {t("review.template.manage")}
      </Button>
    </div>
  )
}
