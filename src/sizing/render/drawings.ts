import { type LengthUnit, type Quantity } from "../../contracts/size-guide-document"
import { type StoreSizeGuide, type ViewCell } from "../../contracts/size-guide-store"
import { attributes, escapeHtml } from "./html"
import { headerColumn } from "./table"
import { fill, renderTexts, unitName } from "./texts"

/** More lines than these would lie on each other; then they are chosen evenly. */
const MOST = 10
const WIDTH = 400
const NAME_SIZE = 13
/** Width of an average letter of the labels, in parts of their size; wide on purpose, so that nothing overlaps. */
const LETTER = 0.62

interface Piece {
  /** Middle of the length, in millimetres. */
  mm: number
  /** Middle of the wrist it is for, where the guide says so. */
  wrist: number | null
  cell: ViewCell
  unit: LengthUnit
  name: string
  selected: boolean
}

const middle = (cell: ViewCell | undefined): number | null =>
  cell?.canonical && cell.canonical[0] > 0 ? (cell.canonical[0] + cell.canonical[1]) / 200 : null

/** Pieces of the guide with a length, shortest first, each length once; the chosen size is always among them. */
const pieces = (guide: StoreSizeGuide): Piece[] => {
  const all = guide.tables
    .filter(({ layout }) => layout === "list")
    .flatMap((table) => {
      const column = (quantity: Quantity) => table.columns.find((candidate) => candidate.quantity === quantity)
      const [length, wrist] = [column("length"), column("wrist")]
      if (!length) return []
      const isNamed = headerColumn(table) !== length
      const words = table.columns.find(({ type }) => type === "text")
      return table.rows.flatMap((row): Piece[] => {
        const cell = row.cells[length.id]
        const mm = middle(cell)
        if (mm === null || !cell.canonical) return []
        const unit = (length.unit ?? guide.unit) as LengthUnit
        const isOwnName = isNamed && row.label !== cell.text
        const name = isOwnName ? row.label : ((words && row.cells[words.id]?.text) ?? "")
        return [{ mm, wrist: middle(wrist && row.cells[wrist.id]), cell, unit, name, selected: row.selected }]
      })
    })
  const chosen = all.find(({ selected }) => selected)
  const once = [...new Map(all.map((piece) => [`${piece.mm}/${piece.wrist}`, piece])).values()].filter(
    (piece) => !chosen || piece === chosen || piece.mm !== chosen.mm || piece.wrist !== chosen.wrist
  )
  if (chosen && !once.includes(chosen)) once.push(chosen)
  const sorted = once.sort((a, b) => a.mm - b.mm || (a.wrist ?? 0) - (b.wrist ?? 0))
  if (sorted.length <= MOST) return sorted
  const picked = Array.from({ length: MOST }, (_, index) => sorted[Math.round((index * (sorted.length - 1)) / (MOST - 1))])
  return chosen && !picked.includes(chosen) ? [...picked.slice(0, -1), chosen].sort((a, b) => a.mm - b.mm) : picked
}

const shorten = (text: string, width: number, size: number): string => {
  const most = Math.floor(width / (size * LETTER))
  return text.length <= most ? text : `${text.slice(0, Math.max(1, most - 1)).trimEnd()}…`
}

const withUnit = (piece: Piece, locale: string) => `${piece.cell.text} ${unitName(piece.unit, locale)}`

const lengthText = (piece: Piece, locale: string, place: { x: number; y: number; anchor: string }): string => {
  const { units } = piece.cell
  const own = units
    ? Object.fromEntries(Object.entries(units).map(([unit, text]) => [`data-${unit}`, `${text} ${unitName(unit as LengthUnit, locale)}`]))
    : {}
  const mark = attributes({ class: "bsg-length", x: place.x, y: place.y, "text-anchor": place.anchor, ...own })
  return `<text${mark}>${escapeHtml(withUnit(piece, locale))}</text>`
}

const nameText = (text: string, place: { x: number; y: number; anchor: string; width: number }): string =>
  text &&
  `<text class="bsg-piece" x="${place.x}" y="${place.y}" text-anchor="${place.anchor}">${escapeHtml(shorten(text, place.width, NAME_SIZE))}</text>`

