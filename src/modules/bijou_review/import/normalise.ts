import { createHash } from "node:crypto"
import { type CheckImportBody, type IMPORT_WARNINGS, type ImportField, type Refusal } from "../../../contracts/review-import"
import { AUTHOR_MAX, BODY_MAX, type Flag, REPLY_MAX, TITLE_MAX } from "../../../contracts/review"
import { flagsOf } from "../../../contracts/review-flags"
import type { ReviewStatus } from "../../../contracts/review-status"
import { parseDate } from "./dates"
import { foldHeader, formatSpec } from "./formats"
import type { FileRecord } from "./parse"
import { cleanLine, cleanText, cut, isMojibake } from "./text"
import { parseEmail, parseFlag, parseLocale, parseMedia, parseProduct, parseRating, parseStatus } from "./values"

export type RowWarning = (typeof IMPORT_WARNINGS)[number]

/** One row of a file in the project's own terms, as it waits in the staging table. */
export type StagedRow = {
  line: number
  state: "accepted" | "refused" | "reply"
  reason: Refusal | null
  detail: string | null
  external_id: string
  /** Of a reply: identifier of the row it answers. */
  parent_id: string | null
  product: string
  rating_raw: number | null
  title: string | null
  body: string
  author_name: string
  author_email: string | null
  created_at: string | null
  status: ReviewStatus
  verified: boolean
  locale: string
  reply: string | null
  replied_at: string | null
  media: string[]
  flags: Flag[]
}

export type NormalisedRow = { row: StagedRow; warnings: RowWarning[] }

const HOUR = 3_600_000
const ANONYMOUS: Record<string, string> = { bg: "Анонимен", en: "Anonymous" }

/** Where each field stands in a record: the mapped column first, then others of the format. */
const fieldPositions = (columns: string[], body: CheckImportBody): ((field: ImportField) => number[]) => {
  const folded = columns.map(foldHeader)
  // Fallbacks belong to known sources only: in a file of one's own a person says what a column means.
  const known = body.format === "custom" ? {} : formatSpec(body.format).columns
  const positions = new Map<ImportField, number[]>()
  return (field) => {
    const found = positions.get(field)
    if (found) {
      return found
    }
    const mapped = body.mapping[field]
    const names = mapped === undefined ? [] : [columns.indexOf(mapped)]
    const others = mapped === undefined ? [] : (known[field] ?? []).map((name) => folded.indexOf(name))
    const all = [...new Set([...names, ...others])].filter((at) => at >= 0)
    positions.set(field, all)
    return all
  }
}

const hash = (parts: string[]): string =>
  createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 40)

const statusOf = (inFile: ReviewStatus | null, target: CheckImportBody["target"]): ReviewStatus => {
  if (target === "as_in_file") {
    return inFile ?? "pending"
  }
  // What the source itself threw out is not put before the public.
  return target === "published" && (inFile === "spam" || inFile === "rejected") ? inFile : target
}

/**
 * Makes the function that turns records of a file into rows of ours, by the options a person
 * chose. It never throws: what is wrong with a row stands in the row.
 */
