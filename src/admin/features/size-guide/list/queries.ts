import { infiniteQueryOptions, keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query"
import {
  bulkGuidesResponseSchema,
  listGuidesResponseSchema,
  listTemplatesResponseSchema,
  type BulkGuidesBody,
} from "../../../../contracts/size-guide-list"
import { guideAnalyticsResponseSchema } from "../../../../contracts/size-guide-analytics"
import {
  importBundleResponseSchema,
  legacyImportResponseSchema,
  type ImportBundleBody,
  type LegacyImportBody,
} from "../../../../contracts/size-guide-exchange"
import type { Locale } from "../../../../contracts/shared"
import { toApiError } from "../../../lib/api-error"
import { request } from "../../../lib/fetcher"
import { sdk } from "../../../lib/sdk"
import { guideQueries } from "../api/guides"
import type { ListFilter } from "./address"

const ROOT = "/admin/size-guides"
const PAGE = 50
const CHOICES = 100

const list = () => [...guideQueries.all(), "list"] as const

/** What the list and what begins there reads. */
export const listQueries = {
  list,
  page: (filter: ListFilter) =>
    infiniteQueryOptions({
      queryKey: [...list(), filter] as const,
      queryFn: ({ pageParam, signal }) =>
        request(listGuidesResponseSchema, ROOT, { query: { ...filter, cursor: pageParam, limit: PAGE }, signal }),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.next_cursor,
      placeholderData: keepPreviousData,
      staleTime: 0,
    }),
  /** Guides to choose from, by title, without those in the archive. */
  choices: () =>
    queryOptions({
      queryKey: [...list(), "choices"] as const,
      queryFn: async ({ signal }) => {
        const query = { sort: "title", status: ["draft", "published"], limit: CHOICES }
        return (await request(listGuidesResponseSchema, ROOT, { query, signal })).size_guides
      },
      staleTime: 15_000,
    }),
  templates: (locale: Locale) =>
    queryOptions({
      queryKey: [...guideQueries.all(), "templates", locale] as const,
      queryFn: async ({ signal }) =>
        (await request(listTemplatesResponseSchema, `${ROOT}/templates`, { query: { locale }, signal })).templates,
      staleTime: Infinity,
    }),
  analytics: (id: string, days: number) =>
    queryOptions({
      queryKey: [...guideQueries.all(), "analytics", id, days] as const,
      queryFn: ({ signal }) => request(guideAnalyticsResponseSchema, `${ROOT}/${id}/analytics`, { query: { days }, signal }),
      placeholderData: keepPreviousData,
      staleTime: 60_000,
    }),
  /** What an import from the earlier module would do. */
  legacy: (locale: Locale) =>
    queryOptions({
      queryKey: [...guideQueries.all(), "legacy", locale] as const,
      queryFn: ({ signal }) => legacyImport({ dry_run: true, locale }, signal),
      staleTime: 0,
      gcTime: 0,
    }),
}

const legacyImport = (body: LegacyImportBody, signal?: AbortSignal) =>
  request(legacyImportResponseSchema, `${ROOT}/legacy-import`, { method: "POST", body, signal })

const useRefreshList = () => {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: list() })
}

export const useBulkGuides = () => {
  const refresh = useRefreshList()
  return useMutation({
    mutationFn: async (body: BulkGuidesBody) =>
      (await request(bulkGuidesResponseSchema, `${ROOT}/bulk`, { method: "POST", body })).results,
    onSettled: refresh,
  })
}

/** Imports a file of guides, or only says what would happen. */
export const useImportBundle = () => {
  const refresh = useRefreshList()
  return useMutation({
    mutationFn: async (body: ImportBundleBody) =>
      (await request(importBundleResponseSchema, `${ROOT}/import`, { method: "POST", body })).results,
    onSettled: (_results, _error, body) => (body.dry_run ? undefined : refresh()),
  })
}

export const useLegacyImport = () => {
  const refresh = useRefreshList()
  return useMutation({
    mutationFn: (locale: Locale) => legacyImport({ dry_run: false, locale }),
    onSettled: refresh,
  })
}

/** The drafts of the guides, or of all of them, as one file. */
export const exportGuides = async (ids: readonly string[]): Promise<Blob> => {
  try {
    const query = ids.length > 0 ? { ids: ids.join(",") } : {}
    const answer = await sdk.client.fetch<Response>(`${ROOT}/export`, { query, headers: { accept: "*/*" } })
    return await answer.blob()
  } catch (error) {
    throw toApiError(error)
  }
}
