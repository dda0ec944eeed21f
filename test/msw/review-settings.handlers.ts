import { http, type HttpHandler } from "msw"
import {
  deletedResponseSchema,
  saveTemplateBody,
  saveViewBody,
  templateResponseSchema,
  templatesResponseSchema,
  viewResponseSchema,
  viewsResponseSchema,
} from "../../src/contracts/review-moderation"
import { buildSavedView, buildTemplate, hoursAgo } from "../fixtures/review"
import { answer, invalid, missing } from "./respond"
import type { ReviewState } from "./review.state"

type State = { readonly current: ReviewState }
type One = { id: string }

/** `/admin/reviews/templates` over the mock state. */
export const templateHandlers = (state: State): HttpHandler[] => [
  http.get("*/admin/reviews/templates", () =>
    answer(templatesResponseSchema, { templates: state.current.templates })
  ),
  http.post("*/admin/reviews/templates", async ({ request }) => {
    const body = saveTemplateBody.safeParse(await request.json())
    if (!body.success) {
      return invalid(body.error)
    }
    const id = `brtpl_${state.current.templates.length + 100}`
    const template = buildTemplate({ ...body.data, id, updated_at: hoursAgo(0) })
    state.current.templates.push(template)
    return answer(templateResponseSchema, { template })
  }),
  http.post<One>("*/admin/reviews/templates/:id", async ({ params, request }) => {
    const body = saveTemplateBody.safeParse(await request.json())
    const template = state.current.templates.find((known) => known.id === params.id)
    if (!body.success || !template) {
      return body.success ? missing() : invalid(body.error)
    }
    return answer(templateResponseSchema, {
      template: Object.assign(template, body.data, { updated_at: hoursAgo(0) }),
    })
  }),
  http.delete<One>("*/admin/reviews/templates/:id", ({ params }) => {
    state.current.templates = state.current.templates.filter((known) => known.id !== params.id)
    return answer(deletedResponseSchema, { id: params.id, object: "review_template", deleted: true })
  }),
]

/** `/admin/reviews/views` over the mock state. */
export const viewHandlers = (state: State): HttpHandler[] => [
  http.get("*/admin/reviews/views", () => answer(viewsResponseSchema, { views: state.current.views })),
  http.post("*/admin/reviews/views", async ({ request }) => {
    const body = saveViewBody.safeParse(await request.json())
    if (!body.success) {
      return invalid(body.error)
    }
    const id = `brview_${state.current.views.length + 100}`
    const view = buildSavedView({ ...body.data, id, mine: true })
    state.current.views.push(view)
    return answer(viewResponseSchema, { view })
  }),
  http.delete<One>("*/admin/reviews/views/:id", ({ params }) => {
    state.current.views = state.current.views.filter((known) => known.id !== params.id)
    return answer(deletedResponseSchema, { id: params.id, object: "review_view", deleted: true })
  }),
]
