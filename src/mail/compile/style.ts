import type { Theme, Tone } from "../../contracts/email-campaign-document"
import { type ColorRole, toneColors } from "../document/theme"

const TEXT_ROLES = ["text", "heading", "muted", "accent"] as const
type TextRole = (typeof TEXT_ROLES)[number]

/** Fonts every reader has. Outlook takes Times for a list that begins with a name it does not know. */
const FONTS = { serif: "Georgia, Times, serif", sans: "Helvetica, Arial, sans-serif" }

export const fontOf = (theme: Theme, part: "heading" | "text"): string =>
  FONTS[part === "heading" ? theme.heading_font : theme.text_font]

export const cornerOf = (theme: Theme): string => ({ square: "0px", soft: "4px", round: "24px" })[theme.corners]

/** The rules of dark mode; a preview asks for them by this. */
export const BY_NIGHT = "@media (prefers-color-scheme:dark)"
/** What a mail says it can be shown in. */
export const SCHEMES = "color-scheme:light dark"

/** Width in pixels below which columns stand one under the other. */
export const PHONE = 480

/** The colour of a role in a row, in light mode. */
export const colorOf = (theme: Theme, tone: Tone, role: ColorRole): string => theme.light[toneColors.light[tone][role]]

const suffix = (tone: Tone) => (tone === "strong" ? "-strong" : "")

/** Class that gives text its colour in dark mode. */
export const textClass = (tone: Tone, role: TextRole): string => `bj-${role}${suffix(tone)}`

/** Class that gives a ground its colour in dark mode. */
export const groundClass = (tone: Tone): string => `bj-on-${tone}`

/** Class of a button, a line or a frame, whose colours in dark mode are those of the tone. */
export const partClass = (part: "solid" | "outline" | "line" | "frame", tone: Tone): string => `bj-${part}${suffix(tone)}`

/** Colour as an inline style. */
export const textStyle = (theme: Theme, tone: Tone, role: ColorRole): string => `color:${colorOf(theme, tone, role)};`

/** Text, lines and buttons of plain, soft and page rows have the same colours. */
const TONES = ["plain", "strong"] as const

const darkRules = (theme: Theme): string => {
  const { dark } = theme
  const of = (tone: Tone, role: ColorRole) => dark[toneColors.dark[tone][role]]
  const grounds = (["plain", "soft", "strong", "page"] as const).map(
    (tone) => `.${groundClass(tone)},.${groundClass(tone)}>table{background:${of(tone, "ground")}!important}`
  )
  const texts = TONES.flatMap((tone) =>
    TEXT_ROLES.map((role) => `.${textClass(tone, role)},.${textClass(tone, role)}>div{color:${of(tone, role)}!important}`)
  )
  const parts = TONES.flatMap((tone) => {
    const solid = `.${partClass("solid", tone)}`
    const outline = `.${partClass("outline", tone)}`
    return [
      `${solid} td,${solid} a{background:${of(tone, "button")}!important;color:${of(tone, "button_text")}!important}`,
      `${outline} td{border-color:${of(tone, "heading")}!important}`,
      `${outline} a{color:${of(tone, "heading")}!important}`,
      `.${partClass("line", tone)} p{border-top-color:${of(tone, "line")}!important}`,
      `.${partClass("frame", tone)}{border-color:${of(tone, "accent")}!important}`,
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
    `:root{${SCHEMES};supported-color-schemes:light dark}`,
    "a{color:inherit}",
    ".bj-phone,.bj-phone-outlook{display:none;mso-hide:all}",
    `@media only screen and (max-width:${PHONE - 1}px){` +
      ".bj-desktop{display:none!important}.bj-phone{display:block!important}" +
      ".bj-half{width:50%!important;max-width:50%!important}.bj-third{width:33.33%!important;max-width:33.33%!important}" +
      ".bj-half>table>tbody>tr>td{padding-left:8px!important;padding-right:8px!important}" +
      ".bj-third>table>tbody>tr>td{padding-left:4px!important;padding-right:4px!important}" +
      ".bj-third div{font-size:13px!important;line-height:18px!important}" +
      ".bj-near>table>tbody>tr>td{padding-left:12px!important;padding-right:12px!important}" +
      ".bj-wide>table{width:100%!important}.bj-wide>table td{width:auto!important}" +
      ".bj-below{padding-top:24px!important}" +
      ".bj-title>div{font-size:26px!important;line-height:32px!important}" +
      ".bj-brand>div{font-size:21px!important;letter-spacing:4px!important}" +
      "}",
    `${BY_NIGHT}{${darkRules(theme)}}`,
  ].join("\n")
