import { Plus } from "@medusajs/icons"
import { DropdownMenu, IconButton } from "@medusajs/ui"
import type { GuideDocument } from "../../../../../contracts/size-guide-document"
import type { Term } from "../../../../../contracts/size-guide-terms"
import { sizeGuideTermsTexts } from "../../../../i18n/size-guide-terms"
import { registerTexts } from "../../../../lib/register-texts"
import { useText } from "../../../../lib/text"
import { addSharedHowTo } from "../model/shared-how-to"

registerTexts(sizeGuideTermsTexts)

type HowToMenuProps = {
  label: string
  /** Shared measurements that say how they are taken. */
  terms: readonly Term[]
  onEmpty: () => void
  /** Adds an instruction by this change of the guide. */
  onShared: (change: (document: GuideDocument) => GuideDocument) => void
}

/** Adds an empty instruction or one with the words of a shared text. */
const HowToMenu = ({ label, terms, onEmpty, onShared }: HowToMenuProps) => {
  const { t, locale } = useText()
  const named = terms
    .map((term) => ({ term, name: term.translations[locale] && term.locale !== locale ? term.translations[locale] : term.text }))
    .sort((one, other) => one.name.localeCompare(other.name, locale))
  return (
    <DropdownMenu>
      <DropdownMenu.Trigger asChild>
        <IconButton size="small" variant="transparent" aria-label={label}>
          <Plus />
        </IconButton>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content align="end" className="max-h-80 max-w-72 overflow-y-auto">
        <DropdownMenu.Item onSelect={onEmpty}>{t("size_guide_terms.insert.empty")}</DropdownMenu.Item>
        <DropdownMenu.Separator />
        <DropdownMenu.Group>
          <DropdownMenu.Label>{t("size_guide_terms.insert.from")}</DropdownMenu.Label>
          {named.map(({ term, name }) => (
            <DropdownMenu.Item key={term.id} onSelect={() => onShared((document) => addSharedHowTo(document, term))}>
              <span className="break-words">{name}</span>
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Group>
      </DropdownMenu.Content>
    </DropdownMenu>
  )
}

export default HowToMenu
