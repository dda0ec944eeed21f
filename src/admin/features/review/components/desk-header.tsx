import { ArrowDownTray, BroomSparkle, EllipsisHorizontal, History, Keyboard, ChatBubble, Focus } from "@medusajs/icons"
import { Button, DropdownMenu, Heading, IconButton, Text } from "@medusajs/ui"
import { useNavigate } from "react-router-dom"
import type { ReviewCountsResponse } from "../../../../contracts/review"
import { formatNumber } from "../../../lib/format"
import { useText } from "../../../lib/text"

/** Reviews "give me" deals at once. */
export const DEAL_SIZE = 10

type DeskHeaderProps = {
  today: ReviewCountsResponse["today"] | undefined
  canDecide: boolean
  canImport: boolean
  isDealing: boolean
  isZen: boolean
  onDeal: () => void
  onRecent: () => void
  onTemplates: () => void
  onHelp: () => void
  onZen: () => void
}

/** Title, the day's numbers and what concerns the whole desk. */
export const DeskHeader = ({
  today,
  canDecide,
  canImport,
  isDealing,
  isZen,
  onDeal,
  onRecent,
  onTemplates,
  onHelp,
  onZen,
}: DeskHeaderProps) => {
  const { t, language } = useText()
  const navigate = useNavigate()
  const numbers = today
    ? [
        t("review.desk.today", { count: today.decided, number: formatNumber(language, today.decided) }),
        ...(today.mine > 0 && today.mine !== today.decided
          ? [t("review.desk.today_mine", { count: formatNumber(language, today.mine) })]
          : []),
        ...(today.median_seconds === null
          ? []
          : [t("review.desk.median", { seconds: formatNumber(language, today.median_seconds, 1) })]),
      ]
    : []
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-3 lg:px-6">
      <div className="flex min-w-0 flex-wrap items-baseline gap-x-3">
        <Heading>{t("review.desk.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle tabular-nums max-sm:hidden">
          {numbers.join(" · ")}
        </Text>
      </div>
      <div className="flex items-center gap-x-2">
        {canDecide && (
          <Button size="small" variant="secondary" isLoading={isDealing} onClick={onDeal}>
            <BroomSparkle aria-hidden />
            {t("review.desk.give_me", { count: DEAL_SIZE })}
          </Button>
        )}
        <Button size="small" variant="secondary" className="max-sm:hidden" onClick={onRecent}>
          <History aria-hidden />
          {t("review.desk.recent")}
        </Button>
        <IconButton size="small" className="max-sm:hidden" aria-label={t("review.desk.shortcuts")} onClick={onHelp}>
          <Keyboard />
        </IconButton>
        <DropdownMenu>
          <DropdownMenu.Trigger asChild>
            <IconButton size="small" aria-label={t("review.desk.more")}>
              <EllipsisHorizontal />
            </IconButton>
          </DropdownMenu.Trigger>
          <DropdownMenu.Content align="end">
            <DropdownMenu.Item className="gap-x-2" onSelect={onZen}>
              <Focus className="text-ui-fg-subtle" />
              {t(isZen ? "review.desk.leave_zen" : "review.desk.zen")}
            </DropdownMenu.Item>
            <DropdownMenu.Item className="gap-x-2" onSelect={onRecent}>
              <History className="text-ui-fg-subtle" />
              {t("review.desk.recent")}
            </DropdownMenu.Item>
            {canDecide && (
              <DropdownMenu.Item className="gap-x-2" onSelect={onTemplates}>
                <ChatBubble className="text-ui-fg-subtle" />
                {t("review.desk.templates")}
              </DropdownMenu.Item>
            )}
            <DropdownMenu.Item className="gap-x-2" onSelect={onHelp}>
              <Keyboard className="text-ui-fg-subtle" />
              {t("review.desk.shortcuts")}
            </DropdownMenu.Item>
            {canImport && (
              <>
                <DropdownMenu.Separator />
                <DropdownMenu.Item className="gap-x-2" onSelect={() => void navigate("/reviews/import")}>
                  <ArrowDownTray className="text-ui-fg-subtle" />
                  {t("review.desk.import")}
                </DropdownMenu.Item>
              </>
            )}
          </DropdownMenu.Content>
        </DropdownMenu>
      </div>
    </div>
  )
}
