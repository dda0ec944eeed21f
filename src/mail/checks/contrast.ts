import type { Finding } from "../../contracts/email-campaign-check"
import type { EmailDocument, Theme, Tone } from "../../contracts/email-campaign-document"
import { type ColorRole, contrastRatio, toneColors } from "../document/theme"
import { finding } from "./finding"

/** Source: WCAG 2.2, 1.4.3. Titles are larger, and are held to the same: they are read in bad light as well. */
const NEEDED = 4.5
const PAIRS: [ColorRole, ColorRole][] = [
  ["text", "ground"],
  ["heading", "ground"],
  ["muted", "ground"],
  ["accent", "ground"],
  ["button_text", "button"],
]

/** Text that is hard to read in the colours of the mail, in light and dark, in the tones it uses. */
export const checkContrast = (document: Pick<EmailDocument, "rows">, theme: Theme): Finding[] => {
  const tones = [...new Set(document.rows.map((row): Tone => row.tone))].sort()
  return (["light", "dark"] as const).flatMap((mode) => {
    const seen = new Set<string>()
    return tones.flatMap((tone) =>
      PAIRS.flatMap(([part, ground]) => {
        const keys = toneColors[mode][tone]
        const [ink, paper] = [theme[mode][keys[part]], theme[mode][keys[ground]]]
        const ratio = Math.floor(contrastRatio(ink, paper) * 100) / 100
        if (ratio >= NEEDED || seen.has(`${ink} ${paper}`)) {
          return []
        }
        seen.add(`${ink} ${paper}`)
        return [finding("contrast_low", null, { mode, part, tone, ratio, needed: NEEDED })]
      })
    )
  })
}
