import { SHIPMENT_TYPES } from "../../../../../contracts/econt"
import { useText } from "../../../../lib/text"
import { ChoiceGroup } from "../components/choice-group"
import { FormField } from "../components/form-field"
import { FormSection } from "../components/form-section"
import { SelectInput } from "../components/inputs"
import { useForm } from "../form-context"

const FIELDS = ["sender_id", "hand_over", "shipment_type"]

/** Who sends, and how Econt gets the parcel. */
export const SenderSection = () => {
  const { t } = useText()
  const { draft, problems, overview, patch } = useForm()
  const sender = overview.senders.find(({ id }) => id === draft.sender_id)
  const summary = [sender?.name, t(`econt_panel.form.hand_over_${draft.hand_over}`), t(`econt_panel.form.type_${draft.shipment_type}`)]
    .filter(Boolean)
    .join(" · ")
  const isWrong = problems.some(({ path, severity }) => severity === "error" && path !== null && FIELDS.includes(path))
  const choose = (id: string) =>
    patch({ sender_id: id, hand_over: overview.senders.find((known) => known.id === id)?.hand_over ?? draft.hand_over })
  return (
    <FormSection title={t("econt_panel.form.sender")} summary={summary} isForced={isWrong}>
      <div className="grid gap-4 md:grid-cols-2">
        <FormField label={t("econt_panel.form.sender_id")} path="sender_id" problems={problems}>
          {(control) => (
            <SelectInput
              {...control}
              label={t("econt_panel.form.sender_id")}
              value={sender ? draft.sender_id : ""}
              options={overview.senders.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={choose}
            />
          )}
        </FormField>
        <FormField label={t("econt_panel.form.shipment_type")} path="shipment_type" problems={problems}>
          {(control) => (
            <SelectInput
              {...control}
              label={t("econt_panel.form.shipment_type")}
              value={draft.shipment_type}
              options={SHIPMENT_TYPES.map((value) => ({ value, label: t(`econt_panel.form.type_${value}`) }))}
              onChange={(type) => patch({ shipment_type: SHIPMENT_TYPES.find((known) => known === type) ?? draft.shipment_type })}
            />
          )}
        </FormField>
      </div>
      <ChoiceGroup
        label={t("econt_panel.form.hand_over")}
        path="hand_over"
        value={draft.hand_over}
        options={(["office", "courier"] as const).map((value) => ({ value, label: t(`econt_panel.form.hand_over_${value}`) }))}
        problems={problems}
        onChange={(hand_over) => patch({ hand_over })}
      />
    </FormSection>
  )
}
