import type { CSSProperties } from "react"
import type { Theme, Tone } from "../../../../../contracts/email-campaign-document"
import { type ColorRole, toneColors } from "../../../../../mail/document/theme"

/** How a block looks where it stands. */
export type Look = { theme: Theme; tone: Tone; mode: "light" | "dark" }

const FONTS = { serif: "Georgia, Times, serif", sans: "Helvetica, Arial, sans-serif" }
export const SPACES = { none: 0, small: 8, normal: 20, large: 44 } as const

export const colorOf = ({ theme, tone, mode }: Look, role: ColorRole): string => theme[mode][toneColors[mode][tone][role]]

export const fontOf = ({ theme }: Look, part: "heading" | "text"): string => FONTS[part === "heading" ? theme.heading_font : theme.text_font]

export const cornersOf = ({ theme }: Look): number => ({ square: 0, soft: 4, round: 24 })[theme.corners]

export const HEADINGS = {
  brand: { fontSize: 24, lineHeight: "32px", letterSpacing: 6, textTransform: "uppercase" },
  title: { fontSize: 32, lineHeight: "40px" },
  subtitle: { fontSize: 22, lineHeight: "30px" },
  eyebrow: { fontSize: 12, lineHeight: "18px", letterSpacing: 2.5, textTransform: "uppercase", fontWeight: 600 },
} as const satisfies Record<string, CSSProperties>

export const textStyle = (look: Look): CSSProperties => ({
  color: colorOf(look, "text"),
  fontFamily: fontOf(look, "text"),
  fontSize: 16,
  lineHeight: "26px",
})
