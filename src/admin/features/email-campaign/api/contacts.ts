import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query"
import { contactCountsSchema, listContactsResponseSchema, type ListContactsQuery } from "../../../../contracts/email-campaign-contact"
import { request } from "../../../lib/fetcher"
import { featureKey } from "../../../lib/query-keys"

const ROOT = "/admin/email-contacts"
const PAGE = 50

export type ContactFilter = Pick<ListContactsQuery, "q" | "status" | "list_id">

const key = (...parts: readonly unknown[]) => [...featureKey("email-campaign"), "contacts", ...parts]

/** Contacts of e-mail campaigns; all of it is thrown away when one changes. */
export const contactQueries = {
  list: (filter: ContactFilter) =>
    infiniteQueryOptions({
      queryKey: key("list", filter),
      queryFn: ({ pageParam, signal }) =>
        request(listContactsResponseSchema, ROOT, { query: { ...filter, cursor: pageParam, limit: PAGE }, signal }),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.next_cursor,
      placeholderData: keepPreviousData,
      staleTime: 10_000,
    }),
  counts: () =>
    queryOptions({
      queryKey: key("counts"),
      queryFn: ({ signal }) => request(contactCountsSchema, `${ROOT}/counts`, { signal }),
      staleTime: 10_000,
    }),
}
