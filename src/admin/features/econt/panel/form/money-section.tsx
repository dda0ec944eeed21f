import { Badge, Text } from "@medusajs/ui"
import { PAYERS, type WaybillDraft } from "../../../../../contracts/econt-waybill"
import { formatMoney } from "../../../../lib/format"
import { useText } from "../../../../lib/text"
import { ChoiceGroup } from "../components/choice-group"
import { FormField } from "../components/form-field"
import { FormSection } from "../components/form-section"
import { NumberInput, SelectInput } from "../components/inputs"
import { PackingTable } from "../components/packing-table"
import { Toggle } from "../components/toggle"
import { customerPays, withCod, withPayer, withReceiverAmount } from "../draft-model"
import { useForm } from "../form-context"

/** What the customer pays at the door in all, in a sentence. */
const CustomerPays = () => {
  const { t, language } = useText()
  const { draft, quoted } = useForm()
  const { cod, courier, total } = customerPays(draft, quoted?.quote ?? null)
  const money = (amount: number) => formatMoney(language, amount, "EUR")
  const sentence =
    total === null
      ? t("econt_panel.form.customer_pays_unknown", { cod: money(cod) })
      : courier
        ? t("econt_panel.form.customer_pays_both", { total: money(total), cod: money(cod), courier: money(courier) })
        : t("econt_panel.form.customer_pays", { total: money(total) })
  return (
    <p role="status" className="bg-ui-bg-subtle border-ui-border-base txt-small rounded-lg border px-3 py-2">
      {sentence}
    </p>
  )
}

const Agreement = () => {
  const { t } = useText()
  const { draft, overview } = useForm()
  const sender = overview.senders.find(({ id }) => id === draft.sender_id)
  if (!sender?.cod_agreement) {
    return null
  }
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Text size="small" className="text-ui-fg-subtle">
        {t("econt_panel.form.agreement", { number: sender.cod_agreement })}
      </Text>
      {sender.money_transfer && <Badge size="2xsmall">{t("econt_panel.money_transfer")}</Badge>}
    </div>
  )
}

/** Who pays the courier, and what is collected for the shop: one choice decides both. */
export const MoneySection = () => {
  const { t, language } = useText()
  const { draft, problems, subject, quoted, patch } = useForm()
  const { order } = subject
  const { payer } = draft
  const take = (next: WaybillDraft) => patch({ payer: next.payer, cod_amount: next.cod_amount })
  return (
    <FormSection title={t("econt_panel.form.money")}>
      <ChoiceGroup
        label={t("econt_panel.form.payer")}
        path="payer.by"
        value={payer.by}
        options={PAYERS.map((value) => ({ value, label: t(`econt_panel.form.payer_${value}`), hint: t(`econt_panel.form.payer_${value}_hint`) }))}
        problems={problems}
        isList
        onChange={(by) => take(withPayer(draft, by, order))}
      />
      <div className="grid gap-4 md:grid-cols-2">
        {payer.by === "split" && (
          <FormField label={t("econt_panel.form.receiver_amount")} path="payer.receiver_amount" problems={problems}>
            {(control) => (
              <NumberInput {...control} value={payer.receiver_amount} onChange={(amount) => take(withReceiverAmount(draft, amount ?? 0, order))} />
            )}
          </FormField>
        )}
        {payer.by !== "receiver" && (
          <FormField label={t("econt_panel.form.sender_method")} path="payer.sender_method" problems={problems}>
            {(control) => (
              <SelectInput
                {...control}
                label={t("econt_panel.form.sender_method")}
                value={payer.sender_method}
                options={(["cash", "credit"] as const).map((value) => ({ value, label: t(`econt_panel.form.method_${value}`) }))}
                onChange={(method) => patch({ payer: { ...payer, sender_method: method === "credit" ? "credit" : "cash" } })}
              />
            )}
          </FormField>
        )}
      </div>
      <Toggle
        label={t("econt_panel.form.cod")}
        path={draft.cod_amount === null ? "cod_amount" : "cod"}
        checked={draft.cod_amount !== null}
        problems={problems}
        hint={t("econt_panel.form.cod_rule", {
          outstanding: formatMoney(language, order.outstanding, "EUR"),
          shipping: formatMoney(language, order.shipping_total, "EUR"),
        })}
        onChange={(isOn) => take(withCod(draft, isOn, order))}
      />
      <div className="grid gap-4 md:grid-cols-2">
        {draft.cod_amount !== null && (
          <FormField label={t("econt_panel.form.cod_amount")} path="cod_amount" problems={problems}>
            {(control) => <NumberInput {...control} value={draft.cod_amount} onChange={(amount) => patch({ cod_amount: amount ?? 0 })} />}
          </FormField>
        )}
        <FormField label={t("econt_panel.form.declared_value")} path="declared_value" problems={problems}>
          {(control) => <NumberInput {...control} value={draft.declared_value} onChange={(declared_value) => patch({ declared_value })} />}
        </FormField>
      </div>
      <Agreement />
      <CustomerPays />
      {draft.cod_amount !== null && quoted && <PackingTable lines={quoted.packing_list} />}
    </FormSection>
  )
}
