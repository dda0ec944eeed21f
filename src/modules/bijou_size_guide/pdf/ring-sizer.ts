import { type StoreSizeGuide } from "../../../contracts/size-guide-store"
import { CARD, ringRows } from "../../../sizing/render/screen-sizer"
import { fill, systemName } from "../../../sizing/render/texts"
import { nearestRing, toCircumference, toDiameter } from "../../../sizing/ring"
import { PdfSheet } from "./pdf-sheet"
import { LINE, MARGIN, type Paper, type Sheet } from "./sheet"
import { SvgSheet } from "./svg-sheet"
import { sizerTexts, type SizerTexts } from "./texts"

interface Circle {
  diameter: number
  name: string
  sizes: string[]
}

/** Sizes of the fallback for a guide without measures: the usual range of adults. */
const ISO = { first: 44, last: 70 } as const
/** A circle of another size is no ring, and would leave the sheet. */
const POSSIBLE = { from: 8, to: 45 } as const

const isoCircles = (locale: string): Circle[] =>
  Array.from({ length: ISO.last - ISO.first + 1 }, (_, index) => {
    const diameter = toDiameter(ISO.first + index)
    const sizes = (["us", "uk", "jp", "it"] as const).flatMap((system) => {
      const found = nearestRing(system, diameter)
      return found ? [`${systemName(system, locale).short} ${found.label}`] : []
    })
    return { diameter, name: `EU ${ISO.first + index}`, sizes }
  })

/** Circles of the guide's own rows; of ISO sizes where it has no diameters. */
const circlesOf = (guide: StoreSizeGuide): Circle[] => {
  const rows = ringRows(guide).filter(({ diameter }) => diameter >= POSSIBLE.from && diameter <= POSSIBLE.to)
  if (rows.length === 0) return isoCircles(guide.locale)
  return rows.map(({ diameter, label, sizes, isMeasure }) => {
    const named = sizes.map(({ system, text }) => `${systemName(system, guide.locale).short} ${text}`)
    const first = sizes.findIndex(({ system }) => system === guide.system)
    if (!isMeasure || named.length === 0) return { diameter, name: label, sizes: named }
    const chosen = Math.max(0, first)
    return { diameter, name: named[chosen], sizes: named.filter((_, index) => index !== chosen) }
  })
}

const number = (value: number, digits: number, locale: string) =>
  value.toLocaleString(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits })

const heading = (sheet: Sheet, words: string, y: number) =>
  sheet.text(words, MARGIN, y, { size: 13, bold: true })

const steps = (sheet: Sheet, list: string[], y: number, width: number): number =>
  list.reduce((top, step, index) => {
    sheet.text(`${index + 1}.`, MARGIN, top, { size: 9.5, soft: true })
    return sheet.paragraph(step, MARGIN + 5, top, { size: 9.5, width: width - 5 }) + 1.2
  }, y)

const scaleCheck = (sheet: Sheet, texts: SizerTexts, locale: string, y: number): number => {
  const left = sheet.width - MARGIN - CARD.width
  heading(sheet, texts.scale_title, y)
  const end = steps(sheet, texts.scale_steps, y + 8, left - MARGIN - 8)
  const inset = LINE / 2
  const [width, height, radius] = [CARD.width - LINE, CARD.height - LINE, CARD.radius]
  const card = `M${radius} 0H${width - radius}A${radius} ${radius} 0 0 1 ${width} ${radius}V${height - radius}A${radius} ${radius} 0 0 1 ${width - radius} ${height}H${radius}A${radius} ${radius} 0 0 1 0 ${height - radius}V${radius}A${radius} ${radius} 0 0 1 ${radius} 0Z`
  sheet.path(card, left + inset, y - 4 + inset)
  const size = { width: number(CARD.width, 2, locale), height: number(CARD.height, 2, locale) }
  sheet.fitted(fill(texts.card, size), left + CARD.width / 2, y - 4 + CARD.height / 2 + 1, { size: 9.5, width: 76, soft: true })
  const bars = Math.max(end + 4, y + CARD.height + 4)
  sheet.bar(MARGIN, bars, 50, 1.6)
  sheet.text(`50 ${texts.mm}`, MARGIN + 53, bars + 1.8, { size: 9.5 })
  sheet.bar(left, bars, 50.8, 1.6)
  sheet.text(texts.inches, left + 53.8, bars + 1.8, { size: 9.5 })
  return bars + 16
}

