import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ListContactsQuery } from "../../../../contracts/email-campaign-contact"
import type { BijouEmailCampaignService, ContactRow } from "../../../../modules/bijou_email_campaign"
import { writeDelimited } from "../../../../sizing/exchange/csv"
import { audit } from "../../../lib/audit"
import { emailService, toContact } from "../present"

const COLUMNS = ["email", "first_name", "last_name", "locale", "country", "consent", "status", "source", "frequency", "paused_until", "created_at"] as const
/** Bulgarian spreadsheets split at semicolons. */
const LANGUAGE = "bg"
const BYTE_ORDER_MARK = "\uFEFF"
const PAGE = 1000

/** What an import of this file reads as consent: nobody becomes a reader by going through a file. */
const consentOf = ({ unmailable }: ContactRow): string =>
  unmailable === null || unmailable === "paused" ? "yes" : unmailable === "unsubscribed" ? "no" : ""

const cellsOf = (row: ContactRow): string[] => {
  const values: Record<(typeof COLUMNS)[number], string | null> = { ...toContact(row), consent: consentOf(row), status: row.unmailable ?? "mailable" }
  return COLUMNS.map((column) => values[column] ?? "")
}

async function* lines(contacts: BijouEmailCampaignService["contacts"], filter: Omit<ListContactsQuery, "cursor" | "limit">) {
  yield writeDelimited([COLUMNS], "csv", LANGUAGE)
  let lastId = "0"
  let page: ContactRow[]
  do {
    page = await contacts.after(filter, lastId, PAGE)
    if (page.length) {
      yield writeDelimited(page.map(cellsOf), "csv", LANGUAGE).replace(BYTE_ORDER_MARK, "")
      lastId = page[page.length - 1].id
    }
  } while (page.length === PAGE)
}

/** Contacts of a filter as CSV, of any length. What a spreadsheet would compute is written as text. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { cursor: _cursor, limit: _limit, ...filter } = req.validatedQuery as ListContactsQuery
  await audit(req, { feature: "email-campaign", action: "export_contacts", resource_id: null, facts: {} })
  res.setHeader("content-type", "text/csv; charset=utf-8")
  res.setHeader("content-disposition", 'attachment; filename="contacts.csv"')
  res.setHeader("cache-control", "private, no-store")
  res.setHeader("x-content-type-options", "nosniff")
  await pipeline(Readable.from(lines(emailService(req.scope).contacts, filter)), res)
}
