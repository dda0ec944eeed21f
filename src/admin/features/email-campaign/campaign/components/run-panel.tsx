import { Skeleton, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import type { Campaign } from "../../../../../contracts/email-campaign-campaign"
import type { CampaignNumbers } from "../../../../../contracts/email-campaign-delivery"
import { ProgressBar } from "../../../../components/progress-bar"
import { formatDate, formatNumber } from "../../../../lib/format"
import { minutesLeft } from "../../../../lib/pace"
import { useText } from "../../../../lib/text"
import { finishedOf, mailedOf, shareOf } from "../../shared/progress"

type RunPanelProps = {
  campaign: Campaign
  /** Undefined until they are there. */
  numbers: CampaignNumbers | undefined
  /** Mails a minute; null while that cannot be told. */
  pace: number | null
  /** Buttons that steer it. */
  actions: ReactNode
}

const useHeadline = ({ status, starts_at }: Campaign, numbers: CampaignNumbers | undefined): string => {
  const { t, language } = useText()
  const number = (value = 0) => formatNumber(language, value)
  return t(`email_campaign_page.run.headline.${status}`, {
    sent: number(numbers?.states.sent),
    chosen: number(numbers && (status === "choosing" ? numbers.chosen : mailedOf(numbers))),
    when: starts_at ? formatDate(language, starts_at, "moment") : "",
  })
}

const usePaceWords = (numbers: CampaignNumbers | undefined, pace: number | null): string[] => {
  const { t, language } = useText()
  if (!numbers || pace === null || !numbers.is_chosen) {
    return []
  }
  const minutes = minutesLeft(numbers.chosen - finishedOf(numbers), pace)
  return [
    t("email_campaign_page.run.rate", { rate: formatNumber(language, pace) }),
    minutes === 0 ? t("email_campaign_page.run.left_seconds") : t("email_campaign_page.run.left_minutes", { count: minutes }),
  ]
}

/** How far a campaign is, why it stands still if it does, and what can be done with it. */
export const RunPanel = ({ campaign, numbers, pace, actions }: RunPanelProps) => {
  const { t } = useText()
  const { status, pause_kind, problem } = campaign
  const headline = useHeadline(campaign, numbers)
  const facts = usePaceWords(numbers, status === "sending" ? pace : null)
  const isKnown = numbers !== undefined || status === "scheduled"
  const share = numbers ? shareOf(numbers) : null
  return (
    <section aria-label={t("email_campaign_page.run.title")} className="flex flex-col gap-y-3 px-4 py-4 md:px-6">
      <div className="flex flex-wrap items-center gap-2">
        <div className="flex min-w-0 flex-1 basis-56 flex-col">
          <Text as="div" weight="plus" className="tabular-nums" role="status" aria-busy={!isKnown}>
            {isKnown ? headline : <Skeleton className="h-6 w-48" />}
          </Text>
          {facts.length > 0 && (
            <Text size="small" className="text-ui-fg-subtle tabular-nums">
              {facts.join(" · ")}
            </Text>
          )}
        </div>
        <div className="flex flex-wrap gap-2">{actions}</div>
      </div>
      {share !== null && status !== "scheduled" && <ProgressBar share={share} label={headline} />}
      {(problem || (status === "paused" && pause_kind)) && (
        <div role="alert" className="bg-ui-tag-orange-bg flex flex-col gap-y-1 rounded-lg px-4 py-3">
          {status === "paused" && pause_kind && (
            <Text size="small" weight="plus" className="text-ui-tag-orange-text">
              {t(`email_campaign_page.run.pause_kind.${pause_kind}`)}
            </Text>
          )}
          {problem && (
            <Text size="small" className="text-ui-tag-orange-text break-words">
              {problem}
            </Text>
          )}
        </div>
      )}
    </section>
  )
}
