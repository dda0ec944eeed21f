import { queryOptions } from "@tanstack/react-query"
import { senderProfileResponseSchema } from "../../../../contracts/econt-settings"
import { request } from "../../../lib/fetcher"
import { econtKeys } from "./query-keys"

const FRESH = 5 * 60_000

/** What Econt's profile of a sender has to choose from. */
export const profileQueries = {
  ofSender: (senderId: string) =>
    queryOptions({
      queryKey: [...econtKeys.all(), "profile", senderId] as const,
      queryFn: ({ signal }) =>
        request(senderProfileResponseSchema, `/admin/econt/senders/${encodeURIComponent(senderId)}/profile`, { signal }),
      enabled: senderId !== "",
      staleTime: FRESH,
      retry: false,
    }),
}
