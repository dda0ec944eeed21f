import { http, type HttpHandler } from "msw"
import { type Contact, type ContactCounts, contactCountsSchema, listContactsQuery, listContactsResponseSchema } from "../../src/contracts/email-campaign-contact"
import { buildContactCounts, buildContacts } from "../fixtures/email-contacts"
import { mockState } from "./mock-state"
import { answer, invalid, readQuery } from "./respond"

type Seed = { contacts: Contact[]; counts: ContactCounts }

const ROOT = "*/admin/email-contacts"

/** Contacts in memory: the list with its filters, and the counts. */
export const contactHandlers = (seed: () => Partial<Seed> = () => ({})): HttpHandler[] => {
  const state = mockState((): Seed => ({ contacts: buildContacts(), counts: buildContactCounts(), ...seed() }))
  return [
    http.get(`${ROOT}/counts`, () => answer(contactCountsSchema, state.current.counts)),
    http.get(ROOT, ({ request }) => {
      const query = readQuery(request, listContactsQuery)
      if (!query.success) {
        return invalid(query.error)
      }
      const { q, status, cursor, limit } = query.data
      const found = state.current.contacts.filter(
        ({ email, unmailable }) => (!q || email?.includes(q)) && (!status || (unmailable ?? "mailable") === status)
      )
      const start = Number(cursor ?? 0)
      return answer(listContactsResponseSchema, {
        contacts: found.slice(start, start + limit),
        next_cursor: start + limit < found.length ? String(start + limit) : null,
      })
    }),
  ]
}
