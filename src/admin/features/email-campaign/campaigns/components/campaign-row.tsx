import { EllipsisHorizontal } from "@medusajs/icons"
import { DropdownMenu, IconButton, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { Link, useNavigate } from "react-router-dom"
import type { CampaignSummary, ListedCampaign } from "../../../../../contracts/email-campaign-campaign"
import { formatDate, formatNumber, formatRelative } from "../../../../lib/format"
import { useText } from "../../../../lib/text"
import { CampaignStatus } from "../../shared/components/campaign-status"
import { RowResults, RowResultsLine } from "./row-results"

export type RowAction = "duplicate" | "delete"

type CampaignRowProps = {
  campaign: ListedCampaign
  /** How far it is, for one that goes on. */
  progress: ReactNode
  actions: readonly RowAction[]
  onAction: (action: RowAction) => void
}

const useWhen = ({ status, starts_at, started_at, finished_at, updated_at }: CampaignSummary): string => {
  const { t, language } = useText()
  if (status === "scheduled" && starts_at) {
    return t("email_campaigns.when.starts", { when: formatDate(language, starts_at, "moment") })
  }
  if (finished_at) {
    return t("email_campaigns.when.finished", { when: formatRelative(language, finished_at) })
  }
  return started_at
    ? t("email_campaigns.when.started", { when: formatRelative(language, started_at) })
    : t("email_campaigns.when.changed", { when: formatRelative(language, updated_at) })
}

/** One campaign of the list: its name leads to it, its menu does the rest. */
export const CampaignRow = ({ campaign, progress, actions, onAction }: CampaignRowProps) => {
  const { t, language } = useText()
  const navigate = useNavigate()
  const when = useWhen(campaign)
  const { id, name, status, chosen, problem, results } = campaign
  const hasReport = chosen > 0
  return (
    <tr className="border-ui-border-base hover:bg-ui-bg-base-hover border-t align-top">
      <td className="py-3 ps-4 pe-3 md:ps-6">
        <div className="flex min-w-0 flex-col gap-y-1.5">
          <Link
            to={`/email-campaigns/${id}`}
            data-campaign
            className="txt-compact-small-plus focus-visible:shadow-borders-focus text-ui-fg-base w-fit break-words rounded outline-none hover:underline"
          >
            {name}
          </Link>
          <span className="sm:hidden">
            <CampaignStatus status={status} />
          </span>
          {problem && (
            <Text size="xsmall" className="text-ui-tag-orange-text break-words">
              {problem}
            </Text>
          )}
          {progress}
          <RowResultsLine results={results} />
          <Text size="xsmall" className="text-ui-fg-subtle xl:hidden">
            {when}
          </Text>
        </div>
      </td>
      <td className="hidden whitespace-nowrap px-3 py-3 sm:table-cell">
        <CampaignStatus status={status} />
      </td>
      <td className="txt-compact-small hidden px-3 py-3 text-end tabular-nums sm:table-cell">{hasReport ? formatNumber(language, chosen) : "–"}</td>
      <RowResults results={results} />
      <td className="txt-compact-small text-ui-fg-subtle hidden px-3 py-3 xl:table-cell">{when}</td>
      <td className="w-8 py-2 pe-3 text-end md:pe-5">
        <DropdownMenu>
          <DropdownMenu.Trigger asChild>
            <IconButton size="small" variant="transparent" aria-label={t("email_campaigns.actions", { name })}>
              <EllipsisHorizontal />
            </IconButton>
          </DropdownMenu.Trigger>
          <DropdownMenu.Content align="end">
            <DropdownMenu.Item onSelect={() => void navigate(`/email-campaigns/${id}`)}>{t("email_campaigns.open")}</DropdownMenu.Item>
            {hasReport && (
              <DropdownMenu.Item onSelect={() => void navigate(`/email-campaigns/${id}/report`)}>{t("email_campaigns.report")}</DropdownMenu.Item>
            )}
            {actions.map((action) => (
              <DropdownMenu.Item key={action} onSelect={() => onAction(action)}>
                {t(`email_campaigns.${action}`)}
              </DropdownMenu.Item>
            ))}
          </DropdownMenu.Content>
        </DropdownMenu>
      </td>
    </tr>
  )
}
