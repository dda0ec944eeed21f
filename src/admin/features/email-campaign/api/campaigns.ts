import { infiniteQueryOptions, keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query"
import { z } from "zod"
import {
  campaignSchema,
  listCampaignsResponseSchema,
  type Campaign,
  type CampaignStatus,
  type CreateCampaignBody,
  type ListCampaignsQuery,
  type ScheduleCampaignBody,
  type TestCampaignBody,
  type UpdateCampaignBody,
} from "../../../../contracts/email-campaign-campaign"
import { campaignChecksResponseSchema } from "../../../../contracts/email-campaign-check"
import { campaignNumbersSchema } from "../../../../contracts/email-campaign-delivery"
import { previewMailResponseSchema, type PreviewMailBody } from "../../../../contracts/email-campaign-preview"
import { campaignReportResponseSchema } from "../../../../contracts/email-campaign-report"
import { emailTemplatesResponseSchema } from "../../../../contracts/email-campaign-template"
import { request } from "../../../lib/fetcher"
import { emailKeys } from "./query-keys"

const ROOT = "/admin/email-campaigns"
const PAGE = 20
/** Milliseconds between two looks at what goes on, and at what waits for its time. */
const EVERY = 1500
const SLOWLY = 15_000

const campaignResponseSchema = z.object({ campaign: campaignSchema })
const numbersResponseSchema = z.object({ numbers: campaignNumbersSchema })
const testResponseSchema = z.object({
  results: z.array(z.object({ to: z.string(), ok: z.boolean(), reason: z.string().nullable() })),
})

export type CampaignFilter = Pick<ListCampaignsQuery, "q" | "status">

/** Whether mails leave, or are about to. */
export const isRunning = (status: CampaignStatus): boolean => status === "choosing" || status === "sending" || status === "canceling"

/** How often a campaign is looked at: one whose time has come begins within seconds. */
const paceOf = ({ status, starts_at }: Pick<Campaign, "status" | "starts_at">): number | false => {
  if (status === "scheduled") {
    return starts_at && Date.parse(starts_at) - Date.now() < SLOWLY ? EVERY : SLOWLY
  }
  return isRunning(status) ? EVERY : false
}

const preview = (body: PreviewMailBody, signal?: AbortSignal) =>
  request(previewMailResponseSchema, "/admin/email-mails/preview", { method: "POST", body, signal })

/** What the pages of campaigns read. */
export const campaignQueries = {
  list: (filter: CampaignFilter) =>
    infiniteQueryOptions({
      queryKey: emailKeys.campaigns("list", filter),
      queryFn: ({ pageParam, signal }) =>
        request(listCampaignsResponseSchema, ROOT, { query: { ...filter, cursor: pageParam, limit: PAGE }, signal }),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.next_cursor,
      placeholderData: keepPreviousData,
      refetchInterval: ({ state }) => {
        const paces = state.data?.pages.flatMap(({ campaigns }) => campaigns.map(paceOf)) ?? []
        return paces.includes(EVERY) ? 2 * EVERY : paces.includes(SLOWLY) ? SLOWLY : false
      },
      staleTime: 0,
    }),
  detail: (id: string) =>
    queryOptions({
      queryKey: emailKeys.campaigns("one", id),
      queryFn: async ({ signal }) => (await request(campaignResponseSchema, `${ROOT}/${id}`, { signal })).campaign,
      refetchInterval: ({ state }) => state.data ? paceOf(state.data) : false,
      staleTime: 0,
    }),
  numbers: (id: string, status: CampaignStatus) =>
    queryOptions({
      queryKey: emailKeys.campaigns("numbers", id, status),
      queryFn: async ({ signal }) => (await request(numbersResponseSchema, `${ROOT}/${id}/numbers`, { signal })).numbers,
      refetchInterval: isRunning(status) ? EVERY : false,
      placeholderData: keepPreviousData,
      staleTime: 0,
    }),
  /** `version` is that of the campaign, so that a change is checked anew. */
  checks: (id: string, version: number, sendAt: string | null, deep = false) =>
    queryOptions({
      queryKey: emailKeys.campaigns("checks", id, version, sendAt, deep),
      queryFn: async ({ signal }) =>
        (await request(campaignChecksResponseSchema, `${ROOT}/${id}/checks`, { query: { deep, send_at: sendAt }, signal })).checks,
      placeholderData: keepPreviousData,
      staleTime: 60_000,
    }),
  /** A document as somebody would get it now. */
  preview: (body: PreviewMailBody) =>
    queryOptions({
      queryKey: emailKeys.campaigns("preview", body),
      queryFn: ({ signal }) => preview(body, signal),
      placeholderData: keepPreviousData,
      staleTime: 5 * 60_000,
    }),
  templates: () =>
    queryOptions({
      queryKey: [...emailKeys.all(), "templates"] as const,
      queryFn: async ({ signal }) => (await request(emailTemplatesResponseSchema, "/admin/email-templates", { signal })).templates,
      staleTime: Infinity,
    }),
  report: (id: string) =>
    queryOptions({
      queryKey: emailKeys.campaigns("report", id),
      queryFn: async ({ signal }) => (await request(campaignReportResponseSchema, `${ROOT}/${id}/report`, { signal })).report,
      refetchInterval: ({ state }) => (state.data && isRunning(state.data.status) ? 2 * EVERY : 60_000),
      staleTime: 0,
    }),
}

const useKept = () => {
  const client = useQueryClient()
  return (campaign: Campaign) => {
    client.setQueryData(campaignQueries.detail(campaign.id).queryKey, campaign)
    void client.invalidateQueries({ queryKey: emailKeys.campaigns("list") })
    void client.invalidateQueries({ queryKey: emailKeys.campaigns("numbers", campaign.id) })
  }
}

export const useCreateCampaign = () => {
  const keep = useKept()
  return useMutation({
    mutationFn: async (body: CreateCampaignBody) => (await request(campaignResponseSchema, ROOT, { method: "POST", body })).campaign,
    onSuccess: keep,
  })
}

/** Who the newest campaign comes from: mostly the next one, too. */
export const lastSender = async (): Promise<Campaign["sender"]> => {
  const { campaigns } = await request(listCampaignsResponseSchema, ROOT, { query: { limit: 1 } })
  return campaigns[0] ? (await request(campaignResponseSchema, `${ROOT}/${campaigns[0].id}`)).campaign.sender : null
}

/** The fields of a campaign as a new draft under another name. */
export const useCopyCampaign = () => {
  const keep = useKept()
  return useMutation({
    mutationFn: async ({ id, name }: { id: string; name: string }) => {
      const { campaign } = await request(campaignResponseSchema, `${ROOT}/${id}`)
      const { content, audience, sender, topic, provider_id, resends_unknown } = campaign
      const body = { name, audience, sender, topic, provider_id, resends_unknown, ...(content ? { content } : {}) }
      return (await request(campaignResponseSchema, ROOT, { method: "POST", body })).campaign
    },
    onSuccess: keep,
  })
}

/** Saves the version of a draft that was read. */
export const saveCampaign = async (id: string, body: UpdateCampaignBody): Promise<Campaign> =>
  (await request(campaignResponseSchema, `${ROOT}/${id}`, { method: "POST", body })).campaign

export const useRemoveCampaign = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => request(z.unknown(), `${ROOT}/${id}`, { method: "DELETE" }),
    onSuccess: () => client.invalidateQueries({ queryKey: emailKeys.campaigns("list") }),
  })
}

export const useScheduleCampaign = (id: string) => {
  const keep = useKept()
  return useMutation({
    mutationFn: async (body: ScheduleCampaignBody) =>
      (await request(campaignResponseSchema, `${ROOT}/${id}/schedule`, { method: "POST", body })).campaign,
    onSuccess: keep,
  })
}

export type Step = "pause" | "resume" | "cancel" | "unschedule"

/** Takes one step in the life of a campaign. */
export const useSteerCampaign = (id: string) => {
  const keep = useKept()
  return useMutation({
    mutationFn: async (step: Step) => (await request(campaignResponseSchema, `${ROOT}/${id}/${step}`, { method: "POST" })).campaign,
    onSuccess: keep,
  })
}

/** Sends those again of which nobody knows whether they arrived. */
export const useResendUnknown = (id: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => request(z.object({ count: z.number() }), `${ROOT}/${id}/resend-unknown`, { method: "POST" }),
    onSettled: () => client.invalidateQueries({ queryKey: emailKeys.campaigns() }),
  })
}

export const useSendTest = (id: string) =>
  useMutation({
    mutationFn: async (body: TestCampaignBody) => (await request(testResponseSchema, `${ROOT}/${id}/test-mails`, { method: "POST", body })).results,
  })
