import { ChatBubble, Photo, Sparkles, User } from "@medusajs/icons"
import { Badge, Button, Checkbox, clx } from "@medusajs/ui"
import { memo } from "react"
import type { Review } from "../../../../contracts/review"
import { AgeChip, type AgeLimits } from "../../../components/age-chip"
import { StarRating } from "../../../components/star-rating"
import { useText } from "../../../lib/text"
import { ProductThumb } from "./product-thumb"
import type { RowMark } from "./row-mark"
import { RowNote } from "./row-note"
import { StatusChip } from "./status-chip"

export type ReviewRowProps = {
  review: Review
  mark: RowMark | null
  isActive: boolean
  isSelected: boolean
  isSelecting: boolean
  canDecide: boolean
  /** The list shows reviews of several states, so each row names its own. */
  showStatus: boolean
  limits: AgeLimits
  /** Name of another moderator who looks at it. */
  claimedBy: string | null
  onOpen: (id: string) => void
  onToggle: (id: string) => void
  onUndo: (batchId: string) => void
}

const RowChips = ({ review, claimedBy }: Pick<ReviewRowProps, "review" | "claimedBy">) => {
  const { t } = useText()
  return (
    <span className="flex shrink-0 items-center gap-x-1">
      {claimedBy && (
        <Badge size="2xsmall" color="purple" className="max-w-24">
          <User className="size-3" aria-hidden />
          <span className="truncate" aria-hidden>
            {claimedBy.split(" ")[0]}
          </span>
          <span className="sr-only">{t("review.row.claimed", { name: claimedBy })}</span>
        </Badge>
      )}
      {review.flags.slice(0, 1).map((flag) => (
        <Badge key={flag} size="2xsmall" color="orange" className="max-w-28">
          <span className="truncate">{t(`review.flag.${flag}`)}</span>
        </Badge>
      ))}
      {review.flags.length > 1 && (
        <Badge size="2xsmall" color="orange">
          <span aria-hidden>+{review.flags.length - 1}</span>
          <span className="sr-only">
            {review.flags
              .slice(1)
              .map((flag) => t(`review.flag.${flag}`))
              .join(", ")}
          </span>
        </Badge>
      )}
      {review.media_count > 0 && (
        <span className="text-ui-fg-subtle">
          <Photo className="size-3.5" aria-hidden />
          <span className="sr-only">{t("review.row.media", { count: review.media_count })}</span>
        </span>
      )}
      {review.has_reply && (
        <span className="text-ui-fg-subtle">
          <ChatBubble className="size-3.5" aria-hidden />
          <span className="sr-only">{t("review.row.replied")}</span>
        </span>
      )}
      {review.featured_at && (
        <span className="text-ui-fg-subtle">
          <Sparkles className="size-3.5" aria-hidden />
          <span className="sr-only">{t("review.row.featured")}</span>
        </span>
      )}
      <span className="txt-compact-xsmall text-ui-fg-subtle uppercase">{review.locale.slice(0, 2)}</span>
    </span>
  )
}

/**
 * A review in two lines. A row that was decided stays where it is: dimmed, with its new state,
 * and with Undo where the decision was one's own.
 */
export const ReviewRow = memo(
  ({
    review,
    mark,
    isActive,
    isSelected,
    isSelecting,
    canDecide,
    showStatus,
    limits,
    claimedBy,
    onOpen,
    onToggle,
    onUndo,
  }: ReviewRowProps) => {
    const { t } = useText()
    const isDone = mark !== null && mark.kind !== "failed"
    const isWaiting = review.status === "pending" || review.status === "needs_edit"
    return (
      <div
        className={clx(
          "group flex h-full items-center gap-x-3 border-s-2 px-3 py-2.5 lg:px-4",
          isActive ? "bg-ui-bg-base-hover border-ui-border-interactive" : "hover:bg-ui-bg-base-hover border-transparent",
          isSelected && !isActive && "bg-ui-bg-highlight",
          !isDone && claimedBy && !isActive && "bg-ui-bg-subtle"
        )}
      >
        {canDecide && (
          <span role="gridcell" className="flex">
            <Checkbox
              checked={isSelected}
              tabIndex={-1}
              aria-label={t("review.row.select", { name: review.author_name })}
              onCheckedChange={() => onToggle(review.id)}
              onClick={(event) => event.stopPropagation()}
              className={clx(!isSelected && !isSelecting && "opacity-60 group-hover:opacity-100")}
            />
          </span>
        )}
        {/* The grid has the focus and the keys; the pointer opens a row here. */}
        {/* eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus */}
        <div role="gridcell" className="flex min-w-0 flex-1 items-center gap-x-3" onClick={() => onOpen(review.id)}>
          <span className={clx("hidden sm:block", isDone && "opacity-50")}>
            <ProductThumb src={review.product.thumbnail} />
          </span>
          <span className="flex min-w-0 flex-1 cursor-pointer flex-col gap-y-1">
            <span className="flex items-center gap-x-2">
              <StarRating rating={review.rating} className={clx(isDone && "opacity-50")} />
              <span
                className={clx(
                  "txt-compact-small-plus min-w-0 flex-1 truncate",
                  isDone ? "text-ui-fg-subtle" : "text-ui-fg-base"
                )}
              >
                {review.title ?? review.body}
              </span>
              {isDone ? (
                <StatusChip status={review.status} />
              ) : isWaiting && !showStatus ? (
                <AgeChip since={review.created_at} limits={limits} />
              ) : (
                <StatusChip status={review.status} />
              )}
            </span>
            <span className="flex items-center gap-x-2">
              <span
                className={clx(
                  "txt-compact-small min-w-0 flex-1 truncate",
                  mark?.kind === "failed" ? "text-ui-fg-error" : "text-ui-fg-subtle"
                )}
              >
                {mark ? (
                  <>
                    <RowNote mark={mark} /> · {review.author_name}
                  </>
                ) : (
                  `${review.author_name} · ${review.product.title}`
                )}
              </span>
              {!isDone && <RowChips review={review} claimedBy={claimedBy} />}
            </span>
          </span>
        </div>
        {mark?.kind === "mine" && mark.batchSize === 1 && (
          <span role="gridcell">
            <Button
              size="small"
              variant="transparent"
              tabIndex={-1}
              className="text-ui-tag-blue-text"
              onClick={() => onUndo(mark.batchId)}
            >
              {t("review.row.undo")}
            </Button>
          </span>
        )}
      </div>
    )
  }
)
ReviewRow.displayName = "ReviewRow"
