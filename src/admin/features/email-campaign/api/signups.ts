import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query"
import { z } from "zod"
import {
  type CreateSignupBody,
  legacySignupsResponseSchema,
  listSignupsResponseSchema,
  signupResponseSchema,
  type UpdateSignupBody,
} from "../../../../contracts/email-campaign-signup-campaign"
import { request } from "../../../lib/fetcher"
import { featureKey } from "../../../lib/query-keys"

const ROOT = "/admin/email-signups"
const key = (...parts: readonly unknown[]) => [...featureKey("email-campaign"), "signups", ...parts] as const

/** Sign-up campaigns. */
export const signupQueries = {
  all: () =>
    queryOptions({
      queryKey: key("all"),
      queryFn: async ({ signal }) => (await request(listSignupsResponseSchema, ROOT, { signal })).signups,
      staleTime: 5_000,
    }),
  /** The form keeps what it read as its base, so nothing else makes it fetch again. */
  one: (id: string) =>
    queryOptions({
      queryKey: key("one", id),
      queryFn: async ({ signal }) => (await request(signupResponseSchema, `${ROOT}/${id}`, { signal })).signup,
      staleTime: 0,
      gcTime: 0,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
    }),
}

type Save = { id: null; body: CreateSignupBody } | { id: string; body: UpdateSignupBody }

/** Begins a sign-up campaign, or saves the version that was read. */
export const useSaveSignup = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ id, body }: Save) => (await request(signupResponseSchema, id === null ? ROOT : `${ROOT}/${id}`, { method: "POST", body })).signup,
    onSuccess: async (saved) => {
      client.setQueryData(signupQueries.one(saved.id).queryKey, saved)
      await client.invalidateQueries({ queryKey: key("all") })
    },
  })
}

export const useDeleteSignup = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => request(z.object({ id: z.string() }), `${ROOT}/${id}`, { method: "DELETE" }),
    onSuccess: () => client.invalidateQueries({ queryKey: key("all") }),
  })
}

type Tally = { campaigns: number; codes: number; known: number; skipped: number; without_promotion: number; granted: number }

/** Reads all pages of the earlier module, or says what that would do; null where its tables are not there. */
export const useLegacySignups = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ dry_run, grant }: { dry_run: boolean; grant: boolean }): Promise<Tally | null> => {
      const tally: Tally = { campaigns: 0, codes: 0, known: 0, skipped: 0, without_promotion: 0, granted: 0 }
      for (let after: string | undefined; ; ) {
        const page = await request(legacySignupsResponseSchema, `${ROOT}/legacy-import`, { method: "POST", body: { dry_run, grant, after } })
        if (!page.found) {
          return null
        }
        tally.campaigns += page.campaigns.new
        tally.codes += page.subscriptions.new
        tally.known += page.subscriptions.known
        tally.skipped += page.subscriptions.skipped
        tally.without_promotion += page.subscriptions.without_promotion
        tally.granted += page.subscriptions.granted
        if (page.next === null) {
          return tally
        }
        after = page.next
      }
    },
    onSuccess: (_tally, { dry_run }) => (dry_run ? undefined : client.invalidateQueries({ queryKey: key("all") })),
  })
}
