import { DELIVERY_TYPES } from "../../../../../contracts/econt"
import { useText } from "../../../../lib/text"
import { CheckField } from "../../../../components/fields"
import { SettingsSection } from "../../../../components/settings-section"
import { TariffFields } from "../components/tariff-fields"
import { useSettingsForm } from "../form/form-context"

/** What customers pay for delivery. */
export const TariffsSection = () => {
  const { t } = useText()
  const { settings, isReadOnly, change, errorAt } = useSettingsForm()
  return (
    <SettingsSection id="tariffs" title={t("econt_settings.tariffs.title")} hint={t("econt_settings.tariffs.hint")}>
      {DELIVERY_TYPES.map((type) => (
        <TariffFields
          key={type}
          type={type}
          tariff={settings.tariffs[type]}
          isReadOnly={isReadOnly}
          errorAt={(field) => errorAt(`tariffs.${type}.${field}`)}
          onChange={(tariff) => change({ tariffs: { ...settings.tariffs, [type]: tariff } })}
        />
      ))}
      <CheckField
        label={t("econt_settings.tariffs.tax")}
        hint={t("econt_settings.tariffs.tax_hint")}
        checked={settings.prices_include_tax}
        disabled={isReadOnly}
        onChange={(prices_include_tax) => change({ prices_include_tax })}
      />
    </SettingsSection>
  )
}