const spoken = (list: Piece[], locale: string) =>
  list.map((piece) => (piece.name ? `${piece.name}, ${withUnit(piece, locale)}` : withUnit(piece, locale))).join("; ")

const figure = (guide: StoreSizeGuide, part: { name: string; title: string; desc: string; note: string; height: number; body: string }) => {
  const id = `bsg-${guide.handle}-${part.name}`
  const size = `viewBox="0 0 ${WIDTH} ${Math.ceil(part.height)}"`
  return [
    `<figure class="bsg-drawing"><svg ${size} role="img" aria-labelledby="${id}-title ${id}-desc" xmlns="http://www.w3.org/2000/svg">`,
    `<title id="${id}-title">${escapeHtml(part.title)}</title><desc id="${id}-desc">${escapeHtml(part.desc)}</desc>`,
    `${part.body}</svg><figcaption>${escapeHtml(part.note)}</figcaption></figure>`,
  ].join("")
}

/** Shares of a millimetre of the figure in the drawing. */
const SCALE = 0.62
const NECK = { x: 132, y: 96, half: 57 } as const
const LABEL = { x: 276, gap: 35 } as const

/**
 * How far below the side of the neck the front of a necklace hangs, in millimetres: a neck of 36 cm takes what lies
 * close to it, and of every further centimetre about half goes down.
 */
const dropOf = (mm: number): number => Math.max(14, 26 + (mm - 360) * 0.47)

const bust = (bottom: number): string => {
  const at = (mm: number) => Math.round(mm * SCALE * 10) / 10
  const side = (sign: 1 | -1) => {
    const p = (x: number, y: number) => `${NECK.x + sign * at(x)} ${NECK.y + at(y)}`
    const end = (x: number) => `${NECK.x + sign * at(x)} ${bottom}`
    return [
      `M${p(50, -100)}C${p(49, -60)} ${p(50, -35)} ${p(60, -14)}C${p(72, 8)} ${p(120, 20)} ${p(158, 36)}C${p(188, 49)} ${p(196, 82)} ${p(199, 130)}L${end(204)}`,
      `M${p(13, 46)}C${p(48, 32)} ${p(88, 38)} ${p(134, 40)}`,
      `M${p(150, 128)}C${p(158, 190)} ${p(152, 250)} ${p(140, 300)}L${end(132)}`,
      `M${p(146, 196)}C${p(132, 258)} ${p(46, 262)} ${p(22, 206)}`,
    ].join("")
  }
  const chin = `M${NECK.x - at(66)} ${NECK.y - at(150)}C${NECK.x - at(62)} ${NECK.y - at(112)} ${NECK.x - at(30)} ${NECK.y - at(88)} ${NECK.x} ${NECK.y - at(86)}C${NECK.x + at(30)} ${NECK.y - at(88)} ${NECK.x + at(62)} ${NECK.y - at(112)} ${NECK.x + at(66)} ${NECK.y - at(150)}`
  return `<path class="bsg-body" d="${side(1)}${side(-1)}${chin}"/>`
}

/** Where labels stand: as near to their lines as they can without touching one another. */
const spread = (wanted: number[], gap: number, top: number): number[] =>
  wanted.reduce<number[]>((placed, y) => [...placed, Math.max(y, (placed.at(-1) ?? top - gap) + gap)], [])

