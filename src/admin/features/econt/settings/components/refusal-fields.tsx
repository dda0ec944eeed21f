import type { ReactNode } from "react"
import { REFUSAL_ACTIONS } from "../../../../../contracts/econt-waybill"
import type { EcontSettings } from "../../../../../contracts/econt-settings"
import { useText } from "../../../../lib/text"
import { NumberField, SelectField, TextField } from "../../../../components/fields"

export type Refusal = NonNullable<EcontSettings["defaults"]["refusal"]>

const NONE = "none"

type RefusalFieldsProps = {
  refusal: Refusal
  /** Templates of Econt's profiles, once they were read. */
  templates: readonly { id: number; name: string }[]
  isReadOnly: boolean
  /** The field for the office it goes to, which is chosen elsewhere. */
  office: ReactNode
  errorAt: (field: keyof Refusal) => string | null
  onChange: (refusal: Refusal) => void
}

/** What Econt does with a parcel nobody takes. */
export const RefusalFields = ({ refusal, templates, isReadOnly, office, errorAt, onChange }: RefusalFieldsProps) => {
  const { t } = useText()
  const set = (patch: Partial<Refusal>) => onChange({ ...refusal, ...patch })
  const { template_id } = refusal
  const isKnown = templates.some(({ id }) => id === template_id)
  const payer = (field: "original_payer" | "return_payer") => (
    <SelectField
      label={t(`econt_settings.defaults.${field}`)}
      value={refusal[field]}
      disabled={isReadOnly}
      options={(["sender", "receiver"] as const).map((value) => ({ value, label: t(`econt_settings.defaults.paid_by.${value}`) }))}
      onChange={(value) => set({ [field]: value })}
    />
  )
  return (
    <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
      {(templates.length > 0 || template_id !== null) && (
        <SelectField
          className="sm:col-span-2"
          label={t("econt_settings.defaults.template")}
          hint={t("econt_settings.defaults.template_hint")}
          value={template_id === null ? NONE : String(template_id)}
          disabled={isReadOnly}
          options={[
            { value: NONE, label: t("econt_settings.defaults.template_none") },
            ...(template_id !== null && !isKnown
              ? [{ value: String(template_id), label: t("econt_settings.defaults.template_saved", { id: template_id }) }]
              : []),
            ...templates.map(({ id, name }) => ({ value: String(id), label: name })),
          ]}
          onChange={(value) => set({ template_id: value === NONE ? null : Number(value) })}
        />
      )}
      {template_id === null && (
        <>
          <SelectField
            label={t("econt_settings.defaults.action")}
            value={refusal.action}
            disabled={isReadOnly}
            options={REFUSAL_ACTIONS.map((value) => ({ value, label: t(`econt_settings.defaults.actions.${value}`) }))}
            onChange={(action) => set({ action })}
          />
          {refusal.action === "instruction" && (
            <TextField
              label={t("econt_settings.defaults.instruction")}
              value={refusal.text}
              maxLength={200}
              disabled={isReadOnly}
              error={errorAt("text")}
              onChange={(text) => set({ text })}
            />
          )}
          {refusal.action === "return_to_office" && office}
          {payer("original_payer")}
          {payer("return_payer")}
          <NumberField
            label={t("econt_settings.defaults.return_days")}
            hint={t("econt_settings.defaults.return_days_hint")}
            value={refusal.return_after_days}
            disabled={isReadOnly}
            error={errorAt("return_after_days")}
            onChange={(return_after_days) => set({ return_after_days })}
          />
        </>
      )}
    </div>
  )
}
