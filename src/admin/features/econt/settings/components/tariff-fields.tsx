import type { DeliveryType } from "../../../../../contracts/econt"
import type { Tariff } from "../../../../../contracts/econt-settings"
import { useText } from "../../../../lib/text"
import { NumberField, SelectField } from "../../../../components/fields"

type TariffFieldsProps = {
  type: DeliveryType
  tariff: Tariff
  isReadOnly: boolean
  errorAt: (field: keyof Tariff) => string | null
  onChange: (tariff: Tariff) => void
}

/** Fields that are about to go out of sight begin anew where they hold no number. */
const unreadableOf = (tariff: Tariff): Partial<Tariff> => ({
  ...(Number.isNaN(tariff.amount) ? { amount: 0 } : {}),
  ...(Number.isNaN(tariff.fallback) ? { fallback: 0 } : {}),
  ...(Number.isNaN(tariff.surcharge) ? { surcharge: 0 } : {}),
  ...(Number.isNaN(tariff.cap) ? { cap: null } : {}),
})

/** What delivery of one type costs at checkout. */
export const TariffFields = ({ type, tariff, isReadOnly, errorAt, onChange }: TariffFieldsProps) => {
  const { t } = useText()
  const set = (patch: Partial<Tariff>) => onChange({ ...tariff, ...patch })
  const amount = (field: "amount" | "fallback" | "surcharge", hint?: string) => (
    <NumberField
      label={t(`econt_settings.tariffs.${field}`)}
      unit="€"
      hint={hint}
      value={tariff[field]}
      error={errorAt(field)}
      disabled={isReadOnly}
      onChange={(value) => set({ [field]: value ?? Number.NaN })}
    />
  )
  const limit = (field: "free_above" | "cap") => (
    <NumberField
      label={t(`econt_settings.tariffs.${field}`)}
      unit="€"
      hint={t(`econt_settings.tariffs.${field}_hint`)}
      value={tariff[field]}
      error={errorAt(field)}
      disabled={isReadOnly}
      onChange={(value) => set({ [field]: value })}
    />
  )
  return (
    <fieldset className="border-ui-border-base min-w-0 rounded-lg border p-4">
      <legend className="txt-compact-small-plus px-1">{t(`econt_settings.type.${type}`)}</legend>
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2 xl:grid-cols-3">
        <SelectField
          label={t("econt_settings.tariffs.mode")}
          value={tariff.mode}
          disabled={isReadOnly}
          options={(["live", "fixed"] as const).map((value) => ({ value, label: t(`econt_settings.tariffs.${value}`) }))}
          onChange={(mode) => set({ mode, ...unreadableOf(tariff) })}
        />
        {tariff.mode === "fixed" && amount("amount")}
        {tariff.mode === "live" && amount("fallback", t("econt_settings.tariffs.fallback_hint"))}
        {tariff.mode === "live" && amount("surcharge")}
        {tariff.mode === "live" && limit("cap")}
        {limit("free_above")}
      </div>
    </fieldset>
  )
}
