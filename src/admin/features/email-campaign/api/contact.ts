import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query"
import { z } from "zod"
import { contactDetailSchema, type SuppressContactBody, type UnsubscribeContactBody } from "../../../../contracts/email-campaign-contact"
import { contactCodesResponseSchema } from "../../../../contracts/email-campaign-contact-code"
import { contactMailsResponseSchema } from "../../../../contracts/email-campaign-contact-mail"
import { request } from "../../../lib/fetcher"
import { featureKey } from "../../../lib/query-keys"

const ROOT = "/admin/email-contacts"
const responseSchema = z.object({ contact: contactDetailSchema })
const key = (...parts: readonly unknown[]) => [...featureKey("email-campaign"), "contacts", ...parts] as const

/** One contact with all that is known of it. */
export const contactQuery = (id: string) =>
  queryOptions({
    queryKey: key("one", id),
    queryFn: async ({ signal }) => (await request(responseSchema, `${ROOT}/${id}`, { signal })).contact,
    staleTime: 5_000,
  })

/** Campaigns it was chosen for. */
export const contactMailsQuery = (id: string) =>
  queryOptions({
    queryKey: key("mails", id),
    queryFn: async ({ signal }) => (await request(contactMailsResponseSchema, `${ROOT}/${id}/mails`, { signal })).mails,
    staleTime: 5_000,
  })

/** Discount codes it was given. */
export const contactCodesQuery = (id: string) =>
  queryOptions({
    queryKey: key("codes", id),
    queryFn: async ({ signal }) => (await request(contactCodesResponseSchema, `${ROOT}/${id}/codes`, { signal })).codes,
    staleTime: 5_000,
  })

type Step =
  | { step: "unsubscribe" | "erase"; body: UnsubscribeContactBody }
  | { step: "suppression"; body: SuppressContactBody }

/** What the shop does for a contact; lists and counts are read anew. */
export const useContactStep = (id: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ step, body }: Step) => (await request(responseSchema, `${ROOT}/${id}/${step}`, { method: "POST", body })).contact,
    onSuccess: async (contact) => {
      client.setQueryData(contactQuery(id).queryKey, contact)
      await client.invalidateQueries({ queryKey: key("list") })
      await client.invalidateQueries({ queryKey: key("counts") })
    },
  })
}

/** All that is known of a contact, as another program reads it. */
export const useContactExport = (id: string) =>
  useMutation({ mutationFn: () => request(z.record(z.string(), z.unknown()), `${ROOT}/${id}/export.json`) })
