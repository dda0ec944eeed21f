import { StarSolid } from "@medusajs/icons"
import { clx } from "@medusajs/ui"
import { useText } from "../lib/text"

const STARS = [1, 2, 3, 4, 5] as const

type StarRatingProps = { rating: number; size?: "small" | "base"; className?: string }

/** A rating as stars for the eye and as "4 of 5" for everyone else; broken ratings fill to the nearest star. */
export const StarRating = ({ rating, size = "small", className }: StarRatingProps) => {
  const { t } = useText()
  return (
    <span
      role="img"
      aria-label={t("core.stars", { rating })}
      className={clx("inline-flex shrink-0 items-center gap-x-px", className)}
    >
      {STARS.map((star) => (
        <StarSolid
          key={star}
          aria-hidden
          className={clx(
            size === "small" ? "size-3" : "size-4",
            star <= Math.round(rating) ? "text-ui-tag-orange-icon" : "text-ui-border-strong"
          )}
        />
      ))}
    </span>
  )
}
