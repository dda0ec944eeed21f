import { CheckField, ChoiceField, NumberField, TextField } from "../../../../components/fields"
import { useText } from "../../../../lib/text"
import type { PlanProblem, SchedulePlan } from "../schedule"

type ScheduleFieldsProps = { plan: SchedulePlan; problem: PlanProblem | null; onChange: (patch: Partial<SchedulePlan>) => void }

const GRID = "grid grid-cols-1 gap-4 sm:grid-cols-2"

/** When a campaign starts, how fast it goes, and when it ends. */
export const ScheduleFields = ({ plan, problem, onChange }: ScheduleFieldsProps) => {
  const { t } = useText()
  const say = (...problems: PlanProblem[]) => (problem && problems.includes(problem) ? t(`email_campaign_page.schedule.problem.${problem}`) : null)
  return (
    <>
      <ChoiceField
        label={t("email_campaign_page.schedule.when")}
        value={plan.when}
        options={[
          { value: "now", label: t("email_campaign_page.schedule.now"), hint: t("email_campaign_page.schedule.now_hint") },
          { value: "later", label: t("email_campaign_page.schedule.later"), hint: t("email_campaign_page.schedule.later_hint") },
        ]}
        onChange={(when) => onChange({ when })}
      />
      {plan.when === "later" && (
        <>
          <div className={GRID}>
            <TextField type="date" label={t("email_campaign_page.schedule.day")} value={plan.day} error={say("start_missing", "start_past")} onChange={(day) => onChange({ day })} />
            <TextField type="time" label={t("email_campaign_page.schedule.time")} value={plan.time} onChange={(time) => onChange({ time })} />
          </div>
          <CheckField
            label={t("email_campaign_page.schedule.local")}
            hint={t("email_campaign_page.schedule.local_hint")}
            checked={plan.isLocal}
            onChange={(isLocal) => onChange({ isLocal })}
          />
        </>
      )}
      <CheckField
        label={t("email_campaign_page.schedule.gradual")}
        hint={t("email_campaign_page.schedule.gradual_hint")}
        checked={plan.isGradual}
        onChange={(isGradual) => onChange({ isGradual })}
      />
      {plan.isGradual && (
        <NumberField
          className="max-w-xs"
          label={t("email_campaign_page.schedule.per_hour")}
          value={plan.perHour}
          error={say("per_hour_wrong")}
          onChange={(perHour) => onChange({ perHour })}
        />
      )}
      <CheckField
        label={t("email_campaign_page.schedule.expires")}
        hint={t("email_campaign_page.schedule.expires_hint")}
        checked={plan.expires}
        onChange={(expires) => onChange({ expires })}
      />
      {plan.expires && (
        <div className={GRID}>
          <TextField
            type="date"
            label={t("email_campaign_page.schedule.until_day")}
            value={plan.untilDay}
            error={say("until_missing", "until_early")}
            onChange={(untilDay) => onChange({ untilDay })}
          />
          <TextField type="time" label={t("email_campaign_page.schedule.until_time")} value={plan.untilTime} onChange={(untilTime) => onChange({ untilTime })} />
        </div>
      )}
    </>
  )
}
