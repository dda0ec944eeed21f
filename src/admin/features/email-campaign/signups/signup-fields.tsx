import { Input, Textarea } from "@medusajs/ui"
import type { SignupWords } from "../../../../contracts/email-campaign-signup-campaign"
import type { Locale } from "../../../../contracts/shared"
import { CheckField, Field, NumberField, SelectField, TextField } from "../../../components/fields"
import { SettingsSection } from "../../../components/settings-section"
import { useText } from "../../../lib/text"
import type { SignupDraft } from "./draft"

type FieldsProps = {
  draft: SignupDraft
  locale: Locale
  isReadOnly: boolean
  errorOf: (path: string) => string | null
  onChange: (patch: Partial<SignupDraft>) => void
  onLocale: (locale: Locale) => void
}

const GRID = "grid grid-cols-1 gap-4 sm:grid-cols-2"

type MomentFieldProps = { label: string; hint?: string; value: string; error?: string | null; disabled: boolean; onChange: (value: string) => void }

const MomentField = ({ label, hint, error, onChange, ...input }: MomentFieldProps) => (
  <Field label={label} hint={hint} error={error}>
    {(ids) => <Input size="small" type="datetime-local" {...ids} {...input} onChange={({ target }) => onChange(target.value)} />}
  </Field>
)

/** All of a sign-up campaign: when it runs, what it gives, what it says. */
export const SignupFields = ({ draft, locale, isReadOnly, errorOf, onChange, onLocale }: FieldsProps) => {
  const { t } = useText()
  const { content, discount } = draft
  const words = content.words[locale]
  const say = (patch: Partial<SignupWords>) => onChange({ content: { ...content, words: { ...content.words, [locale]: { ...words, ...patch } } } })
  const give = (patch: Partial<SignupDraft["discount"]>) => onChange({ discount: { ...discount, ...patch } })
  const banner = (patch: Partial<typeof content.banner>) => onChange({ content: { ...content, banner: { ...content.banner, ...patch } } })
  const line = (field: keyof SignupWords, maxLength: number) => (
    <TextField
      label={t(`email_signups.field.${field}`)}
      maxLength={maxLength}
      value={words[field]}
      disabled={isReadOnly}
      error={errorOf(`content.words.${locale}.${field}`)}
      onChange={(value) => say({ [field]: value })}
    />
  )
  return (
    <>
      <SettingsSection id="run" title={t("email_signups.run.title")} hint={t("email_signups.run.hint")}>
        <TextField label={t("email_signups.field.name")} hint={t("email_signups.field.name_hint")} maxLength={120} value={draft.name} disabled={isReadOnly} error={errorOf("name")} onChange={(name) => onChange({ name })} />
        <CheckField label={t("email_signups.field.active")} checked={draft.active} disabled={isReadOnly} onChange={(active) => onChange({ active })} />
        <div className={GRID}>
          <MomentField label={t("email_signups.field.starts")} value={draft.starts} disabled={isReadOnly} onChange={(starts) => onChange({ starts })} />
          <MomentField label={t("email_signups.field.ends")} value={draft.ends} disabled={isReadOnly} error={errorOf("ends_at")} onChange={(ends) => onChange({ ends })} />
        </div>
      </SettingsSection>
      <SettingsSection id="discount" title={t("email_signups.discount.title")} hint={t("email_signups.discount.hint")}>
        <div className={GRID}>
          <SelectField
            label={t("email_signups.field.kind")}
            value={discount.kind}
            disabled={isReadOnly}
            options={(["percentage", "fixed"] as const).map((value) => ({ value, label: t(`email_signups.kind.${value}`) }))}
            onChange={(kind) => give({ kind })}
          />
          <NumberField
            label={t("email_signups.field.value")}
            unit={discount.kind === "percentage" ? "%" : discount.currency.toUpperCase()}
            value={discount.value}
            disabled={isReadOnly}
            error={errorOf("discount.value")}
            onChange={(value) => give({ value })}
          />
          <TextField
            label={t("email_signups.field.prefix")}
            hint={t("email_signups.field.prefix_hint")}
            maxLength={16}
            value={discount.prefix}
            disabled={isReadOnly}
            error={errorOf("discount.prefix")}
            onChange={(prefix) => give({ prefix: prefix.toUpperCase() })}
          />
          <NumberField label={t("email_signups.field.uses")} value={discount.uses} disabled={isReadOnly} error={errorOf("discount.uses")} onChange={(uses) => give({ uses })} />
          <MomentField label={t("email_signups.field.valid")} hint={t("email_signups.field.valid_hint")} value={discount.until} disabled={isReadOnly} onChange={(until) => give({ until })} />
        </div>
      </SettingsSection>
      <SettingsSection id="words" title={t("email_signups.words.title")} hint={t("email_signups.words.hint")}>
        <SelectField
          className="max-w-xs"
          label={t("email_signups.field.locale")}
          value={locale}
          options={(["bg", "en"] as const).map((value) => ({ value, label: t(`email_signups.locale.${value}`) }))}
          onChange={onLocale}
        />
        <CheckField
          label={t("email_signups.field.popup")}
          checked={content.popup.enabled}
          disabled={isReadOnly}
          onChange={(enabled) => onChange({ content: { ...content, popup: { ...content.popup, enabled } } })}
        />
        {content.popup.enabled && (
          <>
            {line("popup_title", 120)}
            <Field label={t("email_signups.field.popup_text")} error={errorOf(`content.words.${locale}.popup_text`)}>
              {(ids) => <Textarea {...ids} rows={3} maxLength={600} value={words.popup_text} disabled={isReadOnly} onChange={({ target }) => say({ popup_text: target.value })} />}
            </Field>
            {line("popup_button", 40)}
          </>
        )}
        <CheckField label={t("email_signups.field.banner")} checked={content.banner.enabled} disabled={isReadOnly} onChange={(enabled) => banner({ enabled })} />
        {content.banner.enabled && (
          <>
            {line("banner_text", 200)}
            {line("banner_button", 40)}
            <div className={GRID}>
              <TextField
                label={t("email_signups.field.link")}
                hint={t("email_signups.field.link_hint")}
                maxLength={300}
                value={content.banner.link}
                disabled={isReadOnly}
                error={errorOf("content.banner.link")}
                onChange={(link) => banner({ link: link.trim() })}
              />
              <Field label={t("email_signups.field.color")}>
                {(ids) => (
                  <input
                    type="color"
                    {...ids}
                    value={content.banner.color}
                    disabled={isReadOnly}
                    className="border-ui-border-base focus-visible:shadow-borders-focus h-8 w-16 cursor-pointer rounded-md border p-0.5 outline-none"
                    onChange={({ target }) => banner({ color: target.value })}
                  />
                )}
              </Field>
            </div>
          </>
        )}
      </SettingsSection>
    </>
  )
}
