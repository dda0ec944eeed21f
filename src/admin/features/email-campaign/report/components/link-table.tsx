import { Text } from "@medusajs/ui"
import type { CampaignReport } from "../../../../../contracts/email-campaign-report"
import { formatNumber } from "../../../../lib/format"
import { useText } from "../../../../lib/text"

const HEAD = "txt-compact-xsmall-plus text-ui-fg-subtle py-2 text-start"

/** What people followed, the most followed first. */
export const LinkTable = ({ links }: { links: CampaignReport["links"] }) => {
  const { t, language } = useText()
  if (links.length === 0) {
    return (
      <Text size="small" className="text-ui-fg-subtle">
        {t("email_report.no_links")}
      </Text>
    )
  }
  return (
    <table className="w-full border-collapse" aria-label={t("email_report.links")}>
      <thead>
        <tr>
          <th scope="col" className={HEAD}>
            {t("email_report.link")}
          </th>
          <th scope="col" className={`${HEAD} ps-3 !text-end`}>
            {t("email_report.people")}
          </th>
          <th scope="col" className={`${HEAD} hidden ps-3 !text-end sm:table-cell`}>
            {t("email_report.clicks")}
          </th>
        </tr>
      </thead>
      <tbody>
        {[...links]
          .sort((one, other) => other.people - one.people)
          .map(({ url, label, block_id, people, clicks }) => (
            <tr key={`${url} ${block_id}`} className="border-ui-border-base border-t align-top">
              <td className="flex min-w-0 flex-col py-2">
                <span className="txt-compact-small-plus break-words">{label ?? url}</span>
                {label && <span className="txt-compact-xsmall text-ui-fg-subtle break-all">{url}</span>}
              </td>
              <td className="txt-compact-small py-2 ps-3 text-end tabular-nums">{formatNumber(language, people)}</td>
              <td className="txt-compact-small hidden py-2 ps-3 text-end tabular-nums sm:table-cell">{formatNumber(language, clicks)}</td>
            </tr>
          ))}
      </tbody>
    </table>
  )
}
