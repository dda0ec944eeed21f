import type { Look } from "../catalogue/types"
import { drawClothing } from "./clothing"
import { drawBracelet, drawEarrings, drawNecklace, drawRing, drawWatch } from "./jewellery"
import { BACKDROPS, DARK_BACKDROP, type Metal } from "./palette"
import { gemDefs, metalDefs } from "./shapes"

const subject = (look: Look): string => {
  switch (look.kind) {
    case "ring":
      return drawRing(look.style, look.gem)
    case "bracelet":
      return drawBracelet(look.style, look.gem)
    case "necklace":
      return drawNecklace(look.style, look.gem)
    case "earrings":
      return drawEarrings(look.style, look.gem)
    case "watch":
      return drawWatch(look.style, look.color)
    case "clothing":
      return drawClothing(look.style, look.color)
  }
}

/** How a picture is taken: `view` 0 is the whole piece, 1 a closer one on a dark ground. */
export interface Shot {
  view: 0 | 1
  metal: Metal
}

/**
 * Draws one product picture.
 * @returns an SVG document of 800 by 800
 */
export const drawProduct = (look: Look, seed: number, shot: Shot): string => {
  const [middle, rim] = shot.view === 1 && look.kind !== "clothing" ? DARK_BACKDROP : BACKDROPS[(seed + shot.view) % BACKDROPS.length]
  const turn = ((seed * 37) % 11) - 5
  const zoom = shot.view === 1 ? 1.22 : 0.94
  const clothing = look.kind === "clothing"
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 800" width="800" height="800"><defs>` +
    `<radialGradient id="back" cx="50%" cy="42%" r="75%"><stop offset="0" stop-color="${middle}"/><stop offset="1" stop-color="${rim}"/></radialGradient>` +
    `<radialGradient id="shade"><stop offset="0" stop-color="#000" stop-opacity="0.28"/><stop offset="1" stop-color="#000" stop-opacity="0"/></radialGradient>` +
    `<linearGradient id="cloth" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#fff" stop-opacity="0.35"/><stop offset="0.5" stop-color="#fff" stop-opacity="0"/><stop offset="1" stop-color="#000" stop-opacity="0.22"/></linearGradient>` +
    `${metalDefs(shot.metal)}${gemDefs(look.gem)}</defs><rect width="800" height="800" fill="url(#back)"/>` +
    `<ellipse cx="400" cy="726" rx="${clothing ? 210 : 270}" ry="34" fill="url(#shade)"/>` +
    `<g transform="translate(400 400) rotate(${clothing ? 0 : turn}) scale(${zoom}) translate(-400 -400)">${subject(look)}</g></svg>`
  )
}
