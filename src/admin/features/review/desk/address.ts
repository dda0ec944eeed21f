import { reviewFilterSchema, reviewSortSchema, type ReviewFilter, type ReviewSort } from "../../../../contracts/review"
import type { ReviewStatus } from "../../../../contracts/review-status"

/** Views that are always there, in the order of the rail and of the keys 1 to 7. */
export const BUILT_IN_VIEWS = ["pending", "needs_edit", "published", "rejected", "spam", "mine", "all"] as const
export type BuiltInView = (typeof BUILT_IN_VIEWS)[number]

/** What the address of the desk says. */
export type DeskAddress = {
  filter: ReviewFilter
  sort: ReviewSort
  /** The open review. */
  review: string | null
  zen: boolean
}

/** Filter a built-in view stands for. */
export const filterOfView = (view: BuiltInView): ReviewFilter => {
  if (view === "all") {
    return {}
  }
  return view === "mine" ? { mine: true } : { status: [view] }
}

const WAITING: readonly ReviewStatus[] = ["pending", "needs_edit"]

/** What waits is worked off from the oldest; everything else is looked up from the newest. */
export const standardSort = (filter: ReviewFilter): ReviewSort =>
  filter.mine || (filter.status?.length && filter.status.every((status) => WAITING.includes(status)))
    ? "oldest"
    : "newest"

/** The built-in view a filter belongs to, by status and claim alone; null for a mix of states. */
export const viewOfFilter = (filter: ReviewFilter): BuiltInView | null => {
  if (filter.mine) {
    return "mine"
  }
  if (!filter.status) {
    return "all"
  }
  return filter.status.length === 1 ? filter.status[0] : null
}

/** Filters beside status and claim: what "clear filters" takes away. */
export const refinementOf = (filter: ReviewFilter): ReviewFilter => {
  const { status: _status, mine: _mine, ...refinement } = filter
  return refinement
}

export const isRefined = (filter: ReviewFilter): boolean => Object.keys(refinementOf(filter)).length > 0

const FILTER_KEYS = Object.keys(reviewFilterSchema.shape)

/**
 * Reads the address. A value that makes no sense is left out and the rest is kept; an address
 * without any filter is the pending queue, `view=all` is everything.
 */
export const readAddress = (params: URLSearchParams): DeskAddress => {
  const given = FILTER_KEYS.filter((key) => params.has(key))
  const filter: Record<string, unknown> = {}
  for (const key of given) {
    const field = reviewFilterSchema.shape[key as keyof typeof reviewFilterSchema.shape]
    const parsed = field.safeParse(params.get(key))
    if (parsed.success && parsed.data !== undefined) {
      filter[key] = parsed.data
    }
  }
  const read: ReviewFilter = given.length === 0 && params.get("view") !== "all" ? filterOfView("pending") : filter
  const sort = reviewSortSchema.safeParse(params.get("sort"))
  return {
    filter: read,
    sort: sort.success ? sort.data : standardSort(read),
    review: params.get("review"),
    zen: params.get("zen") === "1",
  }
}

const isPendingOnly = (filter: ReviewFilter): boolean =>
  viewOfFilter(filter) === "pending" && !isRefined(filter)

/** The filter and the order as a query string: the part of the address a saved view keeps. */
export const writeQuery = ({ filter, sort }: Pick<DeskAddress, "filter" | "sort">): string => {
  const params = new URLSearchParams()
  if (!isPendingOnly(filter)) {
    for (const key of FILTER_KEYS) {
      const value = filter[key as keyof ReviewFilter]
      if (value !== undefined) {
        params.set(key, Array.isArray(value) ? value.join(",") : String(value))
      }
    }
    if ([...params.keys()].length === 0) {
      params.set("view", "all")
    }
  }
  if (sort !== standardSort(filter)) {
    params.set("sort", sort)
  }
  return params.toString()
}

/** The whole address as search parameters. */
export const writeAddress = (address: DeskAddress): URLSearchParams => {
  const params = new URLSearchParams(writeQuery(address))
  if (address.review) {
    params.set("review", address.review)
  }
  if (address.zen) {
    params.set("zen", "1")
  }
  return params
}
