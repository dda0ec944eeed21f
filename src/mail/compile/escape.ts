import type { Place } from "./types"

const NAMES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" }
const SPECIAL = /[&<>"']/
const SPECIALS = /[&<>"']/g
/** Controls, separators of lines, changes of direction and halves of characters. */
const UNSAFE = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/
const UNSAFES = new RegExp(UNSAFE.source, "g")
const BREAKS = /[\t\n\r]+/g

const clean = (text: string): string => (UNSAFE.test(text) ? text.replace(UNSAFES, "") : text)

/** Text as the content of an element or a quoted attribute. */
export const escapeHtml = (text: string): string => {
  const cleaned = clean(text)
  return SPECIAL.test(cleaned) ? cleaned.replace(SPECIALS, (char) => NAMES[char]) : cleaned
}

/** Text as one line of a header or of the plain-text part. */
export const oneLine = (text: string): string => clean(text.replace(BREAKS, " "))

/** Text as a place wants it. A value of a recipient never brings a line of its own. */
export const escapeFor = (text: string, place: Place): string =>
  place === "html" || place === "attribute" ? escapeHtml(oneLine(text)) : oneLine(text)
