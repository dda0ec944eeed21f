import { LIMITS } from "../../../../../contracts/size-guide-document"

/** More cells than any paste may have. */
export const MAX_CELLS = 10_000
const MAX_PLACES = 200_000
const MAX_LENGTH = 8_000_000
const MAX_QUOTED = 20_000
const MAX_SPAN_COLUMNS = 200
const MAX_SPAN_ROWS = 2_000

/** What a program put on the clipboard. */
export type ClipboardContent = { html: string; text: string }

const SPACES = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g
const UNSEEN = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g

const tidy = (text: string): string =>
  text
    .replace(SPACES, " ")
    .replace(UNSEEN, "")
    .split("\n")
    .map((line) => line.replace(/[ \t\r\f]+/g, " ").trim())
    .join("\n")
    .trim()

const SILENT = new Set(["SCRIPT", "STYLE", "TEMPLATE", "NOSCRIPT", "HEAD", "TITLE", "OBJECT", "IFRAME"])
const BLOCKS = new Set(["P", "DIV", "LI", "TR"])

const isHidden = (element: Element): boolean =>
  element.hasAttribute("hidden") || /display\s*:\s*none|mso-hide\s*:\s*all/i.test(element.getAttribute("style") ?? "")

/** Text of a cell as it is seen: source line breaks are spaces, `<br>` and blocks are line breaks. */
const textOf = (node: Node): string => {
  if (node.nodeType === Node.TEXT_NODE) {
    return (node.nodeValue ?? "").replace(/[ \t\r\n\f]+/g, " ")
  }
  if (node.nodeType !== Node.ELEMENT_NODE) {
    return ""
  }
  const element = node as Element
  if (SILENT.has(element.tagName) || isHidden(element)) {
    return ""
  }
  if (element.tagName === "BR") {
    return "\n"
  }
  const inner = [...element.childNodes].map(textOf).join("")
  return BLOCKS.has(element.tagName) ? `\n${inner}\n` : inner
}

const spanOf = (cell: HTMLTableCellElement, name: "colspan" | "rowspan", max: number): number => {
  const span = Number.parseInt(cell.getAttribute(name) ?? "1", 10)
  return Number.isFinite(span) ? Math.max(1, Math.min(span, max)) : 1
}

const hiddenColumns = (table: HTMLTableElement): Set<number> => {
  const hidden = new Set<number>()
  let index = 0
  for (const column of table.querySelectorAll("col")) {
    const span = Math.min(Number.parseInt(column.getAttribute("span") ?? "1", 10) || 1, MAX_SPAN_COLUMNS)
    for (let i = 0; i < span; i++, index++) {
      if (isHidden(column)) {
        hidden.add(index)
      }
    }
  }
  return hidden
}

/** Cells of a table with merged ones repeated in every place they cover; stops a little above the limits. */
const readTable = (table: HTMLTableElement): string[][] => {
  const grid: string[][] = []
  const rows = [...table.rows].filter((row) => !isHidden(row))
  let filled = 0
  let places = 0
  const isFull = () => filled > MAX_CELLS || places > MAX_PLACES
  rows.forEach((row, top) => {
    grid[top] ??= []
    let left = 0
    for (const cell of row.cells) {
      if (isHidden(cell) || isFull()) {
        continue
      }
      while (grid[top][left] !== undefined) {
        left++
      }
      const text = tidy(textOf(cell))
      const width = spanOf(cell, "colspan", MAX_SPAN_COLUMNS)
      const height = Math.min(spanOf(cell, "rowspan", MAX_SPAN_ROWS), rows.length - top)
      for (let y = top; y < top + height && !isFull(); y++) {
        grid[y] ??= []
        for (let x = left; x < left + width; x++, places++) {
          grid[y][x] ??= text
        }
        filled += text ? width : 0
      }
      left += width
    }
  })
  const hidden = hiddenColumns(table)
  return hidden.size > 0 ? grid.map((row) => row.filter((_, index) => !hidden.has(index))) : grid
}

const widthOf = (rows: readonly string[][], count: (row: string[]) => number) =>
  rows.reduce((most, row) => Math.max(most, count(row)), 0)

/** All rows of one width. Where whole columns of a sheet were copied, the empty rest of the sheet is cut off. */
const square = (rows: string[][]): string[][] => {
  const isOversized = rows.length > LIMITS.rows || widthOf(rows, (row) => row.length) > LIMITS.columns
  const width = widthOf(rows, (row) => (isOversized ? row.findLastIndex(Boolean) + 1 : row.length))
  const height = isOversized ? rows.findLastIndex((row) => row.some(Boolean)) + 1 : rows.length
  return width === 0 ? [] : rows.slice(0, height).map((row) => Array.from({ length: width }, (_, index) => row[index] ?? ""))
}

const readHtml = (html: string): string[][] => {
  if (!/<table[\s>]/i.test(html) || html.length > MAX_LENGTH) {
    return []
  }
  const table = new DOMParser().parseFromString(html, "text/html").querySelector("table")
  return table ? square(readTable(table)) : []
}

/** A quoted cell may hold tabs and line breaks; quotes that do not close at the end of a cell are plain text. */
const QUOTED = /^"((?:[^"]|"")*)"(?=\t|\r?\n|$)/

const readText = (text: string): string[][] => {
  const rows: string[][] = [[]]
  let rest = text.slice(0, MAX_LENGTH).replace(/(\r\n?|\n)$/, "")
  if (rest === "") {
    return []
  }
  for (let count = 0; count <= MAX_CELLS; count++) {
    const quoted = rest.startsWith('"') ? QUOTED.exec(rest.slice(0, MAX_QUOTED)) : null
    const end = quoted ? quoted[0].length : rest.search(/[\t\r\n]|$/)
    rows[rows.length - 1].push(tidy(quoted ? quoted[1].replace(/""/g, '"').replace(/\r\n?/g, "\n") : rest.slice(0, end)))
    const separator = /^(\t|\r\n?|\n)/.exec(rest.slice(end, end + 2))?.[0]
    if (!separator) {
      break
    }
    rest = rest.slice(end + separator.length)
    if (separator !== "\t") {
      rows.push([])
    }
  }
  return square(rows)
}

/**
 * Reads what Excel, Google Sheets, LibreOffice and others put on the clipboard into rows of texts of
 * equal length: an HTML table first, else text with tabs. The HTML is parsed into a document of its
 * own where nothing loads or runs. Merged cells are repeated, hidden ones left out. Of an oversized
 * clipboard a little more than {@link MAX_CELLS} is read, so that it can be refused.
 */
export const readClipboard = ({ html, text }: ClipboardContent): string[][] => {
  const rows = readHtml(html)
  return rows.length > 0 ? rows : readText(text)
}
