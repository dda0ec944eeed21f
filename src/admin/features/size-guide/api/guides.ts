import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query"
import {
  guideResponseSchema,
  previewGuideResponseSchema,
  saveDraftResponseSchema,
  type CreateGuideBody,
  type PreviewGuideBody,
  type PublishGuideBody,
  type SaveDraftBody,
  type SetGuideStatusBody,
  type UpdateGuideBody,
} from "../../../../contracts/size-guide"
import { request } from "../../../lib/fetcher"
import { featureKey } from "../../../lib/query-keys"

const ROOT = "/admin/size-guides"

const retrieveGuide = async (id: string, signal?: AbortSignal) =>
  (await request(guideResponseSchema, `${ROOT}/${id}`, { signal })).size_guide

const createGuide = async (body: CreateGuideBody) =>
  (await request(guideResponseSchema, ROOT, { method: "POST", body })).size_guide

/** Saves the draft; a stale version saves nothing and answers with what somebody else saved. */
export const saveDraft = (id: string, body: SaveDraftBody, signal?: AbortSignal) =>
  request(saveDraftResponseSchema, `${ROOT}/${id}/draft`, { method: "POST", body, signal })

export const updateGuide = async (id: string, body: UpdateGuideBody) =>
  (await request(guideResponseSchema, `${ROOT}/${id}`, { method: "POST", body })).size_guide

export const publishGuide = async (id: string, body: PublishGuideBody) =>
  (await request(guideResponseSchema, `${ROOT}/${id}/publish`, { method: "POST", body })).size_guide

export const setGuideStatus = async (id: string, body: SetGuideStatusBody) =>
  (await request(guideResponseSchema, `${ROOT}/${id}/status`, { method: "POST", body })).size_guide

/** The revision becomes the draft, as a change of the server's version. */
export const restoreRevision = async (id: string, number: number, version: number) =>
  (await request(guideResponseSchema, `${ROOT}/${id}/revisions/${number}/restore`, { method: "POST", body: { version } }))
    .size_guide

const all = () => featureKey("size-guide")

/** Everything the editor reads of a guide, with keys that hold every input. */
export const guideQueries = {
  all,
  /** All that is listed of guides, for when one of them has changed. */
  lists: () => [...all(), "list"] as const,
  /** The guide with its draft. The editor keeps its own copy, so nothing else makes it fetch again. */
  detail: (id: string) =>
    queryOptions({
      queryKey: [...all(), "detail", id] as const,
      queryFn: ({ signal }) => retrieveGuide(id, signal),
      staleTime: 0,
      gcTime: 0,
      refetchOnMount: false,
      refetchOnReconnect: false,
      refetchOnWindowFocus: false,
    }),
  /** The page of a draft. `stamp` stands for the document, which is too large to be compared by its text. */
  preview: (id: string, stamp: number, body: PreviewGuideBody) =>
    queryOptions({
      queryKey: [...all(), "preview", id, body] as const,
      queryKeyHashFn: () => JSON.stringify(["preview", id, stamp, body.locale, body.unit, body.system, body.row_id]),
      queryFn: ({ signal }) =>
        request(previewGuideResponseSchema, `${ROOT}/${id}/preview`, { method: "POST", body, signal }),
      staleTime: Infinity,
      gcTime: 10_000,
      placeholderData: keepPreviousData,
    }),
}

/** Makes a guide from a document, from a template, or as a copy of another one. */
export const useCreateGuide = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: CreateGuideBody) => createGuide(body),
    onSuccess: () => client.invalidateQueries({ queryKey: guideQueries.lists() }),
  })
}
