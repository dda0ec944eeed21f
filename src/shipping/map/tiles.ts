import { type MapPoint, ORIGIN, WORLD } from "./projection"

/** Part of the drawing that is shown, in its units. */
export type MapFrame = MapPoint & { width: number; height: number }

/** A picture of a square of the world, at `left` and `top` of the drawing. */
export type MapTile = { z: number; x: number; y: number; left: number; top: number; size: number }

/** Pixels a tile is wide, and that the drawing is wide on most screens. */
const TILE_PIXELS = 256
const SHOWN_PIXELS = 512
const DEEPEST = 18

/** Tiles that cover a part of the drawing, as detailed as they can be shown. */
export const tilesIn = (frame: MapFrame): MapTile[] => {
  const wanted = Math.log2((WORLD * SHOWN_PIXELS) / (frame.width * TILE_PIXELS))
  const z = Math.min(Math.max(Math.round(wanted), 0), DEEPEST)
  const size = WORLD / 2 ** z
  const range = (from: number, length: number): number[] => {
    const first = Math.floor(from / size)
    const count = Math.ceil((from + length) / size) - first
    return Array.from({ length: count }, (_, index) => first + index)
  }
  const columns = range(frame.x + ORIGIN.x, frame.width)
  return range(frame.y + ORIGIN.y, frame.height).flatMap((y) =>
    columns.map((x) => ({ z, x, y, left: x * size - ORIGIN.x, top: y * size - ORIGIN.y, size }))
  )
}

/** @param template an address with `{z}`, `{x}` and `{y}` */
export const tileUrl = (template: string, { z, x, y }: MapTile): string =>
  template.replaceAll("{z}", String(z)).replaceAll("{x}", String(x)).replaceAll("{y}", String(y))