/** The strip is as long as the largest circumference; number and slit are that far apart. */
const strip = (sheet: Sheet, texts: SizerTexts, circles: Circle[], y: number): number => {
  heading(sheet, texts.strip_title, y)
  const top = steps(sheet, texts.strip_steps, y + 8, sheet.width - 2 * MARGIN) + 4
  const around = circles.map(({ diameter }) => toCircumference(diameter))
  const from = Math.floor(Math.min(41, ...around)) - 1
  const to = Math.ceil(Math.max(76, ...around)) + 1
  const [height, tab, point] = [15, 12, 30]
  const end = tab + to + point
  const outline = `M0 0H${end - 9}L${end} ${height / 2}L${end - 9} ${height}H0Z`
  sheet.path(outline, MARGIN, top, { dash: [1.4, 1], soft: true, width: 0.25 })
  const zero = MARGIN + tab
  sheet.line([zero, top + 2.5], [zero, top + height - 2.5], { width: 0.35 })
  sheet.text(texts.slit, zero - 1.4, top + height / 2 + 1, { size: 7, soft: true, align: "right" })
  for (let mm = from; mm <= to; mm += 1) {
    const long = mm % 5 === 0 ? 5.4 : mm % 2 === 0 ? 4 : 2.6
    sheet.line([zero + mm, top + 2], [zero + mm, top + 2 + long], { width: LINE })
    if (mm % 5 === 0) sheet.text(String(mm), zero + mm, top + 11.4, { size: 9, bold: true, align: "center" })
  }
  sheet.line([zero + from - LINE / 2, top + 2], [zero + to + LINE / 2, top + 2], { width: LINE })
  sheet.text(texts.point, MARGIN + end - 11, top + height / 2 + 1, { size: 7, soft: true, align: "right" })
  return top + height + 12
}

const drawCircle = (sheet: Sheet, circle: Circle, texts: SizerTexts, place: { x: number; y: number; locale: string; width: number }) => {
  const { diameter, name, sizes } = circle
  sheet.circle(place.x, place.y, diameter)
  const inside = diameter - 3
  sheet.fitted(name, place.x, place.y + 0.6, { size: 11, width: inside, bold: true })
  const mm = `${number(diameter, 1, place.locale)} ${texts.mm}`
  sheet.fitted(mm, place.x, place.y + 4.6, { size: 7.5, width: inside - 2, soft: true })
  const below = place.y + diameter / 2 + 4
  const half = Math.ceil(sizes.length / 2)
  ;[sizes.slice(0, half), sizes.slice(half)]
    .filter((line) => line.length > 0)
    .forEach((line, index) => sheet.fitted(line.join("  ·  "), place.x, below + index * 3.4, { size: 8, width: place.width - 2 }))
}

const circlePages = (sheet: Sheet, texts: SizerTexts, circles: Circle[], locale: string) => {
  const largest = Math.max(...circles.map(({ diameter }) => diameter))
  const usable = sheet.width - 2 * MARGIN
  const columns = Math.max(1, Math.floor(usable / Math.max(34, largest + 8)))
  const cell = { width: usable / columns, height: largest + 15 }
  const bottom = sheet.height - MARGIN - 12
  let y = Infinity
  circles.forEach((circle, index) => {
    const column = index % columns
    if (column === 0) y += cell.height
    if (column === 0 && y + cell.height > bottom) {
      sheet.addPage()
      heading(sheet, texts.circles_title, MARGIN + 6)
      y = sheet.paragraph(texts.circles_text, MARGIN, MARGIN + 13, { size: 9.5, width: usable }) + 4
    }
    const x = MARGIN + (column + 0.5) * cell.width
    drawCircle(sheet, circle, texts, { x, y: y + largest / 2, locale, width: cell.width })
  })
}

/**
 * A printable ring sizer: how to check the scale (bars of 50 mm and 2 in, outline of an ID-1 card), a strip to cut out
 * for the circumference of a finger, and circles of the inner diameters of the guide's rows, exact on paper when it is
 * printed at 100 %. The texts are in the guide's language, as far as there are own ones. A guide without diameters
 * gets the ISO 8653 sizes 44 to 70.
 */
const drawRingSizer = (sheet: Sheet, guide: StoreSizeGuide): void => {
  const { locale } = guide
  const texts = sizerTexts(locale)
  const circles = circlesOf(guide)
  sheet.text(texts.title, MARGIN, MARGIN + 8, { size: 22 })
  const start = sheet.paragraph(guide.title, MARGIN, MARGIN + 15, { size: 11, width: sheet.width - 2 * MARGIN, soft: true })
  const next = scaleCheck(sheet, texts, locale, start + 9)
  const after = strip(sheet, texts, circles, next)
  sheet.paragraph(texts.advice, MARGIN, after, { size: 9.5, width: sheet.width - 2 * MARGIN, soft: true })
  circlePages(sheet, texts, circles, locale)
  sheet.onEveryPage((page, pages) => {
    const y = sheet.height - MARGIN
    sheet.text(fill(texts.page, { page, pages }), sheet.width - MARGIN, y, { size: 8, soft: true, align: "right" })
    if (page === 1) return
    sheet.bar(MARGIN, y - 1.6, 50, 1.6)
    sheet.text(texts.reminder, MARGIN + 53, y, { size: 8, soft: true })
  })
}

type Wanted = { guide: StoreSizeGuide; paper: Paper }

const about = ({ title, locale }: StoreSizeGuide) => ({ title: `${sizerTexts(locale).title} – ${title}`, locale })

/** The ring sizer as a PDF of the paper's size. */
export const ringSizerPdf = async ({ guide, paper }: Wanted): Promise<Uint8Array> => {
  const sheet = await PdfSheet.create(paper, about(guide))
  drawRingSizer(sheet, guide)
  return sheet.save()
}

/** The same drawing as an SVG in millimetres, as wide as the paper, pages below each other. */
export const ringSizerSvg = async ({ guide, paper }: Wanted): Promise<string> => {
  const sheet = await SvgSheet.create(paper, about(guide))
  drawRingSizer(sheet, guide)
  return sheet.save()
}
