import type { Party } from "../../../../../contracts/econt"
import { useText } from "../../../../lib/text"
import { ChoiceGroup } from "../components/choice-group"
import { FormField } from "../components/form-field"
import { FormSection } from "../components/form-section"
import { TextInput } from "../components/inputs"
import { useForm } from "../form-context"

/** Who receives: a person, or a company with somebody who acts for it. */
export const ReceiverSection = () => {
  const { t } = useText()
  const { draft, problems, patch } = useForm()
  const { receiver } = draft
  const change = (changes: Partial<Party>) => patch({ receiver: { ...receiver, ...changes } })
  return (
    <FormSection title={t("econt_panel.form.receiver")}>
      <ChoiceGroup
        label={t("econt_panel.form.kind")}
        path="receiver.kind"
        value={receiver.kind}
        options={(["person", "company"] as const).map((value) => ({ value, label: t(`econt_panel.form.${value}`) }))}
        problems={problems}
        isLabelHidden
        onChange={(kind) => change({ kind })}
      />
      <div className="grid gap-4 md:grid-cols-2">
        <FormField label={t(`econt_panel.form.name_${receiver.kind}`)} path="receiver.name" problems={problems}>
          {(control) => <TextInput {...control} value={receiver.name} maxLength={120} onChange={(name) => change({ name })} />}
        </FormField>
        {receiver.kind === "company" && (
          <FormField label={t("econt_panel.form.agent")} path="receiver.agent" problems={problems}>
            {(control) => <TextInput {...control} value={receiver.agent} maxLength={120} onChange={(agent) => change({ agent })} />}
          </FormField>
        )}
        <FormField label={t("econt_panel.form.phone")} path="receiver.phone" problems={problems}>
          {(control) => (
            <TextInput {...control} type="tel" value={receiver.phone} maxLength={30} onChange={(phone) => change({ phone })} />
          )}
        </FormField>
        <FormField label={t("econt_panel.form.email")} path="receiver.email" problems={problems}>
          {(control) => (
            <TextInput {...control} type="email" value={receiver.email} maxLength={200} onChange={(email) => change({ email })} />
          )}
        </FormField>
      </div>
    </FormSection>
  )
}
