import { Button } from "@medusajs/ui"
import { emptyDocument } from "../../../../../mail/document/empty"
import { EmptyState } from "../../../../components/empty-state"
import { useText } from "../../../../lib/text"
import { useComposer, useComposerState } from "../state/composer-context"
import { copyStructure, writtenLocales } from "../state/languages"
import { newId } from "../state/new-id"

/** A language the mail is not written in yet, and the ways to begin with it. */
export const MissingLanguage = () => {
  const { t } = useText()
  const { applyContent, readOnly } = useComposer()
  const locale = useComposerState((state) => state.locale)
  const [from] = writtenLocales(useComposerState((state) => state.content))
  const begin = () => applyContent((content) => ({ ...content, documents: { ...content.documents, [locale]: emptyDocument(newId) } }))
  return (
    <EmptyState
      className="h-full"
      title={t("email_composer.languages.missing", { language: t(`email_composer.language.${locale}`) })}
      hint={t("email_composer.languages.missing_hint")}
      actions={
        !readOnly && (
          <>
            {from && (
              <Button size="small" onClick={() => applyContent(copyStructure(from, locale))}>
                {t("email_composer.languages.copy", { language: t(`email_composer.language.${from}`) })}
              </Button>
            )}
            <Button size="small" variant="secondary" onClick={begin}>
              {t("email_composer.languages.begin")}
            </Button>
          </>
        )
      }
    />
  )
}
