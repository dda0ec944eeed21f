import { MedusaError } from "@medusajs/framework/utils"
import { IMPORT_FIELDS, type ImportField, type ImportMapping } from "../../../contracts/email-campaign-import"
import type { Locale } from "../../../contracts/shared"
import { readDelimited } from "../../../sizing/exchange/csv"
import type { Person } from "./contacts"

const MOST_ROWS = 100_000

/** A row of a file: what it says of a person. */
export type FileRow = {
  /** Its number in the file; the row of the headings is 1. */
  row: number
  person: Person
  /** What a column of consent says; null where it says nothing that is understood. */
  consent: boolean | null
}

export type ContactFile = { columns: string[]; mapping: ImportMapping; rows: FileRow[] }

/** Headings as Mailchimp, Klaviyo, Shopify, Omnisend and Bulgarian spreadsheets write them, folded. */
const HEADINGS: Record<ImportField, readonly string[]> = {
  email: ["email", "emailaddress", "mail", "имейл", "имейладрес", "елпоща", "електроннапоща"],
  first_name: ["firstname", "first", "givenname", "fname", "име", "собственоиме"],
  last_name: ["lastname", "last", "surname", "familyname", "lname", "фамилия", "фамилноиме"],
  locale: ["locale", "language", "lang", "език"],
  country: ["country", "countrycode", "държава", "страна"],
  consent: ["consent", "acceptsemailmarketing", "acceptsmarketing", "emailmarketingconsent", "emailmarketing", "subscribed", "status", "optin", "съгласие", "абониран", "статус"],
}

const YES = ["yes", "y", "true", "1", "subscribed", "granted", "да", "абониран"]
const NO = ["no", "n", "false", "0", "unsubscribed", "cleaned", "withdrawn", "не", "отписан"]

const fold = (text: string): string => text.toLowerCase().replace(/[\s_.:-]+/g, "")

const guess = (columns: readonly string[]): ImportMapping => {
  const folded = columns.map(fold)
  const found = IMPORT_FIELDS.flatMap((field) => {
    const at = folded.findIndex((column) => HEADINGS[field].includes(column))
    return at < 0 ? [] : [[field, columns[at]] as const]
  })
  return Object.fromEntries(found)
}

const localeOf = (text: string): Locale | null => {
  const word = fold(text)
  if (word.startsWith("bg") || word.startsWith("bul") || word.startsWith("бълг")) {
    return "bg"
  }
  return word.startsWith("en") || word.startsWith("англ") ? "en" : null
}

const consentOf = (text: string): boolean | null => {
  const word = fold(text)
  return YES.includes(word) ? true : NO.includes(word) ? false : null
}

/**
 * Reads a CSV or TSV of contacts.
 * @param given which column holds what; guessed by the headings where it is not given
 * @throws INVALID_DATA when a column is not there, none holds addresses, or the file is too long
 */
export const readContactFile = (content: string, given?: ImportMapping): ContactFile => {
  const [headings = [], ...body] = readDelimited(content, "csv")
  const columns = headings.map((heading) => heading.trim())
  const mapping = given ?? guess(columns)
  const missing = Object.values(mapping).find((column) => !columns.includes(column))
  if (missing !== undefined) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, `The file has no column "${missing}". Its columns are: ${columns.join(", ")}.`)
  }
  if (!mapping.email) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, "No column holds e-mail addresses: say which one does.")
  }
  if (body.length > MOST_ROWS) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, `The file has ${body.length} rows. Divide it into files of at most ${MOST_ROWS}.`)
  }
  const at = (field: ImportField): number => columns.indexOf(mapping[field] ?? "")
  const places = Object.fromEntries(IMPORT_FIELDS.map((field) => [field, at(field)])) as Record<ImportField, number>
  const rows = body.flatMap((cells, index): FileRow[] => {
    if (cells.every((cell) => cell.trim() === "")) {
      return []
    }
    const cell = (field: ImportField): string => (places[field] < 0 ? "" : (cells[places[field]] ?? ""))
    const person: Person = {
      email: cell("email"),
      firstName: cell("first_name"),
      lastName: cell("last_name"),
      locale: localeOf(cell("locale")),
      country: cell("country").trim(),
    }
    return [{ row: index + 2, person, consent: consentOf(cell("consent")) }]
  })
  return { columns, mapping, rows }
}
