import { useMutation, useQueryClient } from "@tanstack/react-query"
import type { SaveReplyBody, SaveTemplateBody, SaveViewBody } from "../../../../contracts/review-moderation"
import {
  addNote,
  dealReviews,
  featureReview,
  removeReply,
  removeTemplate,
  removeView,
  saveReply,
  saveTemplate,
  saveView,
} from "./client"
import { reviewQueries } from "./queries"

/** Refreshes caches after a write; the returned promise lets a mutation wait for what it shows. */
const useRefresh = () => {
  const client = useQueryClient()
  return (...keys: (readonly unknown[])[]) =>
    Promise.all(keys.map((queryKey) => client.invalidateQueries({ queryKey })))
}

export const useAddNote = () => {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: ({ id, note }: { id: string; note: string }) => addNote(id, { note }),
    onSuccess: (_, { id }) => refresh(reviewQueries.detail(id).queryKey),
  })
}

export const useFeatureReview = () => {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: ({ id, featured }: { id: string; featured: boolean }) => featureReview(id, { featured }),
    onSuccess: (_, { id }) => refresh(reviewQueries.detail(id).queryKey),
  })
}

export const useSaveReply = () => {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: ({ id, ...body }: SaveReplyBody & { id: string }) => saveReply(id, body),
    onSuccess: (_, { id }) => refresh(reviewQueries.detail(id).queryKey),
  })
}

export const useRemoveReply = () => {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: ({ id, version }: { id: string; version: number }) => removeReply(id, version),
    onSuccess: (_, { id }) => refresh(reviewQueries.detail(id).queryKey),
  })
}

export const useSaveTemplate = () => {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: ({ id, body }: { id: string | null; body: SaveTemplateBody }) => saveTemplate(id, body),
    onSuccess: () => refresh(reviewQueries.templates().queryKey),
  })
}

export const useRemoveTemplate = () => {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (id: string) => removeTemplate(id),
    onSuccess: () => refresh(reviewQueries.templates().queryKey),
  })
}

export const useSaveView = () => {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: ({ id, body }: { id: string | null; body: SaveViewBody }) => saveView(id, body),
    onSuccess: () => refresh(reviewQueries.views().queryKey),
  })
}

export const useRemoveView = () => {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (id: string) => removeView(id),
    onSuccess: () => refresh(reviewQueries.views().queryKey),
  })
}

export const useDealReviews = () => {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (count: number) => dealReviews(count),
    onSuccess: () => refresh(reviewQueries.counts().queryKey),
  })
}
