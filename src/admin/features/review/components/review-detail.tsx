import { Link as LinkIcon, Sparkles } from "@medusajs/icons"
import { Badge, Heading, IconButton, Text, Tooltip } from "@medusajs/ui"
import type { ReactNode } from "react"
import { flagsOf } from "../../../../contracts/review-flags"
import type { Review, ReviewDetail as Detail } from "../../../../contracts/review"
import { AgeChip, type AgeLimits } from "../../../components/age-chip"
import { StarRating } from "../../../components/star-rating"
import { formatDate } from "../../../lib/format"
import { useText } from "../../../lib/text"
import { AuthorPanel, OrderFacts, ProductCard } from "./detail-facts"
import { Duplicates } from "./duplicates"
import { FlagList, MarkedText } from "./marked-text"
import { MediaStrip } from "./media-strip"
import type { RowMark } from "./row-mark"
import { RowNote } from "./row-note"
import { StatusChip } from "./status-chip"

export type ReviewDetailProps = {
  review: Review
  /** What the list does not know; undefined while it is on the way. */
  detail: Detail | undefined
  mark: RowMark | null
  query: string | undefined
  limits: AgeLimits
  /** Who else looks at it now. */
  claimedBy: string | null
  onHistory: (() => void) | null
  onOpen: (id: string) => void
  onCopyLink: () => void
  /** Reply editor and timeline, which hold texts of their own. */
  children: ReactNode
}

const uniqueFlags = (review: Review) => [
  ...new Set([...review.flags, ...flagsOf(`${review.title ?? ""}\n${review.body}`)]),
]

/** One review with everything a decision needs. What the list knows is drawn at once. */
export const ReviewDetail = ({
  review,
  detail,
  mark,
  query,
  limits,
  claimedBy,
  onHistory,
  onOpen,
  onCopyLink,
  children,
}: ReviewDetailProps) => {
  const { t, language } = useText()
  const isWaiting = review.status === "pending" || review.status === "needs_edit"
  return (
    <div className="divide-ui-border-base divide-y">
      <div className="flex flex-col gap-y-4 px-4 py-4 sm:px-6">
        <div className="flex items-start justify-between gap-x-3">
          <div className="flex flex-wrap items-center gap-2">
            <StarRating rating={review.rating} size="base" />
            <StatusChip status={review.status} />
            {isWaiting && <AgeChip since={review.created_at} limits={limits} />}
            {review.featured_at && (
              <Badge size="2xsmall" color="purple">
                <Sparkles className="size-3" aria-hidden />
                {t("review.detail.featured")}
              </Badge>
            )}
            {claimedBy && (
              <Badge size="2xsmall" color="purple">
                {t("review.row.claimed", { name: claimedBy })}
              </Badge>
            )}
          </div>
          <Tooltip content={t("review.detail.copy_link")}>
            <IconButton
              size="small"
              variant="transparent"
              aria-label={t("review.detail.copy_link")}
              onClick={onCopyLink}
            >
              <LinkIcon />
            </IconButton>
          </Tooltip>
        </div>
        {mark && (
          <Text
            size="small"
            className={mark.kind === "failed" ? "text-ui-fg-error" : "text-ui-fg-subtle"}
            role={mark.kind === "failed" ? "alert" : undefined}
          >
            <RowNote mark={mark} />
          </Text>
        )}
        <div className="flex flex-col gap-y-1.5" lang={review.locale}>
          {review.title && (
            <Heading level="h2" className="break-words">
              <MarkedText text={review.title} query={query} />
            </Heading>
          )}
          <p className="txt-medium text-ui-fg-base max-w-[70ch]">
            <MarkedText text={review.body} query={query} />
          </p>
        </div>
        <FlagList flags={uniqueFlags(review)} />
        {detail && <MediaStrip media={detail.media} />}
        <Text size="small" className="text-ui-fg-subtle">
          {t("review.detail.by_on", {
            name: review.author_name,
            date: formatDate(language, review.created_at, "moment"),
          })}
          {" · "}
          {t("review.detail.source")}: {review.source}
        </Text>
        <ProductCard product={review.product} />
      </div>
      {detail && <Duplicates reviews={detail.duplicates} onOpen={onOpen} />}
      <div className="grid grid-cols-[repeat(auto-fit,minmax(260px,1fr))]">
        <AuthorPanel review={review} detail={detail} onHistory={onHistory} />
        <OrderFacts order={detail?.order} />
      </div>
      {children}
    </div>
  )
}
