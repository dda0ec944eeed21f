import { type LengthUnit, type Quantity } from "../../contracts/size-guide-document"
import {
  type StoreSizeGuide,
  type ViewCell,
  type ViewColumn,
  type ViewRow,
  type ViewTable,
} from "../../contracts/size-guide-store"
import { attributes, escapeHtml } from "./html"
import { systemName, type RenderTexts } from "./texts"

/** Measures taken on a person; the others are of the piece of jewellery itself. */
const ON_BODY: ReadonlySet<Quantity> = new Set([
  "wrist", "neck", "foot_length", "foot_width", "height", "weight", "chest", "underbust", "waist",
  "hip", "shoulder", "sleeve", "inseam", "head", "hand",
])

/** The column that names the rows: the first `label`, or the first one. It stands first and stays in sight. */
export const headerColumn = (table: ViewTable): ViewColumn =>
  table.columns.find((column) => column.type === "label") ?? table.columns[0]

/** Names of the rows first, then the chosen size system, then the others as the merchant put them. */
export const orderedColumns = (table: ViewTable, system: string | null): ViewColumn[] => {
  const header = headerColumn(table)
  const rest = table.columns.filter((column) => column !== header)
  const chosen = rest.find((column) => system !== null && column.system === system)
  return chosen ? [header, chosen, ...rest.filter((column) => column !== chosen)] : [header, ...rest]
}

/** `body` or `garment` where saying so tells a buyer something. */
export const measuredOn = (column: ViewColumn): "body" | "garment" | null => {
  if (column.of === "garment") return "garment"
  return column.of === "body" && column.quantity !== null && ON_BODY.has(column.quantity) ? "body" : null
}

/** What all measured columns of a guide are measured on; null where they differ or it goes without saying. */
export const measuredAlike = (guide: StoreSizeGuide): "body" | "garment" | null => {
  const measured = guide.tables.flatMap((table) => table.columns).filter(({ quantity }) => quantity !== null)
  const kinds = new Set(measured.map(measuredOn))
  return kinds.size === 1 ? [...kinds][0] : null
}

type Context = { guide: StoreSizeGuide; texts: RenderTexts; prefix: string; level: number; sayOf: boolean }

const inUnits = (units: Record<LengthUnit, string> | null | undefined) =>
  units ? { "data-mm": units.mm, "data-cm": units.cm, "data-in": units.in } : {}

const unitMark = (column: ViewColumn, texts: RenderTexts): string => {
  if (!column.unit) return ""
  const switched = attributes({ class: "bsg-unit", title: texts.unit_long[column.unit], "data-bsg-unit-mark": column.convertible })
  return ` <abbr${switched}>${escapeHtml(texts.unit_short[column.unit])}</abbr>`
}

const columnName = (column: ViewColumn, context: Context): string => {
  const { guide, texts, prefix } = context
  const name = column.system
    ? `<abbr title="${escapeHtml(systemName(column.system, guide.locale).long)}">${escapeHtml(column.label)}</abbr>`
    : escapeHtml(column.label)
  const block = column.how_to && guide.how_to.some(({ id }) => id === column.how_to)
  const linked = block ? `<a class="bsg-how" href="#${prefix}-${escapeHtml(column.how_to ?? "")}">${name}</a>` : name
  const of = context.sayOf ? measuredOn(column) : null
  const tag = of ? `<span class="bsg-of" title="${escapeHtml(texts[`${of}_long`])}">${escapeHtml(texts[of])}</span>` : ""
  return `${linked}${unitMark(column, texts)}${tag}`
}

const cellText = (cell: ViewCell | undefined, texts: RenderTexts): string =>
  cell?.text
    ? escapeHtml(cell.text)
    : `<span aria-hidden="true">${texts.empty}</span><span class="bsg-sr">${escapeHtml(texts.empty_long)}</span>`

const isSoldOut = (row: ViewRow) =>
  row.variants !== undefined && row.variants.length > 0 && row.variants.every(({ available }) => available === false)

const rowHeader = (row: ViewRow, column: ViewColumn, texts: RenderTexts): string => {
  const marks = [
    row.selected ? `<span class="bsg-mark">${escapeHtml(texts.your_size)}</span>` : "",
    isSoldOut(row) ? `<span class="bsg-sold-out">${escapeHtml(texts.sold_out)}</span>` : "",
  ].join("")
  const cell = row.cells[column.id]
  return `<th scope="row"><span class="bsg-name"${attributes(inUnits(cell?.units))}>${cellText(cell, texts)}</span>${marks}</th>`
}

