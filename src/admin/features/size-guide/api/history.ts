import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query"
import {
  listGuideChangesResponseSchema,
  listRevisionsResponseSchema,
  revisionResponseSchema,
} from "../../../../contracts/size-guide-history"
import { request } from "../../../lib/fetcher"
import { guideQueries } from "./guides"

const ROOT = "/admin/size-guides"
const PAGE = 20

/** What a guide was before. */
export const historyQueries = {
  revisions: (id: string) =>
    infiniteQueryOptions({
      queryKey: [...guideQueries.all(), "revisions", id] as const,
      queryFn: ({ pageParam, signal }) =>
        request(listRevisionsResponseSchema, `${ROOT}/${id}/revisions`, {
          query: { cursor: pageParam, limit: PAGE },
          signal,
        }),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.next_cursor,
      staleTime: 0,
    }),
  /** A revision never changes. */
  revision: (id: string, number: number) =>
    queryOptions({
      queryKey: [...guideQueries.all(), "revision", id, number] as const,
      queryFn: async ({ signal }) =>
        (await request(revisionResponseSchema, `${ROOT}/${id}/revisions/${number}`, { signal })).revision,
      staleTime: Infinity,
    }),
  changes: (id: string) =>
    infiniteQueryOptions({
      queryKey: [...guideQueries.all(), "changes", id] as const,
      queryFn: ({ pageParam, signal }) =>
        request(listGuideChangesResponseSchema, `${ROOT}/${id}/changes`, {
          query: { cursor: pageParam, limit: PAGE },
          signal,
        }),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.next_cursor,
      staleTime: 0,
    }),
}
