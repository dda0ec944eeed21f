import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query"
import { featureKey } from "../../../lib/query-keys"
import {
  countReviews,
  listBatches,
  listReviews,
  listTemplates,
  listViews,
  productSummary,
  retrieveReview,
  type QueueInput,
} from "./client"

const all = () => featureKey("review")

/** Everything that is read of reviews, with keys that hold every input. */
export const reviewQueries = {
  all,
  /**
   * The queue page by page. `epoch` is raised to start afresh: what is on the screen never
   * re-sorts on its own, so nothing else makes it fetch again.
   */
  queue: (input: QueueInput, epoch: number) =>
    infiniteQueryOptions({
      queryKey: [...all(), "queue", input, epoch] as const,
      queryFn: ({ pageParam, signal }) => listReviews(input, pageParam, signal),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.next_cursor,
      staleTime: Infinity,
      gcTime: 60_000,
    }),
  counts: () =>
    queryOptions({
      queryKey: [...all(), "counts"] as const,
      queryFn: ({ signal }) => countReviews(signal),
      staleTime: 15_000,
    }),
  detail: (id: string) =>
    queryOptions({
      queryKey: [...all(), "detail", id] as const,
      queryFn: ({ signal }) => retrieveReview(id, signal),
      staleTime: 30_000,
    }),
  summary: (productId: string) =>
    queryOptions({
      queryKey: [...all(), "summary", productId] as const,
      queryFn: ({ signal }) => productSummary(productId, signal),
    }),
  batches: () =>
    queryOptions({
      queryKey: [...all(), "batches"] as const,
      queryFn: ({ signal }) => listBatches(signal),
      staleTime: 0,
    }),
  templates: () =>
    queryOptions({
      queryKey: [...all(), "templates"] as const,
      queryFn: ({ signal }) => listTemplates(signal),
      staleTime: 5 * 60_000,
    }),
  views: () =>
    queryOptions({
      queryKey: [...all(), "views"] as const,
      queryFn: ({ signal }) => listViews(signal),
      staleTime: 5 * 60_000,
    }),
}
