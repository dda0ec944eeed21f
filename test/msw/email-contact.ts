import { http, HttpResponse, type HttpHandler } from "msw"
import { z } from "zod"
import { type ContactDetail, contactDetailSchema, suppressContactBody } from "../../src/contracts/email-campaign-contact"
import { contactCodesResponseSchema } from "../../src/contracts/email-campaign-contact-code"
import { contactMailsResponseSchema } from "../../src/contracts/email-campaign-contact-mail"
import { importContactsBody, importContactsResponseSchema } from "../../src/contracts/email-campaign-import"
import { createEmailListBody, type EmailList, emailListSchema, emailListsResponseSchema } from "../../src/contracts/email-campaign-list"
import { createTopicBody, listTopicsResponseSchema, type Topic, topicSchema, updateTopicBody } from "../../src/contracts/email-campaign-topic"
import { buildContactCodes, buildContactDetail, buildContactMails, buildLists, buildTopics } from "../fixtures/email-contacts"
import { hoursAgo } from "../fixtures/review"
import { mockState } from "./mock-state"
import { answer, invalid, missing } from "./respond"

const contactOf = z.object({ contact: contactDetailSchema })

/** One contact in memory, with what the shop may do for it. */
export const oneContactHandlers = (seed: () => Partial<ContactDetail> = () => ({}), codes = buildContactCodes): HttpHandler[] => {
  const state = mockState(() => ({ contact: buildContactDetail(seed()), codes: codes() }))
  const ROOT = "*/admin/email-contacts/:id"
  const say = (change: Partial<ContactDetail>) => {
    state.current.contact = { ...state.current.contact, ...change }
    return answer(contactOf, { contact: state.current.contact })
  }
  const withdrawn = () => state.current.contact.consents.map((one) => (one.purpose === "marketing" ? { ...one, state: "withdrawn" as const, basis: null } : one))
  return [
    http.get(`${ROOT}/mails`, () => answer(contactMailsResponseSchema, { mails: buildContactMails() })),
    http.get(`${ROOT}/codes`, () => answer(contactCodesResponseSchema, { codes: state.current.codes })),
    http.get(`${ROOT}/export.json`, () => HttpResponse.json({ contact: { email: state.current.contact.email } })),
    http.get(ROOT, ({ params }) => (params.id === state.current.contact.id ? answer(contactOf, { contact: state.current.contact }) : missing())),
    http.post(`${ROOT}/unsubscribe`, () => say({ consents: withdrawn(), unmailable: "unsubscribed" })),
    http.post(`${ROOT}/erase`, () => say({ email: null, first_name: null, last_name: null, erased_at: hoursAgo(0), consents: withdrawn(), unmailable: "erased" })),
    http.post(`${ROOT}/suppression`, async ({ request }) => {
      const body = suppressContactBody.parse(await request.json())
      const suppressions = body.action === "suppress" ? [{ reason: "manual" as const, scope: "marketing" as const, source: "user_1", expires_at: null, created_at: hoursAgo(0) }] : []
      return say({ suppressions, unmailable: suppressions.length ? "suppressed" : null })
    }),
  ]
}

/** Topics in memory. */
export const topicHandlers = (seed: () => Topic[] = buildTopics): HttpHandler[] => {
  const state = mockState(() => ({ topics: seed() }))
  const ROOT = "*/admin/email-topics"
  return [
    http.get(ROOT, () => answer(listTopicsResponseSchema, { topics: [...state.current.topics].sort((one, other) => one.position - other.position) })),
    http.post(ROOT, async ({ request }) => {
      const body = createTopicBody.safeParse(await request.json())
      if (!body.success) {
        return invalid(body.error)
      }
      const topic = topicSchema.parse({ ...body.data, position: state.current.topics.length, archived_at: null, readers: 0 })
      state.current.topics = [...state.current.topics, topic]
      return answer(z.object({ topic: topicSchema }), { topic })
    }),
    http.post(`${ROOT}/:handle`, async ({ request, params }) => {
      const { archived, ...change } = updateTopicBody.parse(await request.json())
      const before = state.current.topics.find(({ handle }) => handle === params.handle)
      if (!before) {
        return missing()
      }
      const topic = { ...before, ...change, ...(archived === undefined ? {} : { archived_at: archived ? hoursAgo(0) : null }) }
      state.current.topics = state.current.topics.map((one) => (one.handle === topic.handle ? topic : one))
      return answer(z.object({ topic: topicSchema }), { topic })
    }),
  ]
}

/** Lists in memory, and the import of contacts. */
export const listHandlers = (seed: () => EmailList[] = buildLists): HttpHandler[] => {
  const state = mockState(() => ({ lists: seed() }))
  const ROOT = "*/admin/email-lists"
  return [
    http.get(ROOT, () => answer(emailListsResponseSchema, { lists: state.current.lists })),
    http.post(ROOT, async ({ request }) => {
      const { name } = createEmailListBody.parse(await request.json())
      if (state.current.lists.some((list) => list.name === name)) {
        return HttpResponse.json({ type: "duplicate_error", message: `There is a list "${name}" already.` }, { status: 422 })
      }
      const list = { id: `elist_${state.current.lists.length + 1}`, name, members: 0, created_at: hoursAgo(0) }
      state.current.lists = [...state.current.lists, list]
      return answer(z.object({ list: emailListSchema }), { list })
    }),
    http.delete(`${ROOT}/:id`, ({ params }) => {
      state.current.lists = state.current.lists.filter(({ id }) => id !== params.id)
      return HttpResponse.json({ id: params.id, object: "email_list", deleted: true })
    }),
    http.post("*/admin/email-contacts/import", async ({ request }) => {
      const { content, dry_run, list_id, grant } = importContactsBody.parse(await request.json())
      const [head, ...rows] = content.trim().split(/\r?\n/)
      const good = rows.filter((row) => /@.+\./.test(row)).length
      if (!dry_run) {
        state.current.lists = state.current.lists.map((list) => (list.id === list_id ? { ...list, members: list.members + good } : list))
      }
      return answer(importContactsResponseSchema, {
        dry_run,
        columns: head.split(","),
        mapping: { email: head.split(",")[0] },
        rows: rows.length,
        added: good,
        known: 0,
        refused_count: rows.length - good,
        refused: rows.flatMap((row, index) => (/@.+\./.test(row) ? [] : [{ row: index + 2, problem: "no_at" as const }])),
        granted: grant ? good : 0,
        withdrawn: 0,
      })
    }),
  ]
}
