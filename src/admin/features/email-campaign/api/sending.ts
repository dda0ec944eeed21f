import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query"
import { z } from "zod"
import { providerSchema, type CreateProviderBody, type UpdateProviderBody } from "../../../../contracts/email-campaign-provider"
import { sendingResponseSchema, type SaveSendingBody } from "../../../../contracts/email-campaign-sending"
import { request } from "../../../lib/fetcher"
import { emailKeys } from "./query-keys"

const SENDING = "/admin/email-sending"
const PROVIDERS = "/admin/email-providers"

const providerResponseSchema = z.object({ provider: providerSchema })
const providersResponseSchema = z.object({ providers: z.array(providerSchema) })
const checkResponseSchema = z.object({ ok: z.boolean(), reason: z.string().nullable() })
export type ProviderCheck = z.infer<typeof checkResponseSchema>

/** How mails leave, and how often people are written to. */
export const sendingQueries = {
  settings: () =>
    queryOptions({
      queryKey: emailKeys.sending("settings"),
      queryFn: ({ signal }) => request(sendingResponseSchema, SENDING, { signal }),
      staleTime: 5_000,
    }),
  providers: () =>
    queryOptions({
      queryKey: emailKeys.sending("providers"),
      queryFn: async ({ signal }) => (await request(providersResponseSchema, PROVIDERS, { signal })).providers,
      staleTime: 15_000,
    }),
}

export const useSaveSending = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: SaveSendingBody) => request(sendingResponseSchema, SENDING, { method: "POST", body }),
    onSuccess: (saved) => client.setQueryData(sendingQueries.settings().queryKey, saved),
  })
}

/** Stops all that leaves, or lets it go on. */
export const useSwitchSending = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (step: "stop" | "go") => request(sendingResponseSchema, `${SENDING}/${step}`, { method: "POST" }),
    onSuccess: (saved) => client.setQueryData(sendingQueries.settings().queryKey, saved),
  })
}

type SaveProvider = { id: null; body: CreateProviderBody } | { id: string; body: UpdateProviderBody }

/** Sets a provider up, or saves the version of one that was read. */
export const useSaveProvider = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ id, body }: SaveProvider) =>
      (await request(providerResponseSchema, id === null ? PROVIDERS : `${PROVIDERS}/${id}`, { method: "POST", body })).provider,
    onSuccess: () => client.invalidateQueries({ queryKey: sendingQueries.providers().queryKey }),
  })
}

/** Tries the connection and the login of a saved provider. */
export const useCheckProvider = () =>
  useMutation({ mutationFn: (id: string) => request(checkResponseSchema, `${PROVIDERS}/${id}/check`, { method: "POST" }) })
