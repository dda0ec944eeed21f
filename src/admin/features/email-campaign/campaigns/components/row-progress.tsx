import { Text } from "@medusajs/ui"
import type { CampaignNumbers } from "../../../../../contracts/email-campaign-delivery"
import { ProgressBar } from "../../../../components/progress-bar"
import { formatNumber } from "../../../../lib/format"
import { useText } from "../../../../lib/text"
import { mailedOf, shareOf } from "../../shared/progress"

type RowProgressProps = { name: string; numbers: CampaignNumbers }

/** How far a campaign is, in a row of the list. */
export const RowProgress = ({ name, numbers }: RowProgressProps) => {
  const { t, language } = useText()
  const share = shareOf(numbers)
  const words = share === null ? "email_campaigns.choosing" : "email_campaigns.sent_of"
  return (
    <span className="flex max-w-64 flex-col gap-y-1">
      <Text as="span" size="xsmall" className="text-ui-fg-subtle tabular-nums">
        {t(words, { sent: formatNumber(language, numbers.states.sent), chosen: formatNumber(language, share === null ? numbers.chosen : mailedOf(numbers)) })}
      </Text>
      {share !== null && <ProgressBar share={share} label={t("email_campaigns.progress_of", { name })} />}
    </span>
  )
}
