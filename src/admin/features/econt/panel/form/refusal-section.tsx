import { Skeleton } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { REFUSAL_ACTIONS, type WaybillDraft } from "../../../../../contracts/econt-waybill"
import { templateSides } from "../../../../../shipping/templates"
import { useText, type Translate } from "../../../../lib/text"
import { profileQueries } from "../../api/profiles"
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

const nameOf = (t: Translate, name: string): string => {
  const sides = templateSides(name)
  return sides
    ? t("econt_panel.form.template_sides", { name, there: t(`econt_panel.form.template_paid_${sides.there}`), back: t(`econt_panel.form.template_paid_${sides.back}`) })
    : name
}

/** A template by its name; by its number where Econt's profile has none, or does not answer. */
const TemplateField = ({ id, onChange }: { id: number; onChange: (id: number) => void }) => {
  const { t } = useText()
  const { draft, problems } = useForm()
  const { data, isPending } = useQuery(profileQueries.ofSender(draft.sender_id))
  const templates = data?.templates ?? []
  if (isPending && draft.sender_id !== "") {
    return <Skeleton className="h-14 w-full" />
  }
  if (templates.length === 0) {
    const hint = t(data?.known ? "econt_panel.form.template_hint_none" : "econt_panel.form.template_hint")
    return (
      <FormField label={t("econt_panel.form.template_number")} path="refusal.template_id" problems={problems} hint={hint}>
        {(control) => <NumberInput {...control} digits={0} value={id || null} onChange={(number) => onChange(number ?? 0)} />}
      </FormField>
    )
  }
  const saved = id > 0 && !templates.some((template) => template.id === id) ? [{ value: String(id), label: t("econt_panel.form.template_saved", { id }) }] : []
  return (
    <FormField label={t("econt_panel.form.template_id")} path="refusal.template_id" problems={problems}>
      {(control) => (
        <SelectInput
          {...control}
          label={t("econt_panel.form.template_id")}
          value={id > 0 ? String(id) : ""}
          placeholder={t("econt_panel.form.template_choose")}
          options={[...saved, ...templates.map((template) => ({ value: String(template.id), label: nameOf(t, template.name) }))]}
          onChange={(value) => onChange(Number(value))}
        />
      )}
    </FormField>
  )
}

const Details = ({ refusal }: { refusal: Refusal }) => {
  const { t } = useText()
  const { problems, patch } = useForm()
  const change = (changes: Partial<Refusal>) => patch({ refusal: { ...refusal, ...changes } })
  const office = t("econt_panel.form.refusal_office")
  if (refusal.template_id !== null) {
    return <TemplateField id={refusal.template_id} onChange={(template_id) => change({ template_id })} />
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
    else patch({ refusal: { ...(refusal ?? EMPTY), action: action ?? "contact", template_id: next === TEMPLATE ? 0 : null } })
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
