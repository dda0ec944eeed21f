import { PencilSquare, Trash } from "@medusajs/icons"
import { Badge, IconButton, Text } from "@medusajs/ui"
import type { UsedTerm } from "../../../../../../contracts/size-guide-terms"
import { useText } from "../../../../../lib/text"
import { languageName } from "../../../editor/panels/languages"
import { languageStates } from "../languages"
import { TermGuides } from "./term-guides"

type TermRowProps = {
  term: UsedTerm
  /** Languages it should have. */
  locales: readonly string[]
  mayChange: boolean
  isBusy: boolean
  onEdit: () => void
  onDelete: () => void
  onPublish: () => void
}

/** A shared text: its words in every language, which languages lack something, and the guides that follow it. */
export const TermRow = ({ term, locales, mayChange, isBusy, onEdit, onDelete, onPublish }: TermRowProps) => {
  const { t, language } = useText()
  const how = term.how_to[term.locale] ?? Object.values(term.how_to)[0]
  return (
    <li className="flex items-start justify-between gap-x-2 px-3 py-2">
      <div className="flex min-w-0 flex-col gap-y-1">
        <Text size="small" weight="plus" className="break-words" lang={term.locale}>
          {term.text}
        </Text>
        {Object.entries(term.translations).map(([locale, text]) => (
          <Text key={locale} size="small" className="text-ui-fg-subtle break-words" lang={locale}>
            {text}
          </Text>
        ))}
        {how && (
          <Text size="xsmall" className="text-ui-fg-subtle line-clamp-2 break-words" lang={term.how_to[term.locale] ? term.locale : undefined}>
            {how}
          </Text>
        )}
        <span className="flex flex-wrap gap-1">
          {languageStates(term, locales).map(({ locale, state }) => {
            const name = languageName(locale, language)
            return (
              <Badge key={locale} size="2xsmall" color={state === "complete" ? "green" : "orange"}>
                {state === "complete" ? name : t(`size_guide_terms.${state}`, { language: name })}
              </Badge>
            )
          })}
        </span>
        <TermGuides term={term} mayChange={mayChange} isBusy={isBusy} onPublish={onPublish} />
      </div>
      {mayChange && (
        <div className="flex shrink-0 gap-x-1">
          <IconButton
            id={`term-${term.id}`}
            size="small"
            variant="transparent"
            aria-label={t("size_guide_terms.edit", { text: term.text })}
            onClick={onEdit}
          >
            <PencilSquare />
          </IconButton>
          <IconButton
            size="small"
            variant="transparent"
            aria-label={t("size_guide_terms.delete", { text: term.text })}
            disabled={isBusy}
            onClick={onDelete}
          >
            <Trash />
          </IconButton>
        </div>
      )}
    </li>
  )
}
