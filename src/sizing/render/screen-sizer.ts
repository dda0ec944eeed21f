import { RING_SYSTEMS, type RingSystem } from "../../contracts/size-guide-document"
import { type StoreSizeGuide, type ViewRow, type ViewTable } from "../../contracts/size-guide-store"
import { nearestRing, ringDiameter, toDiameter } from "../ring"
import { attributes, escapeHtml } from "./html"
import { headerColumn } from "./table"
import { renderTexts, systemName } from "./texts"

/** Size of an ID-1 card (bank, loyalty and identity cards) in millimetres, ISO/IEC 7810. */
export const CARD = { width: 85.6, height: 53.98, radius: 3.18 } as const

/** Inner diameters in millimetres the circle can have; every ring size system lies within. */
const DIAMETERS = { from: 12, to: 26, step: 0.05 } as const
/** Difference of diameter between two ISO sizes, which are one millimetre of circumference apart. */
const ISO_STEP = toDiameter(1)

type Size = [label: string, diameter: number]
/** What the script of the sizer reads from `data-bsg-sizer`. */
export interface SizerData {
  card: typeof CARD
  diameters: typeof DIAMETERS
  /** Millimetres of diameter between two sizes. */
  step: number
  /** Sizes of the guide's own rows. */
  own: Size[]
  systems: { name: string; title: string; sizes: Size[] }[]
  decimal: string
  texts: Record<string, string>
}

const round = (value: number) => Math.round(value * 1000) / 1000

/** All sizes of a system, found by walking over the diameters in steps smaller than any size. */
const sizesOf = (system: (typeof RING_SYSTEMS)[number]): Size[] => {
  const sizes = new Map<string, number>()
  for (let mm: number = DIAMETERS.from; mm <= DIAMETERS.to; mm += DIAMETERS.step) {
    const found = nearestRing(system, mm)
    if (found) sizes.set(found.label, round(found.diameter))
  }
  return [...sizes]
}

/** A row of a ring guide. */
export interface RingRow {
  id: string
  label: string
  /** Inner, in millimetres; of a range its middle. */
  diameter: number
  /** The label is the diameter or circumference itself. */
  isMeasure: boolean
  /** Regional sizes of the row, as the guide shows them. */
  sizes: { system: string; text: string }[]
}

const isRingSystem = (system: string | null): system is RingSystem => (RING_SYSTEMS as readonly (string | null)[]).includes(system)

/** The inner diameter of a row: measured, or from the circumference, or from the first regional size that can be read. */
const diameterOf = (table: ViewTable, row: ViewRow): number | null => {
  const measured = (quantity: "inner_diameter" | "inner_circumference") =>
    table.columns.filter((column) => column.quantity === quantity).map(({ id }) => row.cells[id]?.canonical).find(Boolean)
  const diameter = measured("inner_diameter")
  if (diameter) return (diameter[0] + diameter[1]) / 200
  const around = measured("inner_circumference")
  if (around) return toDiameter((around[0] + around[1]) / 200)
  const read = table.columns.map(({ id, system }) => (isRingSystem(system) ? ringDiameter(system, row.cells[id]?.text ?? "") : null))
  return read.find((mm) => mm !== null) ?? null
}

/** Rows of the guide that stand for an inner diameter, smallest first. */
export const ringRows = (guide: StoreSizeGuide): RingRow[] =>
  guide.tables
    .filter(({ layout }) => layout === "list")
    .flatMap((table) => {
      const header = headerColumn(table)
      const regional = table.columns.filter((column) => column.system !== null && column !== header)
      return table.rows.flatMap((row) => {
        const diameter = diameterOf(table, row)
        if (diameter === null || diameter <= 0 || !row.label) return []
        const sizes = regional
          .map(({ id, system }) => ({ system: system ?? "", text: row.cells[id]?.text ?? "" }))
          .filter(({ text }) => text)
        return [{ id: row.id, label: row.label, diameter, isMeasure: header.quantity !== null, sizes }]
      })
    })
    .sort((a, b) => a.diameter - b.diameter)

