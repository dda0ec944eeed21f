import type { ReviewFilter } from "../../../../contracts/review"
import { formatNumber } from "../../../lib/format"
import type { Translate } from "../../../lib/text"

/** One active filter: its words, and the filter without it and without all. */
export type FilterChip = { key: string; label: string; without: ReviewFilter; cleared: ReviewFilter }

const omit = (filter: ReviewFilter, key: keyof ReviewFilter): ReviewFilter => {
  const { [key]: _, ...rest } = filter
  return rest
}

const labelOf = (
  t: Translate,
  language: string,
  filter: ReviewFilter,
  productNames: Record<string, string>
): Partial<Record<keyof ReviewFilter, string>> => ({
  rating: filter.rating && `${t("review.filter.rating")}: ${filter.rating.map((n) => formatNumber(language, n)).join(", ")} ★`,
  product_id: filter.product_id?.map((id) => productNames[id] ?? t("review.filter.product")).join(", "),
  customer_id: filter.customer_id && t("review.filter.customer"),
  order_id: filter.order_id && t("review.filter.order"),
  verification: filter.verification?.map((value) => t(`review.verification.${value}`)).join(", "),
  flag: filter.flag?.map((value) => t(`review.flag.${value}`)).join(", "),
  locale: filter.locale && `${t("review.filter.locale")}: ${filter.locale.join(", ")}`,
  source: filter.source && `${t("review.filter.source")}: ${filter.source}`,
  with_media: filter.with_media === undefined ? undefined : t("review.filter.with_media"),
  with_reply:
    filter.with_reply === undefined
      ? undefined
      : t(filter.with_reply ? "review.filter.with_reply" : "review.filter.without_reply"),
  featured: filter.featured === undefined ? undefined : t("review.filter.featured"),
  older_than_hours:
    filter.older_than_hours === undefined
      ? undefined
      : `${t("review.filter.age")}: ${t("review.filter.age_hours", { count: filter.older_than_hours })}`,
  q: filter.q && `„${filter.q}“`,
})

/** The active filters as chips, in the order they are listed; status and claim belong to the view. */
export const filterChips = (
  t: Translate,
  language: string,
  filter: ReviewFilter,
  productNames: Record<string, string>
): FilterChip[] => {
  const cleared: ReviewFilter = {
    ...(filter.status && { status: filter.status }),
    ...(filter.mine !== undefined && { mine: filter.mine }),
  }
  return Object.entries(labelOf(t, language, filter, productNames)).flatMap(([key, label]) =>
    label ? [{ key, label, without: omit(filter, key as keyof ReviewFilter), cleared }] : []
  )
}
