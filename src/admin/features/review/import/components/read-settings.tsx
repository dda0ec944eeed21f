import { Label, RadioGroup, Select, Text } from "@medusajs/ui"
import { useId, type ReactNode } from "react"
import { LOCALES } from "../../../../../contracts/shared"
import { useText } from "../../../../lib/text"
import type { ImportDraft } from "../draft"

type ReadSettingsProps = { draft: ImportDraft; onChange: (patch: Partial<ImportDraft>) => void }

const TARGETS = ["pending", "as_in_file", "published"] as const
const ORDERS = ["day_first", "month_first"] as const

const Setting = ({ label, id, children }: { label: string; id: string; children: ReactNode }) => (
  <div className="flex flex-col gap-y-2">
    <Label size="small" weight="plus" id={id}>
      {label}
    </Label>
    {children}
  </div>
)

type ChoiceProps<T extends string> = {
  labelId: string
  value: T
  options: readonly { value: T; label: string }[]
  onChange: (value: T) => void
}

const Choice = <T extends string>({ labelId, value, options, onChange }: ChoiceProps<T>) => (
  <RadioGroup aria-labelledby={labelId} value={value} onValueChange={(next) => onChange(next as T)}>
    {options.map((option) => (
      <div key={option.value} className="flex items-center gap-x-2.5">
        <RadioGroup.Item value={option.value} id={`${labelId}-${option.value}`} />
        <Label size="small" htmlFor={`${labelId}-${option.value}`}>
          {option.label}
        </Label>
      </div>
    ))}
  </RadioGroup>
)

/** What the file itself does not say: status, order of dates, language. */
export const ReadSettings = ({ draft, onChange }: ReadSettingsProps) => {
  const { t } = useText()
  const id = useId()
  const localeName = (locale: string) => new Intl.DisplayNames([locale], { type: "language" }).of(locale) ?? locale
  const locales = [...new Set<string>([...LOCALES, draft.locale])]
  return (
    <div className="grid gap-x-8 gap-y-6 sm:grid-cols-2">
      <Setting label={t("review_import.columns.target")} id={`${id}-target`}>
        <Choice
          labelId={`${id}-target`}
          value={draft.target}
          options={TARGETS.map((value) => ({ value, label: t(`review_import.columns.target_${value}`) }))}
          onChange={(target) => onChange({ target })}
        />
        {draft.target === "published" && (
          <Text size="xsmall" className="text-ui-fg-subtle text-pretty">
            {t("review_import.columns.published_hint")}
          </Text>
        )}
      </Setting>
      <div className="flex flex-col gap-y-6">
        <Setting label={t("review_import.columns.date_order")} id={`${id}-order`}>
          <Choice
            labelId={`${id}-order`}
            value={draft.date_order}
            options={ORDERS.map((value) => ({ value, label: t(`review_import.columns.${value}`) }))}
            onChange={(date_order) => onChange({ date_order })}
          />
        </Setting>
        <Setting label={t("review_import.columns.locale")} id={`${id}-locale`}>
          <Select size="small" value={draft.locale} onValueChange={(locale) => onChange({ locale })}>
            <Select.Trigger aria-labelledby={`${id}-locale`}>
              <Select.Value />
            </Select.Trigger>
            <Select.Content>
              {locales.map((locale) => (
                <Select.Item key={locale} value={locale}>
                  {localeName(locale)}
                </Select.Item>
              ))}
            </Select.Content>
          </Select>
        </Setting>
      </div>
    </div>
  )
}
