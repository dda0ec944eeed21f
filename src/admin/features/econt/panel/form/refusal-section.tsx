import { REFUSAL_ACTIONS, type WaybillDraft } from "../../../../../contracts/econt-waybill"
import { useText } from "../../../../lib/text"
import { OfficePicker } from "../../places/office-picker"
import { FormField } from "../components/form-field"
import { FormSection } from "../components/form-section"
import { NumberInput, SelectInput, TextInput } from "../components/inputs"
import { useForm } from "../form-context"

const NOTHING = "none"
const TEMPLATE = "template"
type Refusal = NonNullable<WaybillDraft["refusal"]>
const EMPTY: Refusal = { action: "contact", template_id: null, text: "", office_code: "", original_payer: "sender", return_payer: "sender", return_after_days: null }
const SIDES = ["sender", "receiver"] as const

const kindOf = (refusal: Refusal | null) => (refusal === null ? NOTHING : refusal.template_id !== null ? TEMPLATE : refusal.action)

const Details = ({ refusal }: { refusal: Refusal }) => {
  const { t } = useText()
  const { problems, patch } = useForm()
  const change = (changes: Partial<Refusal>) => patch({ refusal: { ...refusal, ...changes } })
  const office = t("econt_panel.form.refusal_office")
  if (refusal.template_id !== null) {
    return (
      <FormField label={t("econt_panel.form.template_id")} path="refusal.template_id" problems={problems} hint={t("econt_panel.form.template_hint")}>
        {(control) => <NumberInput {...control} digits={0} value={refusal.template_id} onChange={(id) => change({ template_id: id ?? 0 })} />}
      </FormField>
    )
  }
  return (
    <>
      {refusal.action === "instruction" && (
        <FormField label={t("econt_panel.form.refusal_text")} path="refusal.text" problems={problems}>
          {(control) => <TextInput {...control} value={refusal.text} maxLength={200} onChange={(text) => change({ text })} />}
        </FormField>
      )}
      {refusal.action === "return_to_office" && (
        <FormField label={office} path="refusal.office_code" problems={problems}>
          {(control) => <OfficePicker {...control} type="office" label={office} code={refusal.office_code} onChange={(office_code) => change({ office_code })} />}
        </FormField>
      )}
      <div className="grid gap-4 md:grid-cols-3">
        {(["original_payer", "return_payer"] as const).map((name) => (
          <FormField key={name} label={t(`econt_panel.form.${name}`)} path={`refusal.${name}`} problems={problems}>
            {(control) => (
              <SelectInput
                {...control}
                label={t(`econt_panel.form.${name}`)}
                value={refusal[name]}
                options={SIDES.map((value) => ({ value, label: t(`econt_panel.form.by_${value}`) }))}
                onChange={(value) => change({ [name]: value })}
              />
            )}
          </FormField>
        ))}
        <FormField label={t("econt_panel.form.return_after_days")} path="refusal.return_after_days" problems={problems}>
          {(control) => (
            <NumberInput {...control} digits={0} most={30} value={refusal.return_after_days} onChange={(days) => change({ return_after_days: days || null })} />
          )}
        </FormField>
      </div>
    </>
  )
}

/** What Econt does when nobody wants the parcel. */
export const RefusalSection = () => {
  const { t } = useText()
  const { draft, problems, patch } = useForm()
  const { refusal } = draft
  const kind = kindOf(refusal)
  const choose = (next: string) => {
    const action = REFUSAL_ACTIONS.find((name) => name === next)
    if (next === NOTHING) patch({ refusal: null })
    else patch({ refusal: { ...(refusal ?? EMPTY), action: action ?? "contact", template_id: next === TEMPLATE ? 1 : null } })
  }
  const isWrong = problems.some(({ path, severity }) => severity === "error" && path?.startsWith("refusal"))
  return (
    <FormSection title={t("econt_panel.form.refusal")} summary={t(`econt_panel.form.refusal_${kind}`)} isForced={isWrong}>
      <FormField label={t("econt_panel.form.refusal_action")} path="refusal.action" problems={problems}>
        {(control) => (
          <SelectInput
            {...control}
            label={t("econt_panel.form.refusal_action")}
            value={kind}
            options={([NOTHING, ...REFUSAL_ACTIONS, TEMPLATE] as const).map((value) => ({ value, label: t(`econt_panel.form.refusal_${value}`) }))}
            onChange={choose}
          />
        )}
      </FormField>
      {refusal && <Details refusal={refusal} />}
    </FormSection>
  )
}
