import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query"
import { z } from "zod"
import { type CreateTopicBody, listTopicsResponseSchema, topicSchema, type UpdateTopicBody } from "../../../../contracts/email-campaign-topic"
import { request } from "../../../lib/fetcher"
import { featureKey } from "../../../lib/query-keys"

const ROOT = "/admin/email-topics"
const responseSchema = z.object({ topic: topicSchema })

/** What readers may choose between, in its order. */
export const topicsQuery = () =>
  queryOptions({
    queryKey: [...featureKey("email-campaign"), "topics"] as const,
    queryFn: async ({ signal }) => (await request(listTopicsResponseSchema, ROOT, { signal })).topics,
    staleTime: 5_000,
  })

type Save = { handle: null; body: CreateTopicBody } | { handle: string; body: UpdateTopicBody }

/** Makes a topic, or changes one. */
export const useSaveTopics = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (saves: readonly Save[]) => {
      for (const { handle, body } of saves) {
        await request(responseSchema, handle === null ? ROOT : `${ROOT}/${handle}`, { method: "POST", body })
      }
    },
    onSettled: () => client.invalidateQueries({ queryKey: topicsQuery().queryKey }),
  })
}