const smallestStep = (sizes: Size[]): number =>
  sizes.slice(1).reduce((step, [, mm], index) => {
    const apart = mm - sizes[index][1]
    return apart > 0.05 ? Math.min(step, apart) : step
  }, sizes.length > 1 ? Infinity : ISO_STEP)

const sizerData = (guide: StoreSizeGuide): SizerData => {
  const texts = Object.entries(renderTexts(guide.locale)).filter((entry): entry is [string, string] =>
    entry[0].startsWith("sizer_")
  )
  const own = ringRows(guide).map(({ label, diameter }): Size => [label, round(diameter)])
  const step = smallestStep(own)
  const systems = RING_SYSTEMS.map((system) => {
    const { short, long } = systemName(system, guide.locale)
    return { name: short, title: long, sizes: sizesOf(system) }
  })
  return {
    card: CARD,
    diameters: DIAMETERS,
    step: round(Number.isFinite(step) ? step : ISO_STEP),
    own,
    systems,
    decimal: (1.5).toLocaleString(guide.locale).charAt(1),
    texts: Object.fromEntries(texts),
  }
}

const slider = (id: string, name: string, label: string, values: { min: number; max: number; step: number; value: number }) =>
  `<label for="${id}">${escapeHtml(label)}</label><input${attributes({ id, type: "range", "data-bsg-slider": name, ...values })}>`

/** The on-screen ring sizer: markup and data for `startScreenSizer`, hidden until that has run. */
export const screenSizerHtml = (guide: StoreSizeGuide, { prefix, level }: { prefix: string; level: number }): string => {
  const texts = renderTexts(guide.locale)
  const text = (name: Exclude<keyof typeof texts, "unit_long" | "unit_short">) => escapeHtml(texts[name])
  const steps = { from: DIAMETERS.from, to: DIAMETERS.to }
  return [
    `<section class="bsg-tool bsg-sizer" data-bsg-script hidden data-bsg-sizer="${escapeHtml(JSON.stringify(sizerData(guide)))}">`,
    `<h${level}>${text("sizer_title")}</h${level}><p>${text("sizer_intro")}</p>`,
    `<p class="bsg-warning" role="status" data-bsg-sizer-warning></p>`,
    `<div data-bsg-step="card"><h${level + 1} tabindex="-1">${text("sizer_step_card")}</h${level + 1}><p>${text("sizer_card_text")}</p>`,
    `<p class="bsg-fine" data-bsg-narrow hidden>${text("sizer_small")}</p>`,
    `<div class="bsg-card-frame"><div class="bsg-card" role="img" aria-label="${text("card_label")}"></div></div>`,
    `<div class="bsg-slider">${slider(`${prefix}-card`, "card", texts.sizer_card_slider, { min: 180, max: 900, step: 0.5, value: 323.5 })}</div>`,
    `<button type="button" class="bsg-button" data-bsg-calibrated>${text("sizer_card_done")}</button></div>`,
    `<div data-bsg-step="ring" hidden><h${level + 1} tabindex="-1">${text("sizer_step_ring")}</h${level + 1}><p>${text("sizer_ring_text")}</p>`,
    `<div class="bsg-ring-frame"><div class="bsg-ring"></div></div>`,
    `<div class="bsg-slider"><button type="button" class="bsg-round" data-bsg-by="-1" aria-label="${text("sizer_smaller")}">−</button>`,
    `<div>${slider(`${prefix}-ring`, "ring", texts.sizer_ring_slider, { min: steps.from, max: steps.to, step: DIAMETERS.step, value: 17 })}</div>`,
    `<button type="button" class="bsg-round" data-bsg-by="1" aria-label="${text("sizer_larger")}">+</button></div>`,
    `<div role="status"><p class="bsg-measure"></p><p class="bsg-own"></p></div><dl class="bsg-sizes"></dl>`,
    `<p class="bsg-sure"></p><p><strong>${text("sizer_check")}</strong></p>`,
    `<button type="button" class="bsg-button bsg-quiet" data-bsg-again>${text("sizer_card_again")}</button></div></section>`,
  ].join("")
}
