import { CAPTURE_POLICIES, type EcontSettings } from "../../../../../contracts/econt-settings"
import { useText } from "../../../../lib/text"
import { CheckField, ChoiceField, NumberField } from "../../../../components/fields"
import { SettingsSection } from "../../../../components/settings-section"
import { useSettingsForm } from "../form/form-context"

const USUAL_REMINDER = 3

/** When an order counts as paid, and which mails the customer gets. */
export const OrdersSection = () => {
  const { t } = useText()
  const { settings, isReadOnly, change, errorAt } = useSettingsForm()
  const { mails } = settings
  const set = (patch: Partial<EcontSettings["mails"]>) => change({ mails: { ...mails, ...patch } })
  const mail = (field: "handed_over" | "ready_for_pickup" | "delivered" | "returned") => (
    <CheckField
      label={t(`econt_settings.orders.${field}`)}
      checked={mails[field]}
      disabled={isReadOnly}
      onChange={(value) => set({ [field]: value })}
    />
  )
  return (
    <SettingsSection id="orders" title={t("econt_settings.orders.title")} hint={t("econt_settings.orders.hint")}>
      <ChoiceField
        label={t("econt_settings.orders.capture")}
        value={settings.capture}
        disabled={isReadOnly}
        options={CAPTURE_POLICIES.map((value) => ({
          value,
          label: t(`econt_settings.orders.captures.${value}`),
          hint: t(`econt_settings.orders.capture_hint.${value}`),
        }))}
        onChange={(capture) => change({ capture })}
      />
      <fieldset className="flex flex-col gap-y-3">
        <legend className="txt-compact-small-plus mb-2">{t("econt_settings.orders.mails")}</legend>
        {mail("handed_over")}
        {mail("ready_for_pickup")}
        <CheckField
          label={t("econt_settings.orders.reminder")}
          checked={mails.reminder_after_days !== null}
          disabled={isReadOnly}
          onChange={(isSet) => set({ reminder_after_days: isSet ? USUAL_REMINDER : null })}
        />
        {mails.reminder_after_days !== null && (
          <NumberField
            className="ms-7 max-w-32"
            label={t("econt_settings.orders.reminder_days")}
            value={mails.reminder_after_days}
            disabled={isReadOnly}
            error={errorAt("mails.reminder_after_days")}
            onChange={(value) => set({ reminder_after_days: value ?? Number.NaN })}
          />
        )}
        {mail("delivered")}
        {mail("returned")}
      </fieldset>
    </SettingsSection>
  )
}
