import { MERGE_FIELDS, type Line, type MergeField } from "../../contracts/email-campaign-text"

/** Key of the text that names a merge field. */
export const fieldLabelKey = (field: MergeField): string => `email.field.${field}`

/** Every merge field with the key of its name, in the order a menu shows them. */
export const fieldChoices = MERGE_FIELDS.map((name) => ({ name, label_key: fieldLabelKey(name) }))

/** A line of plain text. */
export const lineOf = (text: string): Line => (text ? [{ type: "text", text }] : [])

/** What a line says to somebody of whom nothing is known. */
export const plainLine = (line: Line): string =>
  line.map((node) => (node.type === "text" ? node.text : node.attrs.fallback)).join("")
