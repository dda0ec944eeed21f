import { Text } from "@medusajs/ui"
import type { CampaignReport } from "../../../../../contracts/email-campaign-report"
import { formatNumber } from "../../../../lib/format"
import { useText } from "../../../../lib/text"

/** Why some of the chosen were not written to. */
export const SkippedList = ({ skipped }: Pick<CampaignReport, "skipped">) => {
  const { t, language } = useText()
  const found = skipped.filter(({ count }) => count > 0)
  return found.length === 0 ? (
    <Text size="small" className="text-ui-fg-subtle">
      {t("email_report.none_skipped")}
    </Text>
  ) : (
    <ul aria-label={t("email_report.skipped")} className="flex flex-col gap-y-1.5">
      {found.map(({ reason, count }) => (
        <li key={reason} className="txt-compact-small flex justify-between gap-x-4">
          <span className="min-w-0 break-words">{t(`email_campaigns.refusal.${reason}`)}</span>
          <span className="tabular-nums">{formatNumber(language, count)}</span>
        </li>
      ))}
    </ul>
  )
}
