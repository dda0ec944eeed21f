import { ArrowLeft, ArrowRight, EllipsisHorizontal, ListBullet } from "@medusajs/icons"
import { Button, DropdownMenu, IconButton, Text } from "@medusajs/ui"
import type { Decision } from "../../../../contracts/review-status"
import { useText } from "../../../lib/text"
import { DECISION_ORDER } from "./looks"

type CardBarProps = {
  allowed: readonly Decision[]
  canDecide: boolean
  onDecide: (decision: Decision) => void
}

/** The decisions on a narrow screen: the two most used in reach of a thumb, the rest behind "more". */
export const CardBar = ({ allowed, canDecide, onDecide }: CardBarProps) => {
  const { t } = useText()
  if (!canDecide) {
    return null
  }
  const rest = DECISION_ORDER.slice(2).filter((decision) => allowed.includes(decision))
  return (
    <div className="bg-ui-bg-base border-ui-border-base flex items-center gap-x-2 border-t px-3 py-2">
      <Button
        size="large"
        className="min-h-11 min-w-0 flex-1"
        disabled={!allowed.includes("approve")}
        onClick={() => onDecide("approve")}
      >
        {t("review.decision.approve")}
      </Button>
      <Button
        size="large"
        variant="secondary"
        className="min-h-11 min-w-0 flex-1"
        disabled={!allowed.includes("reject")}
        onClick={() => onDecide("reject")}
      >
        {t("review.decision.reject")}
      </Button>
      <DropdownMenu>
        <DropdownMenu.Trigger asChild>
          <IconButton size="xlarge" className="size-11 shrink-0" aria-label={t("review.reasons.more")}>
            <EllipsisHorizontal />
          </IconButton>
        </DropdownMenu.Trigger>
        <DropdownMenu.Content align="end">
          {rest.map((decision) => (
            <DropdownMenu.Item key={decision} className="min-h-11" onSelect={() => onDecide(decision)}>
              {t(`review.decision.${decision}`)}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu>
    </div>
  )
}

type CardNavProps = {
  index: number
  total: number
  hasMore: boolean
  onList: () => void
  onPrevious: () => void
  onNext: () => void
}

/** Where the card stands in the queue, and the way to its neighbours and to the list. */
export const CardNav = ({ index, total, hasMore, onList, onPrevious, onNext }: CardNavProps) => {
  const { t } = useText()
  return (
    <div className="border-ui-border-base flex items-center justify-between border-b px-2 py-1">
      <Button size="small" variant="transparent" className="min-h-11" onClick={onList}>
        <ListBullet aria-hidden />
        {t("review.desk.show_list")}
      </Button>
      <Text size="small" className="text-ui-fg-subtle tabular-nums">
        {index > 0 && t(hasMore ? "review.desk.position_more" : "review.desk.position", { index, total })}
      </Text>
      <div className="flex">
        <IconButton
          size="xlarge"
          variant="transparent"
          className="size-11"
          aria-label={t("review.keys.command.previous")}
          disabled={index <= 1}
          onClick={onPrevious}
        >
          <ArrowLeft />
        </IconButton>
        <IconButton
          size="xlarge"
          variant="transparent"
          className="size-11"
          aria-label={t("review.keys.command.next")}
          disabled={index >= total}
          onClick={onNext}
        >
          <ArrowRight />
        </IconButton>
      </div>
    </div>
  )
}
