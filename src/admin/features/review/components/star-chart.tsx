import { clx } from "@medusajs/ui"
import { formatNumber } from "../../../lib/format"
import { useText } from "../../../lib/text"

const RATINGS = [5, 4, 3, 2, 1] as const
export type StarCounts = Record<(typeof RATINGS)[number], number>

/** How many reviews of a set have each rating. */
export const countStars = (reviews: readonly { rating: number }[]): StarCounts => {
  const counts: StarCounts = { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 }
  for (const { rating } of reviews) {
    counts[rating as keyof StarCounts] += 1
  }
  return counts
}

/** A bar per rating; every bar has its number beside it. */
export const StarChart = ({ counts, className }: { counts: StarCounts; className?: string }) => {
  const { t, language } = useText()
  const most = Math.max(1, ...Object.values(counts))
  return (
    <ul aria-label={t("review.bulk.by_star")} className={clx("flex flex-col gap-y-1.5", className)}>
      {RATINGS.map((rating) => (
        <li
          key={rating}
          aria-label={t("review.bulk.by_star_row", { count: rating, number: formatNumber(language, counts[rating]) })}
          className="txt-compact-small grid grid-cols-[28px_1fr_56px] items-center gap-x-2"
        >
          <span aria-hidden className="text-ui-fg-subtle tabular-nums">
            {rating} ★
          </span>
          <span aria-hidden className="bg-ui-bg-component h-2 overflow-hidden rounded-full">
            <span
              className="bg-ui-tag-orange-icon block h-full rounded-full"
              style={{ width: `${(100 * counts[rating]) / most}%` }}
            />
          </span>
          <span aria-hidden className="text-end tabular-nums">
            {formatNumber(language, counts[rating])}
          </span>
        </li>
      ))}
    </ul>
  )
}
