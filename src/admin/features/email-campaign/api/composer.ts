import { keepPreviousData, queryOptions } from "@tanstack/react-query"
import { z } from "zod"
import { campaignSchema, type Campaign, type CampaignContent } from "../../../../contracts/email-campaign-campaign"
import { mailProductsResponseSchema, previewMailResponseSchema, type PreviewMailBody } from "../../../../contracts/email-campaign-preview"
import type { EmailDocument } from "../../../../contracts/email-campaign-document"
import type { Locale } from "../../../../contracts/shared"
import { listVersionsResponseSchema, versionResponseSchema } from "../../../../contracts/email-campaign-version"
import { toApiError } from "../../../lib/api-error"
import type { SaveAnswer } from "../../../lib/autosave/saver"
import { request } from "../../../lib/fetcher"
import { emailKeys } from "./query-keys"

const ROOT = "/admin/email-campaigns"

const campaignResponseSchema = z.object({ campaign: campaignSchema })
const key = (...parts: readonly unknown[]) => [...emailKeys.all(), "composer", ...parts]

const retrieve = async (id: string, signal?: AbortSignal) => (await request(campaignResponseSchema, `${ROOT}/${id}`, { signal })).campaign

/** Saves what a campaign says, over the version that was read. */
export const sendContent = async (id: string, version: number, content: CampaignContent): Promise<Campaign> =>
  (await request(campaignResponseSchema, `${ROOT}/${id}`, { method: "POST", body: { version, content } })).campaign

/** A campaign as the composer saves it. */
export type SavedCampaign = { version: number; document: CampaignContent; updated_at: string; campaign: Campaign }

export const savedOf = (campaign: Campaign, written: CampaignContent): SavedCampaign => ({
  version: campaign.version,
  document: campaign.content ?? written,
  updated_at: campaign.updated_at,
  campaign,
})

/**
 * Saves what a campaign says. Where something else of the campaign was changed meanwhile, such as its
 * audience, it is saved over that; where what it says was changed, both are given back.
 * @param known what is saved, as this page knows it
 * @throws ApiError for everything else, also for a campaign that is no draft any more
 */
export const saveContent = async (known: SavedCampaign, content: CampaignContent): Promise<SaveAnswer<CampaignContent, SavedCampaign>> => {
  const { id } = known.campaign
  const saved = (campaign: Campaign) => ({ outcome: "saved" as const, saved: savedOf(campaign, content) })
  try {
    return saved(await sendContent(id, known.version, content))
  } catch (thrown) {
    if (toApiError(thrown).kind !== "rejected") {
      throw thrown
    }
    const now = await retrieve(id)
    if (now.status !== "draft" || now.version === known.version) {
      throw thrown
    }
    return JSON.stringify(now.content) === JSON.stringify(known.document)
      ? saved(await sendContent(id, now.version, content))
      : { outcome: "conflict", saved: savedOf(now, content), base: known.document }
  }
}

/** What the composer reads. */
export const composerQueries = {
  /** A campaign; the composer keeps its own copy of what it says, so nothing else makes it fetch again. */
  campaign: (id: string) =>
    queryOptions({
      queryKey: key("campaign", id),
      queryFn: ({ signal }) => retrieve(id, signal),
      staleTime: 0,
      gcTime: 0,
      refetchOnMount: false,
      refetchOnReconnect: false,
      refetchOnWindowFocus: false,
    }),
  /** A mail as somebody would get it. `stamp` stands for the document, which is too large to be compared by its text. */
  preview: (stamp: number, body: PreviewMailBody) =>
    queryOptions({
      queryKey: key("preview", stamp, body),
      queryKeyHashFn: () => JSON.stringify(["preview", stamp, { ...body, document: null }]),
      queryFn: ({ signal }) => request(previewMailResponseSchema, "/admin/email-mails/preview", { method: "POST", body, signal }),
      staleTime: Infinity,
      gcTime: 10_000,
      placeholderData: keepPreviousData,
    }),
  /** What product blocks show. `asked` stands for what in the document decides it; the document itself is read when the server is asked. */
  shownProducts: (asked: string, locale: Locale, document: () => EmailDocument | undefined) =>
    queryOptions({
      queryKey: key("products", locale, asked),
      queryFn: async ({ signal }) =>
        (await request(mailProductsResponseSchema, "/admin/email-mails/products", { method: "POST", body: { document: document(), locale }, signal })).products,
      staleTime: 60_000,
      placeholderData: keepPreviousData,
    }),
  versions: (id: string) =>
    queryOptions({
      queryKey: key("versions", id),
      queryFn: async ({ signal }) => (await request(listVersionsResponseSchema, `${ROOT}/${id}/versions`, { signal })).versions,
      staleTime: 0,
    }),
  version: (id: string, number: number) =>
    queryOptions({
      queryKey: key("version", id, number),
      queryFn: async ({ signal }) => (await request(versionResponseSchema, `${ROOT}/${id}/versions/${number}`, { signal })).version,
      staleTime: 0,
    }),
}
