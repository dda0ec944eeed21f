import { ChatBubbleLeftRight } from "@medusajs/icons"
import { clx, Tooltip } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { CappedCount } from "../../../../contracts/shared"
import { formatNumber } from "../../../lib/format"
import { useText } from "../../../lib/text"

/** Largest number the mark shows; more reads "999+". */
const MOST = 999

/** The number waiting as the mark in the top bar; `null` while it is not known. */
export const WaitingMark = ({ pending }: { pending: CappedCount | null }) => {
  const { t, language } = useText()
  const count = pending?.value ?? 0
  const isMany = pending !== null && (pending.capped || count > MOST)
  const most = formatNumber(language, MOST)
  const label = pending === null
    ? t("review_widgets.badge_unknown")
    : isMany
      ? t("review_widgets.badge_capped", { number: most })
      : count === 0
        ? t("review_widgets.badge_none")
        : t("review_widgets.badge", { count, number: formatNumber(language, count) })
  return (
    <Tooltip content={label}>
      <Link
        to="/reviews"
        aria-label={label}
        className={clx(
          "txt-compact-xsmall-plus transition-fg inline-flex h-7 min-w-7 items-center justify-center gap-x-1.5 rounded-md px-1.5 outline-none",
          "hover:bg-ui-button-transparent-hover active:bg-ui-button-transparent-pressed focus-visible:shadow-borders-focus",
          count > 0 ? "text-ui-fg-base" : "text-ui-fg-muted hover:text-ui-fg-subtle"
        )}
      >
        <ChatBubbleLeftRight aria-hidden className={count > 0 ? "text-ui-fg-subtle" : undefined} />
        {count > 0 && (
          <span
            aria-hidden
            className="bg-ui-tag-orange-bg text-ui-tag-orange-text border-ui-tag-orange-border rounded-full border px-1.5 tabular-nums leading-4"
          >
            {isMany ? `${most}+` : formatNumber(language, count)}
          </span>
        )}
      </Link>
    </Tooltip>
  )
}
