import type { EcontSettings } from "../../../../../contracts/econt-settings"
import { PAYERS } from "../../../../../contracts/econt-waybill"
import { useText } from "../../../../lib/text"
import { OfficePicker } from "../../places/office-picker"
import { CheckField, ChoiceField, Field, NumberField, SelectField, TextField } from "../../../../components/fields"
import { RefusalFields, type Refusal } from "../components/refusal-fields"
import { SettingsSection } from "../../../../components/settings-section"
import { useSettingsForm } from "../form/form-context"

type Defaults = EcontSettings["defaults"]

const NONE = "none"
const NEW_REFUSAL: Refusal = {
  action: "contact",
  template_id: null,
  text: "",
  office_code: "",
  original_payer: "sender",
  return_payer: "sender",
  return_after_days: null,
}

const PayerFields = () => {
  const { t } = useText()
  const { settings, isReadOnly, change, errorAt } = useSettingsForm()
  const { defaults } = settings
  const { payer } = defaults
  const set = (patch: Partial<Defaults["payer"]>) => change({ defaults: { ...defaults, payer: { ...payer, ...patch } } })
  return (
    <div className="flex flex-col gap-y-4">
      <ChoiceField
        label={t("econt_settings.defaults.payer")}
        value={payer.by}
        disabled={isReadOnly}
        options={PAYERS.map((value) => ({
          value,
          label: t(`econt_settings.defaults.payers.${value}`),
          hint: t(`econt_settings.defaults.payer_hint.${value}`),
        }))}
        onChange={(by) => set({ by, ...(Number.isNaN(payer.receiver_amount) ? { receiver_amount: 0 } : {}) })}
      />
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
        {payer.by !== "receiver" && (
          <SelectField
            label={t("econt_settings.defaults.method")}
            value={payer.sender_method}
            disabled={isReadOnly}
            options={(["cash", "credit"] as const).map((value) => ({ value, label: t(`econt_settings.defaults.methods.${value}`) }))}
            onChange={(sender_method) => set({ sender_method })}
          />
        )}
        {payer.by === "split" && (
          <NumberField
            label={t("econt_settings.defaults.receiver_amount")}
            unit="€"
            value={payer.receiver_amount}
            disabled={isReadOnly}
            error={errorAt("defaults.payer.receiver_amount")}
            onChange={(value) => set({ receiver_amount: value ?? Number.NaN })}
          />
        )}
      </div>
    </div>
  )
}

const RefusalChoice = () => {
  const { t } = useText()
  const { settings, profiles, isReadOnly, change, errorAt } = useSettingsForm()
  const { defaults } = settings
  const { refusal } = defaults
  const set = (next: Refusal | null) => change({ defaults: { ...defaults, refusal: next } })
  return (
    <div className="flex flex-col gap-y-4">
      <CheckField
        label={t("econt_settings.defaults.refusal")}
        hint={t("econt_settings.defaults.refusal_hint")}
        checked={refusal !== null}
        disabled={isReadOnly}
        onChange={(isSet) => set(isSet ? NEW_REFUSAL : null)}
      />
      {refusal && (
        <RefusalFields
          refusal={refusal}
          templates={(profiles ?? []).flatMap(({ templates }) => templates)}
          isReadOnly={isReadOnly}
          office={
            <Field label={t("econt_settings.defaults.refusal_office")} error={errorAt("defaults.refusal.office_code")}>
              {(ids) => (
                <OfficePicker
                  id={ids.id}
                  describedBy={ids["aria-describedby"]}
                  invalid={ids["aria-invalid"]}
                  type="office"
                  label={t("econt_settings.defaults.refusal_office")}
                  code={refusal.office_code}
                  disabled={isReadOnly}
                  onChange={(office_code) => set({ ...refusal, office_code })}
                />
              )}
            </Field>
          }
          errorAt={(field) => errorAt(`defaults.refusal.${field}`)}
          onChange={set}
        />
      )}
    </div>
  )
}

/** What a new waybill begins with. */
export const DefaultsSection = () => {
  const { t } = useText()
  const { settings, isReadOnly, change, errorAt } = useSettingsForm()
  const { boxes, defaults } = settings
  const set = (patch: Partial<Defaults>) => change({ defaults: { ...defaults, ...patch } })
  const isBoxKnown = boxes.some(({ id }) => id === defaults.box_id)
  const flag = (field: "partial_delivery" | "sms" | "saturday", label: string) => (
    <CheckField label={label} checked={defaults[field]} disabled={isReadOnly} onChange={(value) => set({ [field]: value })} />
  )
  return (
    <SettingsSection id="defaults" title={t("econt_settings.defaults.title")} hint={t("econt_settings.defaults.hint")}>
      <PayerFields />
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
        <NumberField
          label={t("econt_settings.defaults.item_weight")}
          unit={t("econt_settings.kg")}
          value={defaults.item_weight}
          disabled={isReadOnly}
          error={errorAt("defaults.item_weight")}
          onChange={(value) => set({ item_weight: value ?? Number.NaN })}
        />
        <SelectField
          label={t("econt_settings.defaults.box")}
          value={isBoxKnown ? defaults.box_id : NONE}
          disabled={isReadOnly}
          options={[
            { value: NONE, label: t("econt_settings.defaults.box_none") },
            ...boxes.map(({ id, name }, index) => ({ value: id, label: name || t("econt_settings.boxes.box", { number: index + 1 }) })),
          ]}
          onChange={(value) => set({ box_id: value === NONE ? "" : value })}
        />
        <TextField
          label={t("econt_settings.defaults.description")}
          hint={t("econt_settings.defaults.description_hint")}
          value={defaults.description}
          maxLength={100}
          disabled={isReadOnly}
          error={errorAt("defaults.description")}
          onChange={(description) => set({ description })}
        />
        <NumberField
          label={t("econt_settings.defaults.declare")}
          unit="€"
          hint={t("econt_settings.defaults.declare_hint")}
          value={defaults.declare_above}
          disabled={isReadOnly}
          error={errorAt("defaults.declare_above")}
          onChange={(declare_above) => set({ declare_above })}
        />
        <SelectField
          label={t("econt_settings.defaults.review")}
          value={defaults.review}
          disabled={isReadOnly}
          options={(["none", "review", "test"] as const).map((value) => ({ value, label: t(`econt_settings.defaults.reviews.${value}`) }))}
          onChange={(review) => set({ review })}
        />
      </div>
      <div className="flex flex-col gap-y-3">
        {flag("partial_delivery", t("econt_settings.defaults.partial"))}
        {flag("sms", t("econt_settings.defaults.sms"))}
        {flag("saturday", t("econt_settings.defaults.saturday"))}
      </div>
      <RefusalChoice />
    </SettingsSection>
  )
}
