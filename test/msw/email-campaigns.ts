import { http, HttpResponse, type HttpHandler } from "msw"
import {
  createCampaignBody,
  listCampaignsQuery,
  listCampaignsResponseSchema,
  scheduleCampaignBody,
  testCampaignBody,
  updateCampaignBody,
  type Campaign,
  type CampaignResults,
  type CampaignStatus,
} from "../../src/contracts/email-campaign-campaign"
import { campaignChecksResponseSchema, CHECK_CODES, type CampaignCheck, type CheckCode, type Finding } from "../../src/contracts/email-campaign-check"
import type { CampaignNumbers } from "../../src/contracts/email-campaign-delivery"
import { audienceCountSchema, countAudienceBody, type AudienceCount } from "../../src/contracts/email-campaign-sending"
import { emailTemplatesResponseSchema } from "../../src/contracts/email-campaign-template"
import { buildCampaign, buildCampaigns, buildCount, buildNumbers, buildResults, buildTemplates } from "../fixtures/email-campaigns"
import { buildContacts } from "../fixtures/email-contacts"
import { mockState } from "./mock-state"
import { answer, invalid, missing, readQuery } from "./respond"

type Seed = {
  campaigns: Campaign[]
  numbers: Partial<Record<CampaignStatus, CampaignNumbers>>
  results: Partial<Record<CampaignStatus, CampaignResults>>
  count: AudienceCount
  findings: Finding[]
}

const ROOT = "*/admin/email-campaigns"
const PICTURE = `<!doctype html><html lang="bg"><body style="margin:0;background:#f4f1ec;font-family:Georgia,serif;text-align:center"><div style="padding:32px;background:#fff;margin:24px"><h1>Злата</h1><hr style="width:12%"><h2>Светлина за дългите вечери</h2><p>Здравейте, приятелю! Есента е времето, в което вадим топлите пуловери и бижутата, които се виждат над тях.</p><p style="background:#1f1b17;color:#fff;padding:14px;width:240px;margin:auto">Към новата колекция</p></div></body></html>`

const NUMBERS: Seed["numbers"] = {
  choosing: buildNumbers({ sent: 120 }, { chosen: 1800, is_chosen: false }),
  sending: buildNumbers({ sent: 2410 }),
  paused: buildNumbers({ sent: 3120, failed: 4, uncertain: 2 }, { failures: [{ code: 454, enhanced: "4.7.0", reason: "Daily quota exceeded for this account", count: 4 }] }),
  canceling: buildNumbers({ sent: 900 }),
  canceled: buildNumbers({ sent: 900, canceled: 3971, queued: 0 }),
  completed: buildNumbers({ sent: 4863, failed: 6, uncertain: 2 }, { failures: [{ code: 550, enhanced: "5.1.1", reason: "User unknown", count: 6 }] }),
}

const NOTHING_YET = buildResults({ tracked: 0, opened: 0, clicked: 0, revenue: [] })

const RESULTS: Seed["results"] = {
  choosing: NOTHING_YET,
  sending: buildResults({ tracked: 1103, opened: 96, clicked: 7, revenue: [] }),
  paused: buildResults({ tracked: 1391, opened: 702, clicked: 188, revenue: [{ currency_code: "eur", amount: 12_843.9 }, { currency_code: "usd", amount: 1290 }] }),
  canceled: buildResults({ tracked: 402, opened: 231, clicked: 44, revenue: [{ currency_code: "eur", amount: 129 }] }),
  completed: buildResults(),
  failed: NOTHING_YET,
}

export const aFinding = (code: CheckCode, values: Finding["values"] = {}): Finding => ({ code, level: CHECK_CODES[code], block_id: null, values })

const step = (campaign: Campaign, status: CampaignStatus): Campaign => ({ ...campaign, status, version: campaign.version + 1, pause_kind: status === "paused" ? "manual" : null, problem: null })
const NEXT = { pause: "paused", resume: "sending", cancel: "canceling", unschedule: "draft" } as const

