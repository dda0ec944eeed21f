import { Language } from "@medusajs/icons"
import { Button, DropdownMenu } from "@medusajs/ui"
import { LOCALES, type Locale } from "../../../../../contracts/shared"
import { useText } from "../../../../lib/text"
import type { LanguageGaps } from "../state/languages"

type LanguageSwitchProps = {
  locale: Locale
  standard: Locale
  gaps: Record<Locale, LanguageGaps>
  readOnly: boolean
  /** Other languages the mail is written in. */
  sources: readonly Locale[]
  onSee: (locale: Locale) => void
  onCopy: (from: Locale) => void
  onStandard: () => void
  onRemove: () => void
}

/** The language that is written, what each of them lacks, and what can be done with the one that is seen. */
export const LanguageSwitch = (props: LanguageSwitchProps) => {
  const { locale, standard, gaps, readOnly, sources, onSee, onCopy, onStandard, onRemove } = props
  const { t } = useText()
  const lackOf = (each: Locale): string => {
    const { isMissing, absent, untranslated } = gaps[each]
    if (isMissing) {
      return t("email_composer.languages.not_written")
    }
    const parts = [
      absent.length > 0 && t("email_composer.languages.absent", { count: absent.length }),
      untranslated.length > 0 && t("email_composer.languages.untranslated", { count: untranslated.length }),
      each === standard && t("email_composer.languages.standard"),
    ].filter(Boolean)
    return parts.join(", ")
  }
  const isIncomplete = LOCALES.some((each) => gaps[each].isMissing || gaps[each].absent.length > 0 || gaps[each].untranslated.length > 0)
  return (
    <DropdownMenu>
      <DropdownMenu.Trigger asChild>
        <Button size="small" variant="secondary" aria-label={t("email_composer.languages.label", { language: t(`email_composer.language.${locale}`) })}>
          <Language />
          {t(`email_composer.language.${locale}`)}
          {isIncomplete && <span aria-hidden className="bg-ui-tag-orange-icon size-2 rounded-full" />}
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content className="max-w-80">
        <DropdownMenu.RadioGroup value={locale} onValueChange={(next) => onSee(next as Locale)}>
          {LOCALES.map((each) => (
            <DropdownMenu.RadioItem key={each} value={each}>
              <span className="flex min-w-0 flex-col">
                <span>{t(`email_composer.language.${each}`)}</span>
                {lackOf(each) && <span className="txt-compact-xsmall text-ui-fg-subtle">{lackOf(each)}</span>}
              </span>
            </DropdownMenu.RadioItem>
          ))}
        </DropdownMenu.RadioGroup>
        {!readOnly && !gaps[locale].isMissing && (
          <>
            {(sources.length > 0 || locale !== standard) && <DropdownMenu.Separator />}
            {sources.map((from) => (
              <DropdownMenu.Item key={from} onSelect={() => onCopy(from)}>
                {t("email_composer.languages.copy", { language: t(`email_composer.language.${from}`) })}
              </DropdownMenu.Item>
            ))}
            {locale !== standard && (
              <>
                <DropdownMenu.Item onSelect={onStandard}>{t("email_composer.languages.make_standard")}</DropdownMenu.Item>
                <DropdownMenu.Item onSelect={onRemove}>{t("email_composer.languages.remove")}</DropdownMenu.Item>
              </>
            )}
          </>
        )}
      </DropdownMenu.Content>
    </DropdownMenu>
  )
}
