import { queryOptions } from "@tanstack/react-query"
import type { ReviewFilter } from "../../../../contracts/review"
import { listReviews } from "../api/client"
import { reviewQueries } from "../api/queries"

/** The newest reviews that match, for the cards on other pages; `limit` 100 at most. */
export const latestReviews = (filter: ReviewFilter, limit: number) =>
  queryOptions({
    queryKey: [...reviewQueries.all(), "latest", filter, limit] as const,
    queryFn: ({ signal }) => listReviews({ filter, sort: "newest", limit }, null, signal),
    staleTime: 15_000,
  })