export const createNormaliser = (columns: string[], body: CheckImportBody, now: Date = new Date()) => {
  const positions = fieldPositions(columns, body)
  const parentAt = columns.map(foldHeader).indexOf(formatSpec(body.format).parent ?? " ")
  const latest = now.getTime() + 24 * HOUR

  return ({ line, cells }: FileRecord): NormalisedRow => {
    const warnings = new Set<RowWarning>()
    const cell = (field: ImportField): string =>
      positions(field).map((at) => cells[at] ?? "").find((text) => text.trim() !== "") ?? ""
    const clean = (text: string, kind: typeof cleanText): string => {
      const { text: plain, wasHtml } = kind(text)
      if (wasHtml) warnings.add("html_stripped")
      if (isMojibake(plain)) warnings.add("mojibake")
      return plain
    }
    const dateOf = (text: string): Date | null => {
      const date = text.trim() ? parseDate(text, body.date_order) : null
      return date && date.getTime() <= latest ? date : null
    }

    const title = clean(cell("title"), cleanLine)
    if (title.length > TITLE_MAX) warnings.add("title_shortened")
    const text = clean(cell("body"), cleanText)
    const author = clean(cell("author_name"), cleanLine)
    const locale = parseLocale(cell("locale")) ?? body.locale
    const rating = parseRating(cell("rating"))
    const dateText = cell("created_at").trim()
    const createdAt = dateOf(dateText)
    const product = parseProduct(cell("product"))
    const reply = clean(cell("reply"), cleanText)
    const ownId = cell("external_id").trim().slice(0, 200)
    const parent = parentAt < 0 ? "" : (cells[parentAt] ?? "").trim()
    const isReply = parent !== "" && parent !== "0"

    const refusal = refuse({
      isWhole: cells.length === columns.length || cells.slice(columns.length).every((extra) => extra.trim() === ""),
      isShort: cells.length < columns.length,
      cells: cells.length,
      columns: columns.length,
      isReply,
      ratingText: cell("rating").trim(),
      rating,
      text,
      dateText,
      createdAt,
      product,
      hasDefaultProduct: body.default_product_id !== null,
    })
    if (!isReply && !author) warnings.add("author_missing")
    if (!isReply && !dateText) warnings.add("date_missing")

    return {
      warnings: refusal ? [] : [...warnings],
      row: {
        line,
        state: refusal ? "refused" : isReply ? "reply" : "accepted",
        reason: refusal?.reason ?? null,
        detail: refusal?.detail ?? (reply.length > REPLY_MAX ? `reply ${reply.length} / ${REPLY_MAX}` : null),
        // Numbers of a file of one's own are counted anew in the next one, so its content identifies a row.
        external_id:
          ownId && body.format !== "custom"
            ? ownId
            : hash([product || (body.default_product_id ?? ""), author, createdAt?.toISOString() ?? dateText, text, ownId]),
        parent_id: isReply ? parent.slice(0, 200) : null,
        product,
        rating_raw: rating,
        title: cut(title, TITLE_MAX) || null,
        body: cut(text, BODY_MAX),
        author_name: cut(author, AUTHOR_MAX) || (ANONYMOUS[locale.slice(0, 2)] ?? ANONYMOUS.en),
        author_email: parseEmail(cell("author_email")),
        created_at: createdAt?.toISOString() ?? null,
        status: statusOf(parseStatus(cell("status")), body.target),
        verified: parseFlag(cell("verified")),
        locale,
        reply: cut(reply, REPLY_MAX) || null,
        replied_at: dateOf(cell("replied_at"))?.toISOString() ?? null,
        media: parseMedia(positions("media").map((at) => cells[at] ?? "")),
        flags: flagsOf(title ? `${title}\n${text}` : text),
      },
    }
  }
}

type Checked = {
  isWhole: boolean
  isShort: boolean
  cells: number
  columns: number
  isReply: boolean
  ratingText: string
  rating: number | null
  text: string
  dateText: string
  createdAt: Date | null
  product: string
  hasDefaultProduct: boolean
}

/** First thing that is wrong with a row, with what stands there instead. */
/** The beginning of a cell, as the report shows it: bytes the database does not take are left out. */
const quoted = (cell: string): string => cut(cleanLine(cell).text, 60)

const refuse = (row: Checked): { reason: Refusal; detail: string | null } | null => {
  if (row.isShort || !row.isWhole) {
    return { reason: "columns_differ", detail: `${row.cells} / ${row.columns}` }
  }
  if (!row.isReply && row.ratingText === "") {
    return { reason: "rating_missing", detail: null }
  }
  if (!row.isReply && (row.rating === null || row.rating > 10)) {
    return { reason: "rating_invalid", detail: quoted(row.ratingText) }
  }
  if (row.text === "") {
    return { reason: "body_missing", detail: null }
  }
  if (row.text.length > BODY_MAX) {
    return { reason: "body_too_long", detail: `${row.text.length} / ${BODY_MAX}` }
  }
  if (row.dateText !== "" && row.createdAt === null) {
    return { reason: "date_invalid", detail: quoted(row.dateText) }
  }
  if (!row.isReply && row.product === "" && !row.hasDefaultProduct) {
    return { reason: "product_missing", detail: null }
  }
  return null
}
