import { useMutation, useQueryClient } from "@tanstack/react-query"
import {
  batchTermsResponseSchema,
  termResponseSchema,
  type BatchTermsBody,
  type SaveTermBody,
  type Term,
} from "../../../../../contracts/size-guide-terms"
import { bulkGuidesResponseSchema, type BulkGuidesBody, type BulkGuidesResponse } from "../../../../../contracts/size-guide-list"
import { request } from "../../../../lib/fetcher"
import { guideQueries } from "../../api/guides"
import { termQueries } from "../../api/terms"

const ROOT = "/admin/size-guides/terms"

type Saving = { id: string | null; body: SaveTermBody }

const saveTerm = async ({ id, body }: Saving): Promise<Term> =>
  (await request(termResponseSchema, id ? `${ROOT}/${id}` : ROOT, { method: "POST", body })).term

/** A shared text as the body that makes it again: what undo sends. */
export const bodyOfTerm = ({ kind, text, locale, translations, how_to }: Term): SaveTermBody => ({
  kind,
  text,
  locale: locale === "en" ? "en" : "bg",
  translations,
  how_to,
})

/** What a change of shared texts makes outdated: themselves and how many translations each guide lacks. */
const useRefreshTerms = () => {
  const client = useQueryClient()
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: termQueries.all().queryKey }),
      client.invalidateQueries({ queryKey: guideQueries.lists() }),
    ])
}

/** Adds a shared text, or changes the one with the id. */
export const useSaveTerm = () => {
  const refresh = useRefreshTerms()
  return useMutation({ mutationFn: saveTerm, onSettled: refresh })
}

/** Publishes guides, at most a hundred at once, as the server takes them; each is done or skipped with a reason. */
export const usePublishGuides = () => {
  const refresh = useRefreshTerms()
  return useMutation({
    mutationFn: async (ids: readonly string[]) => {
      const results: BulkGuidesResponse["results"] = []
      for (let from = 0; from < ids.length; from += 100) {
        const body: BulkGuidesBody = { action: "publish", ids: ids.slice(from, from + 100) }
        results.push(...(await request(bulkGuidesResponseSchema, "/admin/size-guides/bulk", { method: "POST", body })).results)
      }
      return results
    },
    onSettled: refresh,
  })
}

/** Adds several shared texts and deletes others; those whose words are there already are not added. */
export const useBatchTerms = () => {
  const refresh = useRefreshTerms()
  return useMutation({
    mutationFn: (body: BatchTermsBody) => request(batchTermsResponseSchema, `${ROOT}/batch`, { method: "POST", body }),
    onSettled: refresh,
  })
}
