import { type StoreSizeGuide } from "../../contracts/size-guide-store"
import { attributes, escapeHtml, safeUrl } from "./html"
import { fill, systemName, type RenderTexts } from "./texts"

/** Addresses of the tools; a tool without its address is left out. */
export interface ToolUrls {
  /** Printable ring sizer by size of the paper. */
  pdf?: { a4: string; letter: string }
  /** `GET`, answers which size is closest; `measures` and `unit` are added. */
  closest?: string
  /** `POST`, counts what was used. */
  events?: string
}

const FIELDS = 8
const LENGTHS = ["mm", "cm", "in"]

const button = (attribute: string, value: string, short: string, long: string, isOn: boolean) =>
  `<button${attributes({ type: "button", [attribute]: value, "aria-pressed": String(isOn), title: long })}>${escapeHtml(short)}</button>`

/** Buttons for units and size systems. They need the script and are hidden without it. */
export const renderSwitches = (guide: StoreSizeGuide, texts: RenderTexts): string => {
  const group = (label: string, buttons: string[]) =>
    buttons.length < 2 ? "" : `<div class="bsg-switch" role="group" aria-label="${escapeHtml(label)}">${buttons.join("")}</div>`
  const units = guide.units.map((unit) =>
    button("data-bsg-unit", unit, texts.unit_short[unit], texts.unit_long[unit], unit === guide.unit)
  )
  const systems = guide.systems.map((system) => {
    const { short, long } = systemName(system, guide.locale)
    return button("data-bsg-system", system, short, long, system === guide.system)
  })
  const groups = group(texts.systems, systems) + group(texts.units, units)
  return groups && `<div class="bsg-switches" data-bsg-script hidden>${groups}</div>`
}

const measuredFields = (guide: StoreSizeGuide) => {
  const seen = new Map<string, string>()
  for (const column of guide.tables.filter(({ layout }) => layout === "list").flatMap(({ columns }) => columns)) {
    const isAsked = column.of !== "garment" && column.quantity !== "other"
    const isMeasure = isAsked && column.unit && LENGTHS.includes(column.unit)
    if (isMeasure && column.quantity && !seen.has(column.quantity)) seen.set(column.quantity, column.label)
  }
  return [...seen].slice(0, FIELDS)
}

/** The form that asks for measures and answers with a size. */
export const renderFindMySize = (guide: StoreSizeGuide, texts: RenderTexts, prefix: string, level: number): string => {
  const fields = measuredFields(guide)
  if (fields.length === 0) return ""
  const inputs = fields
    .map(([quantity, label]) => {
      const id = `${prefix}-find-${quantity}`
      const mark = `<span class="bsg-unit" data-bsg-unit-mark>${escapeHtml(texts.unit_short[guide.unit])}</span>`
      const input = attributes({
        id,
        name: quantity,
        type: "text",
        inputmode: "decimal",
        autocomplete: "off",
        maxlength: 8,
        "aria-describedby": `${id}-error`,
      })
      return `<div class="bsg-field"><label for="${id}">${escapeHtml(label)} ${mark}</label><input${input}><p class="bsg-error" id="${id}-error"></p></div>`
    })
    .join("")
  return [
    `<section class="bsg-tool" data-bsg-script hidden><h${level}>${escapeHtml(texts.find_title)}</h${level}>`,
    `<p>${escapeHtml(texts.find_text)}</p><form class="bsg-find" novalidate><div class="bsg-fields">${inputs}</div>`,
    `<button type="submit" class="bsg-button">${escapeHtml(texts.find_button)}</button>`,
    `<p class="bsg-result" role="status"></p></form></section>`,
  ].join("")
}

/** Links to the printable ring sizer, or nothing where an address is missing. */
export const renderPrintLinks = (urls: ToolUrls, texts: RenderTexts, level: number): string => {
  const papers = ([["A4", urls.pdf?.a4], ["Letter", urls.pdf?.letter]] as const).flatMap(([paper, address]) => {
    const url = address ? safeUrl(address) : null
    return url ? [{ paper, url }] : []
  })
  if (papers.length === 0) return ""
  const links = papers
    .map(({ paper, url }) => {
      const link = attributes({ class: "bsg-button", href: url, target: "_blank", rel: "noopener", type: "application/pdf" })
      return `<a${link}>${escapeHtml(fill(texts.print_link, { paper }))} <span class="bsg-sr">(PDF, ${escapeHtml(texts.new_window)})</span></a>`
    })
    .join("")
  return `<section class="bsg-tool bsg-print"><h${level}>${escapeHtml(texts.print_title)}</h${level}><p>${escapeHtml(texts.print_text)}</p><p class="bsg-links">${links}</p></section>`
}