/** Campaigns in memory, with the audience, checks and templates beside them. */
export const campaignServer = (seed: () => Partial<Seed> = () => ({})) => {
  const state = mockState(() => ({
    campaigns: buildCampaigns(),
    numbers: NUMBERS,
    results: RESULTS,
    count: buildCount(),
    findings: [] as Finding[],
    bodies: [] as object[],
    ...structuredClone(seed()),
  }))
  const now = () => state.current
  const find = (id: unknown) => now().campaigns.find((campaign) => campaign.id === id)
  const put = (campaign: Campaign) => {
    now().campaigns = now().campaigns.map((each) => (each.id === campaign.id ? campaign : each))
    return HttpResponse.json({ campaign })
  }
  const topics = [
    { handle: "new", name_bg: "Нови бижута", name_en: "New jewellery" },
    { handle: "sales", name_bg: "Намаления", name_en: "Sales" },
  ]
  const handlers: HttpHandler[] = [
    http.get("*/admin/email-templates", () => answer(emailTemplatesResponseSchema, { templates: buildTemplates() })),
    http.get("*/admin/email-topics", () =>
      HttpResponse.json({ topics: topics.map((topic, position) => ({ ...topic, description_bg: "", description_en: "", standard: true, position, archived_at: null, readers: 900 })) })
    ),
    http.get("*/admin/email-lists", () => HttpResponse.json({ lists: [{ id: "elist_1", name: "Изложение в Пловдив", members: 212, created_at: "2026-10-02T09:00:00.000Z" }] })),
    http.get("*/admin/customer-groups", () => HttpResponse.json({ customer_groups: [{ id: "cusgroup_1", name: "Постоянни клиенти" }] })),
    http.get("*/admin/email-contacts", () => HttpResponse.json({ contacts: buildContacts().slice(0, 2), next_cursor: null })),
    http.post("*/admin/email-audiences/count", async ({ request }) => {
      const body = countAudienceBody.parse(await request.json())
      const none = body.audience.include.length === 0
      return answer(audienceCountSchema, none ? { chosen: 0, mailable: 0, refusals: [] } : now().count)
    }),
    http.post("*/admin/email-mails/preview", () =>
      HttpResponse.json({ mail: { subject: "Светлина", preheader: "", html: PICTURE, text: "", bytes: 1200 }, findings: [] })
    ),
    http.get(ROOT, ({ request }) => {
      const query = readQuery(request, listCampaignsQuery)
      if (!query.success) {
        return invalid(query.error)
      }
      const { q, status, cursor, limit } = query.data
      const found = now().campaigns.filter((each) => (!q || each.name.toLowerCase().includes(q.toLowerCase())) && (!status || status.includes(each.status)))
      const start = Number(cursor ?? 0)
      return answer(listCampaignsResponseSchema, {
        campaigns: found.slice(start, start + limit).map((campaign) => ({ ...campaign, results: (campaign.started_at && now().results[campaign.status]) || null })),
        next_cursor: start + limit < found.length ? String(start + limit) : null,
      })
    }),
    http.post(ROOT, async ({ request }) => {
      const body = createCampaignBody.safeParse(await request.json())
      if (!body.success) {
        return invalid(body.error)
      }
      now().bodies.push(body.data)
      const campaign = buildCampaign({ ...body.data, id: "ecamp_new" })
      now().campaigns = [campaign, ...now().campaigns]
      return HttpResponse.json({ campaign }, { status: 201 })
    }),
    http.get(`${ROOT}/:id`, ({ params }) => {
      const campaign = find(params.id)
      return campaign ? HttpResponse.json({ campaign }) : missing()
    }),
    http.delete(`${ROOT}/:id`, ({ params }) => {
      now().campaigns = now().campaigns.filter(({ id }) => id !== params.id)
      return HttpResponse.json({ id: params.id, object: "email_campaign", deleted: true })
    }),
    http.get(`${ROOT}/:id/numbers`, ({ params }) => HttpResponse.json({ numbers: now().numbers[find(params.id)?.status ?? "draft"] ?? buildNumbers() })),
    http.get(`${ROOT}/:id/checks`, ({ request }) => {
      const isDeep = new URL(request.url).searchParams.get("deep") === "true"
      const check = (locale: "bg" | "en"): CampaignCheck => ({ locale, bytes: 40_000, findings: now().findings, probed: isDeep ? { links: 7, spam_score: null } : null })
      return answer(campaignChecksResponseSchema, { checks: [check("bg"), { ...check("en"), findings: [] }] })
    }),
    http.post(`${ROOT}/:id/test-mails`, async ({ request }) => {
      const body = testCampaignBody.parse(await request.json())
      now().bodies.push(body)
      return HttpResponse.json({ results: body.to.map((to) => ({ to, ok: !to.startsWith("x"), reason: to.startsWith("x") ? "550 User unknown" : null })) })
    }),
    http.post(`${ROOT}/:id/schedule`, async ({ request, params }) => {
      const body = scheduleCampaignBody.parse(await request.json())
      now().bodies.push(body)
      const campaign = find(params.id)
      return campaign ? put({ ...step(campaign, body.starts_at ? "scheduled" : "sending"), chosen: 5040, starts_at: body.starts_at ?? campaign.updated_at }) : missing()
    }),
    http.post(`${ROOT}/:id/resend-unknown`, () => HttpResponse.json({ count: 2 })),
    http.post<{ id: string; step: keyof typeof NEXT }>(`${ROOT}/:id/:step`, ({ params }) => {
      const campaign = find(params.id)
      return campaign && NEXT[params.step] ? put(step(campaign, NEXT[params.step])) : missing()
    }),
    http.post(`${ROOT}/:id`, async ({ request, params }) => {
      const campaign = find(params.id)
      const body = updateCampaignBody.safeParse(await request.json())
      if (!campaign || !body.success) {
        return body.success ? missing() : invalid(body.error)
      }
      if (body.data.version !== campaign.version) {
        return HttpResponse.json({ type: "not_allowed", message: "Somebody else has changed this campaign meanwhile. Reload it and try again." }, { status: 400 })
      }
      now().bodies.push(body.data)
      return put({ ...campaign, ...body.data, version: campaign.version + 1 })
    }),
  ]
  return { state, handlers }
}

export const campaignHandlers = (seed?: () => Partial<Seed>): HttpHandler[] => campaignServer(seed).handlers
