import { http, HttpResponse, type HttpHandler } from "msw"
import type { Problem } from "../../src/contracts/econt"
import {
  bookedResponseSchema,
  createWaybillBody,
  orderPanelResponseSchema,
  quoteBody,
  quoteResponseSchema,
  returnWaybillBody,
  updateWaybillBody,
  type OrderPanel,
  type QuoteBody,
  type QuoteResponse,
} from "../../src/contracts/econt-panel"
import {
  citiesQuery,
  citiesResponseSchema,
  officeMapResponseSchema,
  officeResponseSchema,
  officesQuery,
  officesResponseSchema,
  quartersResponseSchema,
  streetsResponseSchema,
} from "../../src/contracts/econt-places"
import { overviewResponseSchema, senderProfileResponseSchema, type Overview, type SenderProfile } from "../../src/contracts/econt-settings"
import { printLabelsBody } from "../../src/contracts/econt-shipment"
import { waybillDetailResponseSchema, waybillResponseSchema, type Waybill } from "../../src/contracts/econt-waybill"
import { sum } from "../../src/shipping/money"
import {
  buildOverview,
  buildPanel,
  buildQuote,
  buildQuoteResponse,
  buildWaybill,
  EVENTS,
  ISKAR_PLEVEN,
  ISKAR_VARNA,
  OFFICES,
  PACKING,
  QUARTERS,
  SOFIA,
  STREETS,
} from "../fixtures/econt-panel"
import { buildProfile } from "../fixtures/econt-couriers"
import { failures } from "./failures"
import { mockState } from "./mock-state"
import { answer, invalid, missing, readQuery } from "./respond"

export type PanelSeed = {
  overview: Overview
  profile: SenderProfile
  panel: OrderPanel
  quote: (body: QuoteBody) => QuoteResponse
  /** What booking is refused for; empty books. */
  refusals: Problem[]
}
type Sent = { path: string; body: unknown }
type State = { readonly current: PanelSeed & { sent: Sent[] } }

const ROOT = "*/admin/econt"
const fold = (text: string) => text.toLocaleLowerCase("bg")

/** The receiver pays what Econt asks when the payer says so. */
const quoteFor = ({ draft }: QuoteBody): QuoteResponse =>
  buildQuoteResponse({
    quote: draft.payer.by === "receiver" ? buildQuote({ sender_due: 1.22, receiver_due: 4.9 }) : buildQuote(),
    packing_list: draft.cod_amount === 51.9 ? PACKING.slice(0, 1) : PACKING,
  })

const note = async <T>(request: Request, state: State, schema: { parse: (body: unknown) => T }): Promise<T> => {
  const body = schema.parse(await request.json())
  state.current.sent.push({ path: new URL(request.url).pathname.replace("/admin/econt", ""), body })
  return body
}

const replace = (state: State, waybill: Waybill) => {
  const others = state.current.panel.waybills.filter(({ id }) => id !== waybill.id)
  state.current.panel = { ...state.current.panel, waybills: [...others, waybill] }
  return waybill
}

type Pick = { id: string; quantity: number }

/** Lines of which more was asked for than is left. */
const gone = (left: readonly (Pick & { title: string })[], asked: readonly Pick[]): Problem[] =>
  left
    .filter(({ quantity }) => quantity < 0)
    .map(({ id, title, quantity }) => ({
      code: "pieces_gone",
      path: `items.${id}`,
      severity: "error",
      message: null,
      values: { title, left: quantity + (asked.find((one) => one.id === id)?.quantity ?? 0) },
    }))

type Id = { id: string }

const orders = (state: State): HttpHandler[] => [
  http.get<Id>(`${ROOT}/orders/:id`, () => answer(orderPanelResponseSchema, state.current.panel)),
  http.post(`${ROOT}/orders/:id/quote`, async ({ request }) =>
    answer(quoteResponseSchema, state.current.quote(await note(request, state, quoteBody)))
  ),
  http.post(`${ROOT}/orders/:id/validate`, async ({ request }) => {
    const body = await note(request, state, quoteBody)
    return answer(quoteResponseSchema, { ...state.current.quote(body), problems: state.current.refusals })
  }),
  http.post(`${ROOT}/orders/:id/waybills`, async ({ request }) => {
    const { draft, items = [] } = await note(request, state, createWaybillBody)
    const { refusals, panel } = state.current
    if (refusals.length > 0) return answer(bookedResponseSchema, { waybill: null, problems: refusals })
    const left = panel.items.map((item) => ({ ...item, quantity: item.quantity - (items.find(({ id }) => id === item.id)?.quantity ?? 0) }))
    if (left.some(({ quantity }) => quantity < 0)) return answer(bookedResponseSchema, { waybill: null, problems: gone(left, items) })
    const made = { id: `ewb_${panel.waybills.length + 1}`, shipment_number: `105160401234${5 + panel.waybills.length}` }
    const waybill = replace(state, buildWaybill({ ...made, draft, cod: { ...buildWaybill().cod, amount: draft.cod_amount } }))
    const rest = left.filter(({ quantity }) => quantity > 0)
    const outstanding = sum([panel.order.outstanding, -(draft.cod_amount ?? 0)])
    state.current.panel = {
      ...state.current.panel,
      items: rest,
      draft: rest.length > 0 ? { ...draft, cod_amount: outstanding } : null,
      order: { ...panel.order, outstanding: rest.length > 0 ? outstanding : panel.order.outstanding },
    }
    return HttpResponse.json(bookedResponseSchema.parse({ waybill, problems: [] }), { status: 201 })
  }),
]