const listBody = (table: ViewTable, columns: ViewColumn[], texts: RenderTexts): string =>
  table.rows
    .map((row) => {
      const cells = columns
        .slice(1)
        .map((column) => {
          const cell = row.cells[column.id]
          const kind = column.type === "text" ? "bsg-words" : null
          return `<td${attributes({ class: kind, ...inUnits(cell?.units) })}>${cellText(cell, texts)}</td>`
        })
        .join("")
      const state = attributes({
        "data-row": row.id,
        "data-size": row.label,
        class: row.selected ? "bsg-selected" : null,
        "aria-current": row.selected ? "true" : null,
      })
      return `<tr${state}>${rowHeader(row, columns[0], texts)}${cells}</tr>`
    })
    .join("")

const listTable = (table: ViewTable, context: Context): string => {
  const columns = orderedColumns(table, context.guide.system)
  const heads = columns
    .map((column) => {
      const isChosen = column.system !== null && column.system === context.guide.system
      const own = attributes({
        scope: "col",
        "data-column": table.columns.indexOf(column),
        "data-system": column.system,
        class: isChosen ? "bsg-chosen" : column.type === "text" && column !== columns[0] ? "bsg-words" : null,
      })
      return `<th${own}>${columnName(column, context)}</th>`
    })
    .join("")
  return `<thead><tr>${heads}</tr></thead><tbody>${listBody(table, columns, context.texts)}</tbody>`
}

const crossTable = (table: ViewTable, context: Context): string => {
  const [first, ...sizes] = table.columns
  const { texts } = context
  const unit = table.cross?.unit ?? null
  const across = sizes.some((column) => column.units) || unit === null ? "" : ` (${texts.unit_short[unit]})`
  const axis = sizes.some((column) => column.units) && unit
    ? ` <abbr class="bsg-unit" data-bsg-unit-mark title="${escapeHtml(texts.unit_long[unit])}">${escapeHtml(texts.unit_short[unit])}</abbr>`
    : escapeHtml(across)
  const top = `<tr><td class="bsg-corner"></td><th scope="colgroup" colspan="${sizes.length}">${escapeHtml(table.cross?.columns ?? "")}${axis}</th></tr>`
  const own = sizes.map((column) => `<th scope="col"${attributes(inUnits(column.units))}>${escapeHtml(column.label)}</th>`).join("")
  const names = `<tr><th scope="col">${escapeHtml(table.cross?.rows ?? first.label)}${unitMark(first, texts)}</th>${own}</tr>`
  const body = table.rows
    .map((row) => {
      const cells = sizes
        .map((column) => {
          const text = row.cells[column.id]?.text ?? ""
          return `<td${attributes({ "data-size": text || null })}>${text ? `<span class="bsg-name">${escapeHtml(text)}</span>` : cellText(undefined, texts)}</td>`
        })
        .join("")
      return `<tr data-row="${escapeHtml(row.id)}">${rowHeader({ ...row, selected: false }, first, texts)}${cells}</tr>`
    })
    .join("")
  return `<thead>${top}${names}</thead><tbody>${body}</tbody>`
}

/** One table with its caption, in a frame that can be scrolled by keyboard where it is wider than the screen. */
export const renderTable = (table: ViewTable, context: Context): string => {
  const { guide, texts } = context
  const title = table.title || guide.title
  const alone = guide.tables.length === 1 && title === guide.title
  const isCross = table.layout === "cross" && table.cross !== null
  const label = fillLabel(texts.scroll_hint, title)
  return [
    `<div class="bsg-scroll" role="region" tabindex="0" aria-label="${escapeHtml(label)}">`,
    `<table class="bsg-table${isCross ? " bsg-cross" : ""}" data-table="${escapeHtml(table.id)}">`,
    `<caption${alone ? ' class="bsg-sr"' : ""}>${escapeHtml(title)}</caption>`,
    isCross ? crossTable(table, context) : listTable(table, context),
    "</table></div>",
  ].join("")
}

const fillLabel = (text: string, table: string) => text.replace("{table}", () => table)
