import { queryOptions } from "@tanstack/react-query"
import { z } from "zod"
import { type CreateSavedBlockBody, savedBlockSchema, savedBlocksResponseSchema } from "../../../../contracts/email-campaign-saved-block"
import { request } from "../../../lib/fetcher"
import { emailKeys } from "./query-keys"

const ROOT = "/admin/email-saved-blocks"

const savedBlockResponseSchema = z.object({ saved_block: savedBlockSchema })

/** Parts of mails that are written once and shown in many. */
export const savedBlockQueries = {
  all: () =>
    queryOptions({
      queryKey: [...emailKeys.all(), "saved-blocks"] as const,
      queryFn: async ({ signal }) => (await request(savedBlocksResponseSchema, ROOT, { signal })).saved_blocks,
      staleTime: 60_000,
    }),
}

export const createSavedBlock = async (body: CreateSavedBlockBody) =>
  (await request(savedBlockResponseSchema, ROOT, { method: "POST", body })).saved_block
