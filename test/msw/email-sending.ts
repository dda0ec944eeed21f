import { http, HttpResponse, type HttpHandler } from "msw"
import { createProviderBody, updateProviderBody, type Provider } from "../../src/contracts/email-campaign-provider"
import { saveSendingBody, sendingResponseSchema, type SendingResponse } from "../../src/contracts/email-campaign-sending"
import { buildProvider, buildProviders, buildSending } from "../fixtures/email-campaigns"
import { mockState } from "./mock-state"
import { answer, invalid, missing } from "./respond"

type Seed = { providers: Provider[]; sending: SendingResponse; check: { ok: boolean; reason: string | null } }

const PROVIDERS = "*/admin/email-providers"
const SENDING = "*/admin/email-sending"

/** Providers and settings of sending in memory. */
export const sendingServer = (seed: () => Partial<Seed> = () => ({})) => {
  const state = mockState(() => ({
    providers: buildProviders(),
    sending: buildSending(),
    check: { ok: true, reason: null },
    bodies: [] as object[],
    ...structuredClone(seed()),
  }))
  const now = () => state.current
  const shown = () => answer(sendingResponseSchema, now().sending)
  const turn = (stopped_at: string | null) => () => {
    now().sending = { ...now().sending, stopped_at }
    return shown()
  }
  const handlers: HttpHandler[] = [
    http.get(PROVIDERS, () => HttpResponse.json({ providers: now().providers })),
    http.post(PROVIDERS, async ({ request }) => {
      const body = createProviderBody.safeParse(await request.json())
      if (!body.success) {
        return invalid(body.error)
      }
      now().bodies.push(body.data)
      const { config, ...given } = body.data
      const provider = buildProvider({ ...given, id: "eprov_new", type: config.type, settings: config.settings, version: 1 })
      now().providers = [...now().providers, provider]
      return HttpResponse.json({ provider }, { status: 201 })
    }),
    http.post(`${PROVIDERS}/:id/check`, () => HttpResponse.json(now().check)),
    http.post(`${PROVIDERS}/:id`, async ({ request, params }) => {
      const body = updateProviderBody.safeParse(await request.json())
      const before = now().providers.find(({ id }) => id === params.id)
      if (!before || !body.success) {
        return body.success ? missing() : invalid(body.error)
      }
      now().bodies.push(body.data)
      const { config, ...given } = body.data
      const provider = { ...before, ...given, settings: config.settings, type: config.type, version: before.version + 1 }
      now().providers = now().providers.map((each) => (each === before ? provider : each))
      return HttpResponse.json({ provider })
    }),
    http.get(SENDING, shown),
    http.post(`${SENDING}/stop`, turn("2026-11-21T10:00:00.000Z")),
    http.post(`${SENDING}/go`, turn(null)),
    http.post(SENDING, async ({ request }) => {
      const body = saveSendingBody.safeParse(await request.json())
      if (!body.success) {
        return invalid(body.error)
      }
      now().bodies.push(body.data)
      now().sending = { ...now().sending, settings: body.data.settings, version: body.data.version + 1 }
      return shown()
    }),
  ]
  return { state, handlers }
}

export const sendingHandlers = (seed?: () => Partial<Seed>): HttpHandler[] => sendingServer(seed).handlers
