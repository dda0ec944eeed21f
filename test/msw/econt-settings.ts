import { http, HttpResponse, type HttpHandler } from "msw"
import {
  checkSettingsBody,
  checkSettingsResponseSchema,
  placeSyncResponseSchema,
  profilesResponseSchema,
  saveSettingsBody,
  settingsResponseSchema,
  type CheckSettingsBody,
  type CheckSettingsResponse,
  type PlaceSyncResponse,
  type ProfilesResponse,
  type SaveSettingsBody,
  type SettingsResponse,
} from "../../src/contracts/econt-settings"
import { buildGoodChecks, buildPlaceKinds, buildProfiles, buildSettings, STOCK_LOCATIONS } from "../fixtures/econt-settings"
import { ME } from "../fixtures/review"
import { mockState } from "./mock-state"
import { answer, invalid } from "./respond"

type Seed = {
  saved: SettingsResponse
  checks: CheckSettingsResponse["checks"]
  profiles: ProfilesResponse["profiles"]
  kinds: PlaceSyncResponse["kinds"]
  /** Somebody else saves this before the next save arrives. */
  rival: SettingsResponse | null
  /** Fails the test, as Econt's own refusal would. */
  refusal: string | null
}

const ROOT = "*/admin/econt"
/** Questions a fetch takes until it is done. */
const FETCH_STEPS = 2

const refused = (message: string) => HttpResponse.json({ type: "not_allowed", message }, { status: 400 })

/** Settings in memory, with the versions, the test, the profiles and the places of the real routes. */
export const settingsServer = (seed: () => Partial<Seed> = () => ({})) => {
  const state = mockState(() => ({
    saved: buildSettings(),
    checks: buildGoodChecks(),
    profiles: buildProfiles(),
    kinds: buildPlaceKinds(),
    rival: null as SettingsResponse | null,
    refusal: null as string | null,
    bodies: [] as SaveSettingsBody[],
    tried: [] as CheckSettingsBody[],
    left: 0,
    ...structuredClone(seed()),
  }))
  const now = () => state.current
  const places = () => answer(placeSyncResponseSchema, { kinds: now().kinds })
  const tryOut = async (request: Request, respond: () => Response) => {
    const body = checkSettingsBody.safeParse(await request.json())
    if (!body.success) {
      return invalid(body.error)
    }
    now().tried.push(body.data)
    return now().refusal ? refused(now().refusal ?? "") : respond()
  }
  const handlers: HttpHandler[] = [
    http.get(`${ROOT}/settings`, () => answer(settingsResponseSchema, now().saved)),
    http.post(`${ROOT}/settings`, async ({ request }) => {
      const body = saveSettingsBody.safeParse(await request.json())
      if (!body.success) {
        return invalid(body.error)
      }
      if (now().rival) {
        now().saved = now().rival ?? now().saved
        now().rival = null
      }
      if (body.data.version !== now().saved.version) {
        return refused("Refused by the server, in its own words.")
      }
      now().bodies.push(body.data)
      const { settings, username, password, version } = body.data
      now().saved = {
        ...now().saved,
        settings,
        username,
        has_password: now().saved.has_password || password !== undefined,
        version: version + 1,
        updated_at: new Date().toISOString(),
        updated_by: ME,
      }
      return answer(settingsResponseSchema, now().saved)
    }),
    http.post(`${ROOT}/settings/check`, ({ request }) =>
      tryOut(request, () => answer(checkSettingsResponseSchema, { checks: now().checks }))
    ),
    http.post(`${ROOT}/settings/profiles`, ({ request }) =>
      tryOut(request, () => answer(profilesResponseSchema, { profiles: now().profiles }))
    ),
    http.get(`${ROOT}/places/sync`, () => {
      if (now().left > 0) {
        now().left -= 1
        const isDone = now().left === 0
        const moment = new Date().toISOString()
        now().kinds = now().kinds.map((kind) => ({
          ...kind,
          state: isDone ? "done" : "running",
          started_at: moment,
          finished_at: isDone ? moment : null,
        }))
      }
      return places()
    }),
    http.post(`${ROOT}/places/sync`, () => {
      now().left = FETCH_STEPS
      return places()
    }),
    http.get("*/admin/stock-locations", () => HttpResponse.json({ stock_locations: STOCK_LOCATIONS })),
  ]
  return { state, handlers }
}

export const settingsHandlers = (seed?: () => Partial<Seed>): HttpHandler[] => settingsServer(seed).handlers
