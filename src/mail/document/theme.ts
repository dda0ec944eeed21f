import type { Palette, Theme, Tone } from "../../contracts/email-campaign-document"

/** Warm paper, dark ink and old gold; what a shop starts with. */
export const standardTheme: Theme = {
  heading_font: "serif",
  text_font: "sans",
  corners: "square",
  light: {
    background: "#f4f1ec",
    surface: "#ffffff",
    soft: "#faf7f2",
    text: "#3d3833",
    heading: "#1f1b17",
    muted: "#6f675e",
    accent: "#84612a",
    line: "#e3dcd1",
    button: "#1f1b17",
    button_text: "#ffffff",
  },
  dark: {
    background: "#141210",
    surface: "#1d1a17",
    soft: "#26221e",
    text: "#d9d2c8",
    heading: "#f6f1e9",
    muted: "#a89f93",
    accent: "#d9b676",
    line: "#3a342d",
    button: "#ecdcbc",
    button_text: "#1d1a17",
  },
}

/** What a colour is for in a row. */
export type ColorRole = "ground" | "text" | "heading" | "muted" | "accent" | "line" | "button" | "button_text"
export type PaletteKey = keyof Palette

const upon = (ground: PaletteKey): Record<ColorRole, PaletteKey> => ({
  ground,
  text: "text",
  heading: "heading",
  muted: "muted",
  accent: "accent",
  line: "line",
  button: "button",
  button_text: "button_text",
})

/**
 * The colours of a palette a tone uses in each mode. By day a strong row turns the colours of a button
 * into its own; by night that would be a bright slab, so it is only raised a little.
 */
export const toneColors: Record<"light" | "dark", Record<Tone, Record<ColorRole, PaletteKey>>> = {
  light: {
    plain: upon("surface"),
    soft: upon("soft"),
    page: upon("background"),
    strong: {
      ground: "button",
      text: "button_text",
      heading: "button_text",
      muted: "button_text",
      accent: "button_text",
      line: "button_text",
      button: "button_text",
      button_text: "button",
    },
  },
  dark: {
    plain: upon("surface"),
    soft: upon("soft"),
    page: upon("background"),
    strong: { ...upon("line"), muted: "text", line: "muted" },
  },
}

const channel = (hex: string, at: number): number => {
  const value = parseInt(hex.slice(at, at + 2), 16) / 255
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}

const luminance = (hex: string): number => 0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5)

/**
 * Contrast of two colours `#rrggbb`, from 1 to 21.
 * Source: WCAG 2.2, "relative luminance" and "contrast ratio".
 */
export const contrastRatio = (one: string, other: string): number => {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}
