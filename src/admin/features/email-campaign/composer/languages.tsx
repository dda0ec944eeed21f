import { useMemo } from "react"
import { LOCALES, type Locale } from "../../../../contracts/shared"
import { useNotify } from "../../../components/notices"
import { useText } from "../../../lib/text"
import { useSettled } from "../../../lib/use-settled"
import { LanguageSwitch } from "./components/language-switch"
import { useComposer, useComposerState } from "./state/composer-context"
import { copyStructure, languageGaps, type LanguageGaps, writtenLocales } from "./state/languages"

/** The languages of the mail that is open. */
export const Languages = () => {
  const { t } = useText()
  const notify = useNotify()
  const { seeLocale, applyContent, undo, readOnly } = useComposer()
  const locale = useComposerState((state) => state.locale)
  const content = useSettled(useComposerState((state) => state.content))
  const gaps = useMemo(() => Object.fromEntries(LOCALES.map((each) => [each, languageGaps(content, each)])) as Record<Locale, LanguageGaps>, [content])
  const taken = (text: string) => notify(text, { actions: [{ label: t("email_composer.undo"), onSelect: undo }] })
  return (
    <LanguageSwitch
      locale={locale}
      standard={content.standard_locale}
      gaps={gaps}
      readOnly={readOnly}
      sources={writtenLocales(content).filter((each) => each !== locale)}
      onSee={seeLocale}
      onCopy={(from) => {
        applyContent(copyStructure(from, locale), { select: null })
        taken(t("email_composer.languages.copied", { language: t(`email_composer.language.${from}`) }))
      }}
      onStandard={() => applyContent((before) => ({ ...before, standard_locale: locale }))}
      onRemove={() => {
        applyContent(({ standard_locale, documents: { [locale]: _, ...documents } }) => ({ standard_locale, documents }), { select: null })
        taken(t("email_composer.languages.removed", { language: t(`email_composer.language.${locale}`) }))
      }}
    />
  )
}
