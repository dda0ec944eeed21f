import type { Problem } from "../../../../../contracts/econt"
import type { WaybillDraft } from "../../../../../contracts/econt-waybill"
import { addDays, sofiaClock } from "../../../../../shipping/sofia-time"
import { useText, type Translate } from "../../../../lib/text"
import { ChoiceGroup } from "../components/choice-group"
import { FormField } from "../components/form-field"
import { FormSection } from "../components/form-section"
import { SelectInput, TextInput } from "../components/inputs"
import { Toggle } from "../components/toggle"
import { useForm } from "../form-context"

const REVIEWS = ["none", "review", "test"] as const
const SWITCHES = ["partial_delivery", "sms", "email_on_delivery"] as const
const RARE = ["to_floor", "keep_upright", "delivery_receipt", "digital_receipt", "goods_receipt"] as const
const OWN_DATE = "date"

/** What the receiver may do before paying, and how he is told. */
export const ServiceSection = () => {
  const { t } = useText()
  const { draft, problems, patch } = useForm()
  return (
    <FormSection title={t("econt_panel.form.services")}>
      <ChoiceGroup
        label={t("econt_panel.form.review")}
        path="review"
        value={draft.review}
        options={REVIEWS.map((value) => ({ value, label: t(`econt_panel.form.review_${value}`) }))}
        problems={problems}
        onChange={(review) => patch({ review })}
      />
      <div className="grid gap-3 md:grid-cols-2">
        {SWITCHES.map((name) => (
          <Toggle key={name} label={t(`econt_panel.form.${name}`)} path={name} checked={draft[name]} problems={problems} onChange={(isOn) => patch({ [name]: isOn })} />
        ))}
      </div>
    </FormSection>
  )
}

const under = (problems: readonly Problem[], names: readonly string[]): boolean =>
  problems.some(({ path, severity }) => severity === "error" && path !== null && names.includes(path.split(".")[0]))

const DAY_FIELDS = ["priority", "send_date", "delivery_day"]

const summaryOfDays = (t: Translate, { delivery_day, priority, send_date }: WaybillDraft): string =>
  [
    delivery_day === "workday" || delivery_day === "halfday" ? t(`econt_panel.form.day_${delivery_day}`) : delivery_day,
    send_date,
    priority ? `${priority.from}–${priority.to}` : t("econt_panel.form.any_hour"),
  ]
    .filter(Boolean)
    .join(" · ")

/** When it is sent and delivered. */
export const DaysSection = () => {
  const { t } = useText()
  const { draft, problems, patch } = useForm()
  const { delivery_day, priority } = draft
  const isDate = delivery_day !== "workday" && delivery_day !== "halfday"
  const chooseDay = (value: string) =>
    patch({ delivery_day: value === OWN_DATE ? addDays(draft.send_date ?? sofiaClock(new Date()).date, 1) : value })
  return (
    <FormSection title={t("econt_panel.form.days")} summary={summaryOfDays(t, draft)} isForced={under(problems, DAY_FIELDS)}>
      <div className="grid gap-4 md:grid-cols-2">
        <FormField label={t("econt_panel.form.send_date")} path="send_date" problems={problems}>
          {(control) => <TextInput {...control} type="date" value={draft.send_date ?? ""} onChange={(date) => patch({ send_date: date || null })} />}
        </FormField>
        <FormField label={t("econt_panel.form.delivery_day")} path="delivery_day" problems={problems}>
          {(control) => (
            <>
              <SelectInput
                {...control}
                label={t("econt_panel.form.delivery_day")}
                value={isDate ? OWN_DATE : delivery_day}
                options={(["workday", "halfday", OWN_DATE] as const).map((value) => ({ value, label: t(`econt_panel.form.day_${value}`) }))}
                onChange={chooseDay}
              />
              {isDate && (
                <input
                  type="date"
                  aria-label={t("econt_panel.form.day_date")}
                  className="bg-ui-bg-field shadow-borders-base txt-compact-small rounded-md px-2 py-1.5"
                  value={delivery_day}
                  onChange={({ target }) => target.value && patch({ delivery_day: target.value })}
                />
              )}
            </>
          )}
        </FormField>
      </div>
      <Toggle
        label={t("econt_panel.form.priority")}
        path="priority"
        checked={priority !== null}
        problems={problems}
        onChange={(isOn) => patch({ priority: isOn ? { from: "10:00", to: "12:00" } : null })}
      />
      {priority && (
        <div className="grid grid-cols-2 gap-4">
          {(["from", "to"] as const).map((end) => (
            <FormField key={end} label={t(`econt_panel.form.hour_${end}`)} path={`priority.${end}`} problems={problems}>
              {(control) => (
                <TextInput {...control} type="time" value={priority[end]} onChange={(time) => time && patch({ priority: { ...priority, [end]: time } })} />
              )}
            </FormField>
          ))}
        </div>
      )}
    </FormSection>
  )
}

/** What is seldom needed. */
export const MoreSection = () => {
  const { t } = useText()
  const { draft, problems, patch } = useForm()
  const chosen = RARE.filter((name) => draft[name]).map((name) => t(`econt_panel.form.${name}`))
  const summary = [...chosen, draft.invoice_number].filter(Boolean).join(" · ") || t("econt_panel.form.nothing_more")
  return (
    <FormSection title={t("econt_panel.form.more")} summary={summary} isForced={under(problems, [...RARE, "invoice_number"])}>
      <div className="grid gap-3 md:grid-cols-2">
        {RARE.map((name) => (
          <Toggle key={name} label={t(`econt_panel.form.${name}`)} path={name} checked={draft[name]} problems={problems} onChange={(isOn) => patch({ [name]: isOn })} />
        ))}
      </div>
      <FormField label={t("econt_panel.form.invoice_number")} path="invoice_number" problems={problems} hint={t("econt_panel.form.invoice_hint")}>
        {(control) => <TextInput {...control} value={draft.invoice_number} maxLength={40} onChange={(invoice_number) => patch({ invoice_number })} />}
      </FormField>
    </FormSection>
  )
}
