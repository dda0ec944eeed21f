import {
  checkImportBody,
  REQUIRED_IMPORT_FIELDS,
  type CheckImportBody,
  type ImportField,
  type ImportFormat,
  type ReviewImport,
} from "../../../../contracts/review-import"

/** How to read a file, as it stands on the screen; what the check is sent. */
export type ImportDraft = CheckImportBody

/** Names of the formats; `custom` is the one that needs words. */
export const FORMAT_NAMES: Record<Exclude<ImportFormat, "custom">, string> = {
  judgeme: "Judge.me",
  loox: "Loox",
  yotpo: "Yotpo",
  okendo: "Okendo",
  shopify: "Shopify Product Reviews",
  woocommerce: "WooCommerce",
  stamped: "Stamped",
  opinew: "Opinew",
  ryviu: "Ryviu",
}

/** Fields in the order of the mapper: what matters most comes first. */
export const FIELD_ORDER: readonly ImportField[] = [
  "rating",
  "body",
  "product",
  "title",
  "author_name",
  "author_email",
  "created_at",
  "status",
  "verified",
  "locale",
  "reply",
  "replied_at",
  "media",
  "external_id",
]

/** Steps of the page, in their order. */
export const STEPS = ["file", "columns", "check", "import"] as const
export type Step = (typeof STEPS)[number]

/** The draft an import starts with: what the server found out, or what was sent last. */
export const toDraft = ({ format, mapping, options }: ReviewImport): ImportDraft => ({ format, mapping, ...options })

const sorted = (record: object) => Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1))

/** Whether two drafts read a file in the same way. */
export const isSameDraft = (one: ImportDraft, other: ImportDraft): boolean => {
  const flat = ({ mapping, product_matches, ...rest }: ImportDraft) =>
    JSON.stringify([sorted(mapping), sorted(product_matches), sorted(rest)])
  return flat(one) === flat(other)
}

/** Required fields that have no column yet. */
export const missingFields = (mapping: ImportDraft["mapping"]): ImportField[] =>
  REQUIRED_IMPORT_FIELDS.filter((field) => !mapping[field])

/** Columns that stand for more than one field. */
export const columnsUsedTwice = (mapping: ImportDraft["mapping"]): { column: string; fields: ImportField[] }[] => {
  const fieldsOf = new Map<string, ImportField[]>()
  for (const field of FIELD_ORDER) {
    const column = mapping[field]
    if (column) {
      fieldsOf.set(column, [...(fieldsOf.get(column) ?? []), field])
    }
  }
  return [...fieldsOf].filter(([, fields]) => fields.length > 1).map(([column, fields]) => ({ column, fields }))
}

/** The mapping with one field set to a column, or to none. */
export const withColumn = (
  mapping: ImportDraft["mapping"],
  field: ImportField,
  column: string | null
): ImportDraft["mapping"] => {
  const { [field]: _before, ...rest } = mapping
  return column === null ? rest : { ...rest, [field]: column }
}

/** Product choices with one name set to a product, or to none. */
export const withMatch = (
  matches: ImportDraft["product_matches"],
  name: string,
  productId: string | null
): ImportDraft["product_matches"] => {
  const { [name]: _before, ...rest } = matches
  return productId === null ? rest : { ...rest, [name]: productId }
}

/**
 * One product for every name that was not found and for rows that name none; `null` takes back
 * what such a choice set.
 */
export const withProductForAll = (
  draft: Pick<ImportDraft, "product_matches" | "default_product_id">,
  names: readonly string[],
  productId: string | null
): Pick<ImportDraft, "product_matches" | "default_product_id"> => ({
  default_product_id: productId,
  product_matches: names.reduce(
    (matches, name) =>
      productId !== null || matches[name] === draft.default_product_id ? withMatch(matches, name, productId) : matches,
    draft.product_matches
  ),
})

/** The first `max` different values of a column that are not empty. */
export const sampleOf = ({ columns, sample }: Pick<ReviewImport, "columns" | "sample">, column: string, max = 2): string[] => {
  const index = columns.indexOf(column)
  const values = sample.map((row) => (row[index] ?? "").trim()).filter(Boolean)
  return [...new Set(values)].slice(0, max)
}

/** Step an import stands at; `wanted` leads back to the columns where that is possible. */
export const stepOf = (status: ReviewImport["status"], wanted: string | null): Step => {
  switch (status) {
    case "uploaded":
      return "columns"
    case "checking":
      return "check"
    case "checked":
    case "failed":
      return wanted === "columns" ? "columns" : "check"
    case "importing":
    case "completed":
    case "cancelled":
      return "import"
  }
}

const KEY = "bijou:review-import:"

/** The draft of an import as it was left, or null; what is stored is checked like anything from outside. */
export const readStoredDraft = (id: string, storage: Storage): ImportDraft | null => {
  try {
    const parsed = checkImportBody.safeParse(JSON.parse(storage.getItem(KEY + id) ?? "null"))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

/** Keeps a draft until the tab is closed; a full storage costs the draft, not the work. */
export const storeDraft = (id: string, draft: ImportDraft, storage: Storage): void => {
  try {
    storage.setItem(KEY + id, JSON.stringify(draft))
  } catch {
    return
  }
}