const waybills = (state: State): HttpHandler[] => {
  const find = (id: string) => state.current.panel.waybills.find((waybill) => waybill.id === id)
  return [
    http.get<Id>(`${ROOT}/waybills/:id`, ({ params }) => {
      const waybill = find(params.id)
      return waybill ? answer(waybillDetailResponseSchema, { waybill, events: EVENTS, packing_list: PACKING, history: [] }) : missing()
    }),
    http.post<Id>(`${ROOT}/waybills/:id/cancel`, ({ params, request }) => {
      const waybill = find(params.id)
      state.current.sent.push({ path: new URL(request.url).pathname.replace("/admin/econt", ""), body: null })
      return waybill
        ? answer(waybillResponseSchema, { waybill: replace(state, { ...waybill, state: "cancelled", parcel_state: "cancelled" }) })
        : missing()
    }),
    http.post<Id>(`${ROOT}/waybills/:id/check`, ({ params }) => {
      const waybill = find(params.id)
      return waybill ? answer(waybillResponseSchema, { waybill: replace(state, { ...waybill, parcel_state: "in_transit" }) }) : missing()
    }),
    http.post<Id>(`${ROOT}/waybills/:id/return`, async ({ params, request }) => {
      await note(request, state, returnWaybillBody)
      const made = buildWaybill({ id: "ewb_back", kind: "return", return_of: params.id, shipment_number: "1051604077777" })
      return answer(bookedResponseSchema, { waybill: replace(state, made), problems: [] })
    }),
    http.post<Id>(`${ROOT}/waybills/:id`, async ({ params, request }) => {
      const { draft } = await note(request, state, updateWaybillBody)
      const waybill = find(params.id)
      if (!waybill) return missing()
      return answer(bookedResponseSchema, { waybill: replace(state, { ...waybill, draft, version: waybill.version + 1 }), problems: [] })
    }),
    http.post(`${ROOT}/labels`, async ({ request }) => {
      await note(request, state, printLabelsBody)
      return HttpResponse.text("%PDF-1.4", { headers: { "content-type": "application/pdf" } })
    }),
  ]
}

/** Offices, towns and streets as the search gives them. */
export const placeHandlers = (): HttpHandler[] => [
  http.get(ROOT, () => answer(overviewResponseSchema, buildOverview())),
  http.get(`${ROOT}/offices/map`, ({ request }) => {
    const type = new URL(request.url).searchParams.get("type")
    const points = OFFICES.filter((office) => office.type === type).map(
      ({ code, latitude, longitude, type: kind }) => [code, latitude ?? 0, longitude ?? 0, kind] as [string, number, number, typeof kind]
    )
    return answer(officeMapResponseSchema, { points })
  }),
  http.get(`${ROOT}/offices`, ({ request }) => {
    const query = readQuery(request, officesQuery)
    if (!query.success) return invalid(query.error)
    const { q = "", type } = query.data
    const offices = OFFICES.filter(
      (office) => (!type || office.type === type) && fold(`${office.name} ${office.name_en} ${office.address}`).includes(fold(q))
    )
    return answer(officesResponseSchema, { offices, more: false })
  }),
  http.get<{ code: string }>(`${ROOT}/offices/:code`, ({ params }) => {
    const office = OFFICES.find(({ code }) => code === params.code)
    return office ? answer(officeResponseSchema, { office }) : missing()
  }),
  http.get(`${ROOT}/cities`, ({ request }) => {
    const query = readQuery(request, citiesQuery)
    if (!query.success) return invalid(query.error)
    const { q = "" } = query.data
    const cities = [SOFIA, ISKAR_PLEVEN, ISKAR_VARNA].filter(({ label, label_en }) => fold(`${label} ${label_en}`).includes(fold(q)))
    return answer(citiesResponseSchema, { cities, more: false })
  }),
  http.get(`${ROOT}/cities/:id/streets`, ({ request }) => {
    const q = fold(new URL(request.url).searchParams.get("q") ?? "")
    return answer(streetsResponseSchema, { streets: STREETS.filter(({ name }) => fold(name).includes(q)), more: false, known: true })
  }),
  http.get(`${ROOT}/cities/:id/quarters`, () => answer(quartersResponseSchema, { quarters: QUARTERS, more: false, known: true })),
]

/** The panel's server, and what was sent to it. */
export const panelServer = (seed: () => Partial<PanelSeed> = () => ({})) => {
  const state: State = mockState(() => ({
    overview: buildOverview(),
    profile: buildProfile(),
    panel: buildPanel(),
    quote: quoteFor,
    refusals: [] as Problem[],
    sent: [] as Sent[],
    ...seed(),
  }))
  const overview = http.get(ROOT, () => answer(overviewResponseSchema, state.current.overview))
  const profile = http.get(`${ROOT}/senders/:id/profile`, () => answer(senderProfileResponseSchema, state.current.profile))
  return { state, handlers: [overview, profile, ...orders(state), ...waybills(state), ...placeHandlers()] }
}

export const panelFailures = failures(ROOT)
