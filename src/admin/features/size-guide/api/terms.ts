import { queryOptions } from "@tanstack/react-query"
import { listTermsResponseSchema } from "../../../../contracts/size-guide-terms"
import { request } from "../../../lib/fetcher"
import { guideQueries } from "./guides"

export const termQueries = {
  /** Texts shared by all guides. */
  all: () =>
    queryOptions({
      queryKey: [...guideQueries.all(), "terms"] as const,
      queryFn: async ({ signal }) => (await request(listTermsResponseSchema, "/admin/size-guides/terms", { signal })).terms,
      staleTime: 60_000,
    }),
}
