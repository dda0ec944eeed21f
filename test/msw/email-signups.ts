import { http, HttpResponse, type HttpHandler } from "msw"
import {
  createSignupBody,
  legacySignupsBody,
  legacySignupsResponseSchema,
  listSignupsResponseSchema,
  type SignupCampaign,
  signupResponseSchema,
  updateSignupBody,
} from "../../src/contracts/email-campaign-signup-campaign"
import { buildSignup, buildSignups } from "../fixtures/email-signups"
import { mockState } from "./mock-state"
import { answer, invalid, missing } from "./respond"

const ROOT = "*/admin/email-signups"

/** Sign-up campaigns in memory; `stale` is saved by somebody else first. */
export const signupHandlers = (seed: () => SignupCampaign[] = buildSignups, { stale = false, hasLegacy = true } = {}): HttpHandler[] => {
  const state = mockState(() => ({ signups: seed(), imported: false }))
  return [
    http.get(ROOT, () => answer(listSignupsResponseSchema, { signups: state.current.signups })),
    http.post(ROOT, async ({ request }) => {
      const body = createSignupBody.safeParse(await request.json())
      if (!body.success) {
        return invalid(body.error)
      }
      const signup = buildSignup({ ...body.data, id: "esign_new", shown: false, state: "off", codes: 0, uses: 0 })
      state.current.signups = [signup, ...state.current.signups]
      return answer(signupResponseSchema, { signup })
    }),
    http.post(`${ROOT}/legacy-import`, async ({ request }) => {
      const { dry_run, grant } = legacySignupsBody.parse(await request.json())
      const isNew = hasLegacy && !state.current.imported
      state.current.imported ||= !dry_run
      return answer(legacySignupsResponseSchema, {
        found: hasLegacy,
        campaigns: { read: 2, new: isNew ? 2 : 0, known: isNew ? 0 : 2 },
        subscriptions: { read: 412, new: isNew ? 409 : 0, known: isNew ? 0 : 409, skipped: 3, without_promotion: isNew ? 12 : 0, granted: grant && !dry_run ? 400 : 0 },
        next: null,
      })
    }),
    http.get(`${ROOT}/:id`, ({ params }) => {
      const signup = state.current.signups.find(({ id }) => id === params.id)
      return signup ? answer(signupResponseSchema, { signup }) : missing()
    }),
    http.post(`${ROOT}/:id`, async ({ request, params }) => {
      const { version, ...body } = updateSignupBody.parse(await request.json())
      const before = state.current.signups.find(({ id }) => id === params.id)
      if (!before) {
        return missing()
      }
      if (stale) {
        return HttpResponse.json({ type: "not_allowed", message: "Somebody else has changed this sign-up campaign meanwhile. Reload it and try again." }, { status: 400 })
      }
      const signup = { ...before, ...body, version: version + 1 }
      state.current.signups = state.current.signups.map((one) => (one.id === signup.id ? signup : one))
      return answer(signupResponseSchema, { signup })
    }),
    http.delete(`${ROOT}/:id`, ({ params }) => HttpResponse.json({ id: params.id, object: "email_signup", deleted: true })),
  ]
}
