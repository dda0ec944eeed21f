import { SelectField, TextField } from "../../../../components/fields"
import { useText, type TextKey } from "../../../../lib/text"
import { FIELDS, type FieldName, type FieldValues, type ProviderType } from "../provider-fields"

type ProviderInputsProps = {
  type: ProviderType
  values: FieldValues
  wrong: readonly FieldName[]
  /** Whether a login is saved that stays when none is typed. */
  hasLogin: boolean
  onChange: (patch: FieldValues) => void
}

/** The fields one kind of provider asks for. */
export const ProviderInputs = ({ type, values, wrong, hasLogin, onChange }: ProviderInputsProps) => {
  const { t } = useText()
  return (
    <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
      {FIELDS[type].map(({ name, kind, isOptional }) => {
        const label = t(`email_sending.field.${name}`)
        const error = wrong.includes(name) ? t("email_sending.provider.wrong") : null
        const value = values[name] ?? ""
        if (Array.isArray(kind)) {
          const options = (kind as readonly string[]).map((each) => ({ value: each, label: t(`email_sending.choice.${each}` as TextKey) }))
          return <SelectField key={name} label={label} value={value} options={options} error={error} onChange={(next) => onChange({ [name]: next })} />
        }
        return (
          <TextField
            key={name}
            label={label}
            type={kind === "secret" ? "password" : "text"}
            inputMode={kind === "number" ? "numeric" : undefined}
            autoComplete={kind === "secret" ? "new-password" : "off"}
            hint={kind === "secret" && hasLogin ? t("email_sending.provider.kept") : isOptional ? t("email_sending.provider.optional") : undefined}
            value={value}
            error={error}
            onChange={(next) => onChange({ [name]: next })}
          />
        )
      })}
    </div>
  )
}
