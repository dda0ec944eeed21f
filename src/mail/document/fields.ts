import type { Line } from "../../contracts/email-campaign-text"

/** What a line says to somebody of whom nothing is known. */
export const plainLine = (line: Line): string =>
  line.map((node) => (node.type === "text" ? node.text : node.attrs.fallback)).join("")
