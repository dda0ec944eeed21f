import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query"
import { removedResponseSchema } from "../../../../contracts/size-guide"
import { listTermsResponseSchema, termResponseSchema, type SaveTermBody, type Term } from "../../../../contracts/size-guide-terms"
import { request } from "../../../lib/fetcher"
import { guideQueries } from "./guides"

const ROOT = "/admin/size-guides/terms"

export const termQueries = {
  /** Texts shared by all guides. */
  all: () =>
    queryOptions({
      queryKey: [...guideQueries.all(), "terms"] as const,
      queryFn: async ({ signal }) => (await request(listTermsResponseSchema, ROOT, { signal })).terms,
      staleTime: 60_000,
    }),
}

type Saving = { id: string | null; body: SaveTermBody }

const saveTerm = async ({ id, body }: Saving): Promise<Term> =>
  (await request(termResponseSchema, id ? `${ROOT}/${id}` : ROOT, { method: "POST", body })).term

const deleteTerm = (id: string) => request(removedResponseSchema, `${ROOT}/${id}`, { method: "DELETE" })

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

/** Adds several shared texts, one after the other. */
export const useAddTerms = () => {
  const refresh = useRefreshTerms()
  return useMutation({
    mutationFn: async (bodies: readonly SaveTermBody[]) => {
      const added: Term[] = []
      for (const body of bodies) {
        added.push(await saveTerm({ id: null, body }))
      }
      return added
    },
    onSettled: refresh,
  })
}

export const useDeleteTerms = () => {
  const refresh = useRefreshTerms()
  return useMutation({
    mutationFn: async (ids: readonly string[]) => {
      for (const id of ids) {
        await deleteTerm(id)
      }
    },
    onSettled: refresh,
  })
}
