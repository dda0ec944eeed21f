import { Badge, Button, DropdownMenu } from "@medusajs/ui"
import { useText } from "../../../../../lib/text"
import type { FollowedTerm } from "../../../../../../sizing/shared-labels"
import type { TranslationRow } from "../translation-rows"

type TermLinkProps = {
  text: string
  part: TranslationRow["part"]
  follows: boolean
  terms: readonly FollowedTerm[]
  readOnly: boolean
  onFollow: (termId: string) => void
  onUnfollow: () => void
}

const QUIET = "text-ui-tag-blue-text -ms-2 h-auto max-w-full whitespace-normal text-start"

/** Lets a name follow a shared text, so that it and its translations change with that; or lets it go. */
export const TermLink = ({ text, part, follows, terms, readOnly, onFollow, onUnfollow }: TermLinkProps) => {
  const { t, locale } = useText()
  if (follows) {
    return (
      <span className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1">
        <Badge size="2xsmall" color="blue">
          {t("size_guide_part.translations.follows")}
        </Badge>
        {!readOnly && (
          <Button
            size="small"
            variant="transparent"
            className={QUIET}
            aria-label={t("size_guide_part.translations.unfollow_text", { text })}
            onClick={onUnfollow}
          >
            {t("size_guide_part.translations.unfollow")}
          </Button>
        )}
      </span>
    )
  }
  if (readOnly || terms.length === 0) {
    return null
  }
  const own = part === "column" ? "measurement" : "label"
  const named = terms
    .map(({ id, kind, ...term }) => ({ id, kind, name: term.translations[locale] ?? term.text }))
    .sort((one, other) => Number(other.kind === own) - Number(one.kind === own) || one.name.localeCompare(other.name, locale))
  return (
    <DropdownMenu>
      <DropdownMenu.Trigger asChild>
        <Button
          size="small"
          variant="transparent"
          className={QUIET}
          aria-label={t("size_guide_part.translations.follow_text", { text })}
        >
          {t("size_guide_part.translations.follow")}
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content align="start" className="max-h-80 max-w-72 overflow-y-auto">
        {named.map(({ id, name }) => (
          <DropdownMenu.Item key={id} onSelect={() => onFollow(id)}>
            <span className="break-words">{name}</span>
          </DropdownMenu.Item>
        ))}
      </DropdownMenu.Content>
    </DropdownMenu>
  )
}
