import { keepPreviousData, queryOptions } from "@tanstack/react-query"
import { z } from "zod"
import { listContactsResponseSchema } from "../../../../contracts/email-campaign-contact"
import { emailListsResponseSchema } from "../../../../contracts/email-campaign-list"
import { audienceCountSchema, type CountAudienceBody } from "../../../../contracts/email-campaign-sending"
import { listTopicsResponseSchema } from "../../../../contracts/email-campaign-topic"
import { request } from "../../../lib/fetcher"
import { suiteKey } from "../../../lib/query-keys"
import { emailKeys } from "./query-keys"

const FEW = 8

const groupsSchema = z.object({ customer_groups: z.array(z.object({ id: z.string(), name: z.string().nullable() })) })

/** What an audience is put together from, and how many it is. */
export const audienceQueries = {
  topics: () =>
    queryOptions({
      queryKey: [...emailKeys.all(), "topics"] as const,
      queryFn: async ({ signal }) => (await request(listTopicsResponseSchema, "/admin/email-topics", { signal })).topics,
      staleTime: 60_000,
    }),
  lists: () =>
    queryOptions({
      queryKey: [...emailKeys.all(), "lists"] as const,
      queryFn: async ({ signal }) => (await request(emailListsResponseSchema, "/admin/email-lists", { signal })).lists,
      staleTime: 60_000,
    }),
  groups: () =>
    queryOptions({
      queryKey: [...suiteKey, "customer-groups"] as const,
      queryFn: async ({ signal }) => {
        const query = { fields: "id,name", limit: 200 }
        return (await request(groupsSchema, "/admin/customer-groups", { query, signal })).customer_groups
      },
      staleTime: 60_000,
    }),
  count: (body: CountAudienceBody) =>
    queryOptions({
      queryKey: [...emailKeys.all(), "count", body] as const,
      queryFn: ({ signal }) => request(audienceCountSchema, "/admin/email-audiences/count", { method: "POST", body, signal }),
      placeholderData: keepPreviousData,
      staleTime: 15_000,
    }),
  /** A few contacts whose address or name has these words. */
  readers: (q: string) =>
    queryOptions({
      queryKey: [...emailKeys.all(), "readers", q] as const,
      queryFn: async ({ signal }) =>
        (await request(listContactsResponseSchema, "/admin/email-contacts", { query: { q, limit: FEW }, signal })).contacts,
      enabled: q !== "",
      placeholderData: keepPreviousData,
      staleTime: 60_000,
    }),
}
