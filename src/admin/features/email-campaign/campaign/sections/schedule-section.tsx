import { Button, Text } from "@medusajs/ui"
import { useState } from "react"
import type { AudienceCount } from "../../../../../contracts/email-campaign-sending"
import { errorSentence } from "../../../../components/error-state"
import { CheckField } from "../../../../components/fields"
import { SettingsSection } from "../../../../components/settings-section"
import { toApiError } from "../../../../lib/api-error"
import { formatDate, formatNumber } from "../../../../lib/format"
import { useText } from "../../../../lib/text"
import type { useScheduleCampaign } from "../../api/campaigns"
import { ScheduleFields } from "../components/schedule-fields"
import { hoursOf, readPlan, type ReadPlan, type SchedulePlan } from "../schedule"
import type { Findings } from "../use-findings"

/** What will happen, in one sentence or two. */
const useSummary = (count: AudienceCount | undefined, { body }: ReadPlan): string => {
  const { t, language } = useText()
  const people = count?.mailable ?? 0
  const start = body.starts_at ? formatDate(language, body.starts_at, "moment") : null
  const to = { count: people, people: formatNumber(language, people) }
  return [
    start === null
      ? t("email_campaign_page.schedule.summary_now", to)
      : t(body.local_time ? "email_campaign_page.schedule.summary_local" : "email_campaign_page.schedule.summary_later", { ...to, when: start }),
    ...(body.per_hour
      ? [t("email_campaign_page.schedule.summary_gradual", { count: hoursOf(people, body.per_hour), rate: formatNumber(language, body.per_hour) })]
      : []),
    ...(body.expires_at ? [t("email_campaign_page.schedule.summary_until", { when: formatDate(language, body.expires_at, "moment") })] : []),
  ].join(" ")
}

type ScheduleSectionProps = {
  plan: SchedulePlan
  count: AudienceCount | undefined
  findings: Findings
  schedule: ReturnType<typeof useScheduleCampaign>
  onPlan: (patch: Partial<SchedulePlan>) => void
  /** Saves what is not saved yet; false where that failed. */
  onSend: (body: ReadPlan["body"]) => void
}

/** When the campaign goes, what will happen then, and the button that does it. */
export const ScheduleSection = ({ plan, count, findings, schedule, onPlan, onSend }: ScheduleSectionProps) => {
  const { t, language } = useText()
  const [accepted, setAccepted] = useState(false)
  const read = readPlan(plan, new Date())
  const summary = useSummary(count, read)
  const people = count?.mailable ?? 0
  const mustAccept = findings.hasWarning && !findings.hasStop
  const isBlocked = !findings.isReady || people === 0 || read.problem !== null || (mustAccept && !accepted)
  const label = { count: people, people: formatNumber(language, people) }
  return (
    <SettingsSection id="schedule" title={t("email_campaign_page.schedule.title")} hint={t("email_campaign_page.schedule.hint")}>
      <ScheduleFields plan={plan} problem={read.problem} onChange={onPlan} />
      <div className="bg-ui-bg-subtle flex flex-col gap-y-3 rounded-lg p-4">
        <Text size="small" weight="plus" role="status" className="text-pretty">
          {people > 0 && !read.problem && !findings.hasStop ? summary : t("email_campaign_page.schedule.not_yet")}
        </Text>
        {findings.hasStop && (
          <Text size="small" className="text-ui-fg-error">
            {t("email_campaign_page.schedule.stopped")}
          </Text>
        )}
        {mustAccept && <CheckField label={t("email_campaign_page.schedule.accept")} checked={accepted} onChange={setAccepted} />}
        {schedule.error && (
          <Text role="alert" size="small" className="text-ui-fg-error">
            {errorSentence(t, toApiError(schedule.error))}
          </Text>
        )}
        <Button className="w-fit" disabled={isBlocked} isLoading={schedule.isPending} onClick={() => onSend(read.body)}>
          {t(plan.when === "now" ? "email_campaign_page.schedule.send" : "email_campaign_page.schedule.plan", label)}
        </Button>
      </div>
    </SettingsSection>
  )
}
