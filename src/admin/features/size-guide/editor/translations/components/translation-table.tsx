import { Button, clx, Input, Text, Textarea } from "@medusajs/ui"
import { useId, useRef, type KeyboardEvent } from "react"
import { LIMITS } from "../../../../../../contracts/size-guide-document"
import type { FollowedTerm } from "../../../../../../sizing/shared-labels"
import { useText } from "../../../../../lib/text"
import type { TranslationRow } from "../translation-rows"
import { TermLink } from "./term-link"

type TranslationTableProps = {
  rows: readonly TranslationRow[]
  /** Names of the languages. */
  source: string
  target: string
  /** Language code of the fields, for spelling and screen readers. */
  locale: string
  readOnly: boolean
  /** Shared texts a name can follow. */
  terms: readonly FollowedTerm[]
  onChange: (path: string, text: string) => void
  /** A field was left. */
  onEnd: () => void
  onFollow: (path: string, termId: string) => void
  onUnfollow: (path: string) => void
}

const nameOf = (row: TranslationRow, part: string) => [part, row.of].filter(Boolean).join(" · ")

type FieldProps = {
  row: TranslationRow
  label: string
  locale: string
  readOnly: boolean
  /** Says why a field cannot be written. */
  hintId: string
  onChange: (text: string) => void
  onEnd: () => void
}

const Field = ({ row, label, locale, readOnly, hintId, onChange, onEnd }: FieldProps) => {
  const field = {
    lang: locale,
    "aria-label": label,
    "data-translation": true,
    value: row.text,
    placeholder: row.fallback ?? undefined,
    readOnly: readOnly || row.isShared,
    "aria-describedby": row.isShared ? hintId : undefined,
    maxLength: row.multiline ? LIMITS.text : LIMITS.label * 4,
    className: clx(row.isMissing && "!border-ui-tag-orange-border"),
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
    onBlur: onEnd,
  }
  return row.multiline ? <Textarea rows={4} {...field} /> : <Input size="small" autoComplete="off" {...field} />
}

/** Every text beside its translation. Enter goes from text to text. */
export const TranslationTable = ({ rows, source, target, locale, readOnly, terms, onChange, onEnd, ...links }: TranslationTableProps) => {
  const { t } = useText()
  const id = useId()
  const body = useRef<HTMLTableSectionElement>(null)

  const handleKey = (event: KeyboardEvent) => {
    const { target: field } = event
    const isPlainEnter = event.key === "Enter" && !event.ctrlKey && !event.metaKey && !event.nativeEvent.isComposing
    if (!isPlainEnter || !(field instanceof HTMLElement) || !field.matches("[data-translation]")) {
      return
    }
    const fields = [...(body.current?.querySelectorAll<HTMLElement>("[data-translation]") ?? [])]
    const next = fields[fields.indexOf(field) + (event.shiftKey ? -1 : 1)]
    event.preventDefault()
    next?.focus()
  }
  return (
    <table className="w-full table-fixed max-sm:block" aria-describedby={`${id}-hint`}>
      <caption id={`${id}-hint`} className="sr-only">
        {t("size_guide_part.translations.hint")}
      </caption>
      <thead className="max-sm:sr-only">
        <tr className="txt-compact-small-plus text-start">
          <th scope="col" className="w-1/2 py-2 pe-3 text-start">
            {t("size_guide_part.translations.source", { language: source })}
          </th>
          <th scope="col" className="w-1/2 py-2 text-start">
            {target}
          </th>
        </tr>
      </thead>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the fields in it */}
      <tbody ref={body} className="divide-ui-border-base divide-y max-sm:block" onKeyDown={handleKey}>
        {rows.map((row) => {
          const name = nameOf(row, t(`size_guide_part.translations.part.${row.part}`))
          return (
            <tr key={row.path} className="align-top max-sm:block">
              <th scope="row" className="py-2 pe-3 text-start font-normal max-sm:block">
                <Text as="span" size="xsmall" className="text-ui-fg-subtle block break-words">
                  {name}
                </Text>
                <Text as="span" size="small" className="line-clamp-6 whitespace-pre-line break-words">
                  {row.source}
                </Text>
                {row.follows !== null && (
                  <TermLink
                    text={row.source}
                    part={row.part}
                    follows={row.follows}
                    terms={terms}
                    readOnly={readOnly}
                    onFollow={(termId) => links.onFollow(row.path, termId)}
                    onUnfollow={() => links.onUnfollow(row.path)}
                  />
                )}
              </th>
              <td className="py-2 max-sm:block">
                <Field
                  row={row}
                  label={t("size_guide_part.translations.field", { path: `${name}: ${row.source.slice(0, 60)}`, language: target })}
                  locale={locale}
                  readOnly={readOnly}
                  hintId={`${id}-${row.path}`}
                  onChange={(text) => onChange(row.path, text)}
                  onEnd={onEnd}
                />
                {row.isShared && (
                  <Text id={`${id}-${row.path}`} size="xsmall" className="text-ui-fg-subtle mt-1">
                    {t("size_guide_part.translations.is_shared")}
                  </Text>
                )}
                {row.fallback !== null && !readOnly && (
                  <Button
                    size="small"
                    variant="transparent"
                    className="text-ui-tag-blue-text mt-1 h-auto max-w-full whitespace-normal text-start"
                    onClick={() => onChange(row.path, row.fallback ?? "")}
                  >
                    {t("size_guide_part.translations.use_term", { text: row.fallback })}
                  </Button>
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
