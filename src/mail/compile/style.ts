import type { Theme, Tone } from "../../contracts/email-campaign-document"
import { type ColorRole, type PaletteKey, toneColors } from "../document/theme"

const FONTS = {
  serif: "Georgia, 'Times New Roman', Times, serif",
  sans: "-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif",
}

export const fontOf = (theme: Theme, part: "heading" | "text"): string =>
  FONTS[part === "heading" ? theme.heading_font : theme.text_font]

export const cornerOf = (theme: Theme): string => ({ square: "0px", soft: "4px", round: "24px" })[theme.corners]

/** Width in pixels below which columns stand one under the other. */
export const PHONE = 480

/** The colour of a role in a row, in light mode. */
export const colorOf = (theme: Theme, tone: Tone, role: ColorRole): string => theme.light[toneColors[tone][role]]

const hyphens = (key: PaletteKey) => key.replace("_", "-")

/** Class that gives text its colour in dark mode. */
export const textClass = (tone: Tone, role: ColorRole): string => `bj-${hyphens(toneColors[tone][role])}`

/** Class that gives a ground its colour in dark mode. */
export const groundClass = (tone: Tone): string => `bj-on-${hyphens(toneColors[tone].ground)}`

/** Class of a button, a line or a frame, whose colours in dark mode are those of the tone. */
export const partClass = (part: "solid" | "outline" | "line" | "frame", tone: Tone): string =>
  `bj-${part}${tone === "strong" ? "-strong" : ""}`

/** Font and colour as an inline style. */
export const textStyle = (theme: Theme, tone: Tone, role: ColorRole): string => `color:${colorOf(theme, tone, role)};`

const darkRules = (theme: Theme): string => {
  const { dark } = theme
  const keys = Object.keys(dark) as PaletteKey[]
  const grounds = keys.map((key) => `.bj-on-${hyphens(key)},.bj-on-${hyphens(key)}>table{background:${dark[key]}!important}`)
  const texts = keys.map((key) => `.bj-${hyphens(key)},.bj-${hyphens(key)}>div{color:${dark[key]}!important}`)
  const parts = (["plain", "strong"] as const).flatMap((tone) => {
    const of = (role: ColorRole) => dark[toneColors[tone][role]]
    const solid = `.${partClass("solid", tone)}`
    const outline = `.${partClass("outline", tone)}`
    return [
      `${solid} td,${solid} a{background:${of("button")}!important;color:${of("button_text")}!important}`,
      `${outline} td{border-color:${of("heading")}!important}`,
      `${outline} a{color:${of("heading")}!important}`,
      `.${partClass("line", tone)} p{border-top-color:${of("line")}!important}`,
      `.${partClass("frame", tone)}{border-color:${of("accent")}!important}`,
    ]
  })
  return [`.bj-page,.bj-page>div{background:${dark.background}!important}`, ...grounds, ...texts, ...parts].join("")
}

/**
 * Rules of the head. Colours of light mode and all measures stand inline as well, for programs that
 * drop the head.
 */
export const headStyle = (theme: Theme): string =>
  [
    ":root{color-scheme:light dark;supported-color-schemes:light dark}",
    "a{color:inherit}",
    ".bj-phone,.bj-phone-outlook{display:none;mso-hide:all}",
    `@media only screen and (max-width:${PHONE - 1}px){` +
      ".bj-desktop{display:none!important}.bj-phone{display:block!important}" +
      ".bj-title>div{font-size:26px!important;line-height:32px!important}" +
      ".bj-brand>div{font-size:21px!important;letter-spacing:4px!important}" +
      "}",
    `@media (prefers-color-scheme:dark){${darkRules(theme)}}`,
  ].join("\n")
