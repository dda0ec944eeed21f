import { StarSolid } from "@medusajs/icons"
import { Link } from "react-router-dom"
import type { ReviewSummary } from "../../../../contracts/review"
import { formatNumber, formatPercent } from "../../../lib/format"
import { useText } from "../../../lib/text"

const RATINGS = [5, 4, 3, 2, 1] as const

type RatingHistogramProps = {
  histogram: ReviewSummary["histogram"]
  /** Where the reviews of one rating are to be seen. */
  linkTo: (rating: number) => string
}

/** How many published reviews gave how many stars; each bar leads to its reviews. */
export const RatingHistogram = ({ histogram, linkTo }: RatingHistogramProps) => {
  const { t, language } = useText()
  const total = RATINGS.reduce((sum, rating) => sum + histogram[rating], 0)
  return (
    <ul aria-label={t("review_widgets.histogram")} className="flex w-full min-w-0 flex-col">
      {RATINGS.map((rating) => {
        const count = histogram[rating]
        const share = total === 0 ? 0 : count / total
        return (
          <li key={rating}>
            <Link
              to={linkTo(rating)}
              className="hover:bg-ui-bg-base-hover focus-visible:shadow-borders-focus transition-fg txt-compact-xsmall text-ui-fg-subtle -mx-1.5 relative flex min-h-6 items-center gap-x-2 rounded px-1.5 outline-none"
            >
              <span className="sr-only">
                {t("review_widgets.histogram_row", {
                  count,
                  rating,
                  number: formatNumber(language, count),
                  share: formatPercent(language, share),
                })}
              </span>
              <span aria-hidden className="flex w-6 shrink-0 items-center justify-end gap-x-0.5 tabular-nums">
                {rating}
                <StarSolid aria-hidden className="text-ui-fg-muted size-3" />
              </span>
              <span aria-hidden className="bg-ui-bg-component h-1.5 min-w-0 flex-1 overflow-hidden rounded-full">
                <span
                  className="bg-ui-tag-orange-icon block h-full rounded-full"
                  style={{ width: `${count > 0 ? Math.max(share * 100, 2) : 0}%` }}
                />
              </span>
              <span aria-hidden className="w-9 shrink-0 text-end tabular-nums">{formatNumber(language, count)}</span>
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
