import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { CodEntry, ListCodQuery } from "../../../../contracts/econt-cod"
import type { BijouEcontService } from "../../../../modules/bijou_econt"
import { writeDelimited } from "../../../../sizing/exchange/csv"
import { toCodEntry } from "../cod/present"
import { econtService } from "../present"

const COLUMNS: (keyof CodEntry)[] = [
  "shipment_number",
  "order_display_id",
  "receiver_name",
  "state",
  "expected",
  "collected",
  "collected_at",
  "paid",
  "paid_at",
  "payout",
  "pay_type",
  "difference",
  "created_at",
]
/** Bulgarian spreadsheets read a decimal comma and semicolons. */
const LANGUAGE = "bg"
const BYTE_ORDER_MARK = "\uFEFF"

const cell = (value: CodEntry[keyof CodEntry]): string =>
  value === null ? "" : typeof value === "number" ? String(value).replace(".", ",") : value

async function* lines(ledger: BijouEcontService["ledger"], filter: Omit<ListCodQuery, "cursor" | "limit">) {
  yield writeDelimited([COLUMNS], "csv", LANGUAGE)
  for await (const page of ledger.all(filter)) {
    const rows = page.map(toCodEntry).map((entry) => COLUMNS.map((column) => cell(entry[column])))
    yield writeDelimited(rows, "csv", LANGUAGE).replace(BYTE_ORDER_MARK, "")
  }
}

/** The ledger of a filter as CSV, of any length. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { cursor: _cursor, limit: _limit, ...filter } = req.validatedQuery as ListCodQuery
  res.setHeader("content-type", "text/csv; charset=utf-8")
  res.setHeader("content-disposition", 'attachment; filename="econt-cod.csv"')
  res.setHeader("cache-control", "private, no-store")
  await pipeline(Readable.from(lines(econtService(req.scope).ledger, filter)), res)
}
