import { decode } from "html-entities"

/** More than this of one cell is never looked at; every limit of a field is far below it. */
const CELL_MAX = 100_000

/** Invisible characters: controls, zero-width spaces, marks of writing direction, lone surrogates. */
const INVISIBLE = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u200B\u200C\u200E\u200F\u2028-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB]|\p{Surrogate}/gu
/** A zero-width joiner holds an emoji together; anywhere else it hides. */
const LOOSE_JOINER = /\u200D(?!\p{Extended_Pictographic})/gu
const TAG = /<\/?[a-z][a-z0-9-]*(?:[\s/][^<>]*)?>/gi
const BREAK = /<(?:br|\/p|\/div|\/li|\/h[1-6]|\/tr)\b[^<>]*>/gi
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/i

/** UTF-8 that was read as windows-1252 or windows-1251, or bytes that were lost. */
const MOJIBAKE = [
  /[ÐÑÃÂ][\u0080-\u00BF\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192\u02C6\u02DC\u2013-\u203A\u20AC\u2122]/u,
  /(?:[РС][\u0402-\u040F\u0452-\u045F\u0490\u0491\u00A0-\u00BF\u2013-\u203A\u20AC\u2116\u2122]){2}/u,
  /\uFFFD/u,
]

export const isMojibake = (text: string): boolean => MOJIBAKE.some((pattern) => pattern.test(text))

/** Cuts whole elements whose content is no text; linear also when they never close. */
const dropElement = (html: string, open: string, close: string): string => {
  const lower = html.toLowerCase()
  let result = ""
  let from = 0
  for (;;) {
    const start = lower.indexOf(open, from)
    const end = start < 0 ? -1 : lower.indexOf(close, start + open.length)
    if (end < 0) {
      return result + html.slice(from)
    }
    result += html.slice(from, start)
    from = end + close.length
  }
}

/** Text of a piece of HTML, entities decoded; a lone `<` or `&` stays what it is. */
export const stripHtml = (html: string): string => {
  if (!html.includes("<") && !ENTITY.test(html)) {
    return html
  }
  const visible = [["<!--", "-->"], ["<script", "</script>"], ["<style", "</style>"]]
    .reduce((text, [open, close]) => dropElement(text, open, close), html)
  return decode(visible.replace(BREAK, "\n").replace(TAG, ""))
}

export type CleanText = { text: string; wasHtml: boolean }

/** Plain text of a cell: no markup, nothing invisible, at most one empty line in a row. */
export const cleanText = (cell: string): CleanText => {
  const raw = cell.length > CELL_MAX ? cell.slice(0, CELL_MAX) : cell
  const stripped = stripHtml(raw)
  const text = stripped
    .replace(/\r\n?|\u2028|\u2029|\u0085/g, "\n")
    .replace(/\t/g, " ")
    .replace(INVISIBLE, "")
    .replace(LOOSE_JOINER, "")
    .replace(/[ \u00A0]+\n/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim()
  return { text, wasHtml: stripped !== raw }
}

/** Text in one line. */
export const cleanLine = (cell: string): CleanText => {
  const { text, wasHtml } = cleanText(cell)
  return { text: text.replace(/\s+/g, " "), wasHtml }
}

/** The first `max` units of a text, never half a character. */
export const cut = (text: string, max: number): string =>
  text.length <= max ? text : text.slice(0, max).replace(/[\uD800-\uDBFF]$/, "").trimEnd()
