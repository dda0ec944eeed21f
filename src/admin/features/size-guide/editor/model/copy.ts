import type { ClipboardContent } from "./clipboard"

const NUMBER = /^[+-]?\d+([.,]\d+)?$/
const escapeHtml = (text: string) =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;").replace(/\n/g, "<br>")

/** Spreadsheets run a text that starts like a formula. */
const asPlainCell = (text: string): string => {
  const safe = /^[=+@\t\r-]/.test(text) && !NUMBER.test(text) ? `'${text}` : text
  return /["\t\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe
}

/** The same rows for a spreadsheet, as text with tabs and as a table whose texts no spreadsheet reads as dates or formulas. */
export const writeClipboard = (rows: readonly (readonly string[])[]): ClipboardContent => ({
  text: rows.map((row) => row.map(asPlainCell).join("\t")).join("\n"),
  html: `<table>${rows
    .map(
      (row) =>
        `<tr>${row
          .map((text) => `<td${NUMBER.test(text) ? "" : " style='mso-number-format:\"\\@\"'"}>${escapeHtml(text)}</td>`)
          .join("")}</tr>`
    )
    .join("")}</table>`,
})