/** Lengths of the guide's necklaces on a figure, as an SVG with title and description. Empty without lengths. */
export const necklaceDrawing = (guide: StoreSizeGuide): string => {
  const list = pieces(guide)
  if (list.length === 0) return ""
  const texts = renderTexts(guide.locale)
  const fronts = list.map(({ mm }) => NECK.y + dropOf(mm) * SCALE)
  const labels = spread(fronts, LABEL.gap, 24)
  const bottom = Math.max(NECK.y + 190, (fronts.at(-1) ?? 0) + 26)
  const half = NECK.half * SCALE
  const lines = list.map((piece, index) => {
    const front = Math.round(fronts[index] * 10) / 10
    const label = Math.round(labels[index] * 10) / 10
    const top = NECK.y - 10
    const deep = front - top
    const wide = half + Math.min(16, deep * 0.07)
    const side = (sign: number) => `${NECK.x + sign * wide} ${top + deep * 0.5} ${NECK.x + sign * half * 0.72} ${front} ${NECK.x} ${front}`
    const path = `M${NECK.x - half} ${top}C${side(-1)}M${NECK.x + half} ${top}C${side(1)}`
    const leader = `M${NECK.x + 3} ${front}H${LABEL.x - 34}L${LABEL.x - 12} ${label}H${LABEL.x - 5}`
    const place = { x: LABEL.x, anchor: "start" }
    return [
      `<g${attributes({ class: piece.selected ? "bsg-selected" : null })}><path class="bsg-leader" d="${leader}"/><path class="bsg-chain" d="${path}"/>`,
      `<circle class="bsg-pendant" cx="${NECK.x}" cy="${front}" r="2.4"/>`,
      lengthText(piece, guide.locale, { ...place, y: label + (piece.name ? 0 : 4) }),
      nameText(piece.name, { ...place, y: label + 15, width: WIDTH - LABEL.x }),
      "</g>",
    ].join("")
  })
  return figure(guide, {
    name: "necklace",
    title: texts.necklace_title,
    desc: fill(texts.necklace_desc, { list: spoken(list, guide.locale) }),
    note: texts.necklace_note,
    height: Math.max(bottom, (labels.at(-1) ?? 0) + 24),
    body: bust(bottom) + lines.join(""),
  })
}

/** Half axes of an ellipse of this circumference, flattened as a wrist is (Ramanujan's first formula). */
const ellipse = (around: number): { rx: number; ry: number } => {
  const flat = 0.74
  const unit = Math.PI * (3 * (1 + flat) - Math.sqrt((3 + flat) * (1 + 3 * flat)))
  return { rx: around / unit, ry: (around / unit) * flat }
}

/** Lengths of the guide's bracelets around a wrist, as an SVG with title and description. Empty without lengths. */
export const braceletDrawing = (guide: StoreSizeGuide): string => {
  const list = pieces(guide)
  if (list.length === 0) return ""
  const texts = renderTexts(guide.locale)
  const common = Math.round((list[0].mm - 15) / 5) * 5
  const scale = 76 / ellipse(list.at(-1)?.mm ?? 200).rx
  const tall = 2 * ellipse(list.at(-1)?.mm ?? 200).ry * scale
  const cell = { width: WIDTH / 2, height: tall + 62 }
  const drawn = list.map((piece, index) => {
    const x = (index % 2) * cell.width + cell.width / 2
    const top = Math.floor(index / 2) * cell.height + 12
    const wrist = ellipse(Math.min(piece.wrist ?? common, piece.mm))
    const loop = ellipse(piece.mm)
    const oval = (size: { rx: number; ry: number }, name: string) =>
      `<ellipse${attributes({ class: name, cx: x, cy: (top + size.ry * scale).toFixed(1), rx: (size.rx * scale).toFixed(1), ry: (size.ry * scale).toFixed(1) })}/>`
    const place = { x, anchor: "middle" }
    return [
      `<g${attributes({ class: piece.selected ? "bsg-selected" : null })}>${oval(wrist, "bsg-wrist")}${oval(loop, "bsg-chain")}`,
      lengthText(piece, guide.locale, { ...place, y: top + tall + 20 }),
      nameText(piece.name, { ...place, y: top + tall + 36, width: cell.width - 12 }),
      "</g>",
    ].join("")
  })
  const own = list.every(({ wrist }) => wrist !== null)
  const wrist = `${(common / 10).toLocaleString(guide.locale)} ${unitName("cm", guide.locale)}`
  return figure(guide, {
    name: "bracelet",
    title: texts.bracelet_title,
    desc: fill(texts.bracelet_desc, { list: spoken(list, guide.locale) }),
    note: own ? texts.bracelet_own : fill(texts.bracelet_note, { wrist }),
    height: Math.ceil(list.length / 2) * cell.height,
    body: drawn.join(""),
  })
}
