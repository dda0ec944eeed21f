import { LENGTH_UNITS } from "../../contracts/size-guide-document"
import { type StoreSizeGuide } from "../../contracts/size-guide-store"
import { braceletDrawing, necklaceDrawing } from "./drawings"
import { attributes, escapeHtml, safeUrl } from "./html"
import { markdownToHtml } from "./markdown"
import { screenSizerHtml } from "./screen-sizer"
import { measuredAlike, renderTable } from "./table"
import { renderFindMySize, renderPrintLinks, renderSwitches, type ToolUrls } from "./tools"
import { renderTexts, systemName, type RenderTexts } from "./texts"

export interface GuideOptions {
  tools?: ToolUrls
  /** Level of the guide's own heading, 2 by default; its parts have the next one. */
  level?: 1 | 2 | 3
  /** Product the guide is shown for; goes with the counted events. */
  productId?: string
}

/** What the script of a guide reads from `data-bsg-config`. */
export interface GuideConfig {
  handle: string
  unit: string
  system: string | null
  eventsUrl: string | null
  closestUrl: string | null
  productId: string | null
  unitNames: Record<string, [short: string, long: string]>
  texts: Pick<
    RenderTexts,
    "your_size" | "size_chosen" | "find_nothing" | "find_fits" | "find_closest" | "find_between" | "find_failed" | "find_invalid"
  >
}

const guideConfig = (guide: StoreSizeGuide, options: GuideOptions, texts: RenderTexts): GuideConfig => ({
  handle: guide.handle,
  unit: guide.unit,
  system: guide.system,
  eventsUrl: options.tools?.events ?? null,
  closestUrl: options.tools?.closest ?? null,
  productId: options.productId ?? null,
  unitNames: Object.fromEntries(LENGTH_UNITS.map((unit) => [unit, [texts.unit_short[unit], texts.unit_long[unit]]])),
  texts: {
    your_size: texts.your_size,
    size_chosen: texts.size_chosen,
    find_nothing: texts.find_nothing,
    find_fits: texts.find_fits,
    find_closest: texts.find_closest,
    find_between: texts.find_between,
    find_failed: texts.find_failed,
    find_invalid: texts.find_invalid,
  },
})

const howToBlocks = (guide: StoreSizeGuide, texts: RenderTexts, prefix: string, level: number): string => {
  if (guide.how_to.length === 0) return ""
  const blocks = guide.how_to.map((block) => {
    const picture = block.image ? safeUrl(block.image.url) : null
    const figure = picture
      ? `<figure><img${attributes({ src: picture, alt: block.image?.alt ?? "", loading: "lazy", decoding: "async" })}></figure>`
      : ""
    const film = block.video_url ? safeUrl(block.video_url) : null
    const video = film
      ? `<p><a${attributes({ href: film, target: "_blank", rel: "noopener noreferrer" })}>${escapeHtml(texts.video)} <span class="bsg-sr">(${escapeHtml(texts.new_window)})</span></a></p>`
      : ""
    const title = `<h${level + 1}>${escapeHtml(block.title)}</h${level + 1}>`
    return `<article class="bsg-step" id="${prefix}-${escapeHtml(block.id)}">${figure}<div class="bsg-prose">${title}${markdownToHtml(block.body)}${video}</div></article>`
  })
  return `<section class="bsg-how-to"><h${level}>${escapeHtml(texts.how_to)}</h${level}>${blocks.join("")}</section>`
}

const abbreviations = (guide: StoreSizeGuide, texts: RenderTexts): string => {
  const systems = guide.tables.flatMap((table) => table.columns).filter((column) => column.system !== null)
  const lines = new Map(systems.map(({ label, system }) => [label, systemName(system ?? "", guide.locale).long]))
  if (lines.size === 0) return ""
  const list = [...lines].map(([short, long]) => `<div><dt>${escapeHtml(short)}</dt><dd>${escapeHtml(long)}</dd></div>`).join("")
  return `<details class="bsg-abbreviations"><summary>${escapeHtml(texts.abbreviations)}</summary><dl>${list}</dl></details>`
}

const drawing = (guide: StoreSizeGuide): string => {
  if (guide.tools.drawing === "necklace") return necklaceDrawing(guide)
  return guide.tools.drawing === "bracelet" ? braceletDrawing(guide) : ""
}

/**
 * A guide as a piece of HTML, with the classes of {@link GUIDE_CSS}. It is complete and readable without a script;
 * switches and forms stay hidden until `startSizeGuide` has run. Everything a merchant typed is escaped, Markdown
 * gives no HTML of its own, links and pictures are `http(s)`.
 */
export const renderGuide = (guide: StoreSizeGuide, options: GuideOptions = {}): string => {
  const texts = renderTexts(guide.locale)
  const level = options.level ?? 2
  const prefix = `bsg-${guide.handle}`.replace(/[^\w-]/g, "")
  const alike = measuredAlike(guide)
  const context = { guide, texts, prefix, level: level + 1, sayOf: alike === null }
  const tools = options.tools ?? {}
  const intro = guide.intro ? `<div class="bsg-prose bsg-intro">${markdownToHtml(guide.intro)}</div>` : ""
  const notes = guide.notes
    ? `<section class="bsg-notes"><h${level + 1}>${escapeHtml(texts.notes)}</h${level + 1}><div class="bsg-prose">${markdownToHtml(guide.notes)}</div></section>`
    : ""
  const config = attributes({
    class: "bsg",
    lang: guide.locale,
    "data-bsg": guide.handle,
    "data-unit": guide.unit,
    "data-bsg-config": JSON.stringify(guideConfig(guide, options, texts)),
  })
  return [
    `<section${config} aria-labelledby="${prefix}-title">`,
    `<header class="bsg-head"><h${level} class="bsg-title" id="${prefix}-title">${escapeHtml(guide.title)}</h${level}>${intro}</header>`,
    renderSwitches(guide, texts),
    ...guide.tables.map((table) => renderTable(table, context)),
    `<p class="bsg-sr" role="status" data-bsg-said></p>`,
    alike ? `<p class="bsg-fine">${escapeHtml(texts[`all_${alike}`])}</p>` : "",
    abbreviations(guide, texts),
    guide.tools.find_my_size && tools.closest ? renderFindMySize(guide, texts, prefix, level + 1) : "",
    drawing(guide),
    howToBlocks(guide, texts, prefix, level + 1),
    guide.tools.ring_sizer_pdf ? renderPrintLinks(tools, texts, level + 1) : "",
    guide.tools.screen_sizer && guide.kind === "ring" ? screenSizerHtml(guide, { prefix, level: level + 1 }) : "",
    notes,
    "</section>",
  ].join("")
}
