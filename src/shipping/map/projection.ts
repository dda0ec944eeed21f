import { type LonLat, OUTLINE } from "./bulgaria"

/** A point of the drawing, in its own units, from its upper left corner. */
export type MapPoint = { x: number; y: number }

const PADDING = 12
const WIDTH = 1000

const lons = OUTLINE.map(([lon]) => lon)
const lats = OUTLINE.map(([, lat]) => lat)
const [west, east, south, north] = [Math.min(...lons), Math.max(...lons), Math.min(...lats), Math.max(...lats)]

/** Web Mercator, the projection of map tiles: the world is a square from 0 to 1, its north above. */
const across = (lon: number): number => (lon + 180) / 360
const down = (lat: number): number => 0.5 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI)

/** Width and height of the whole world in units of the drawing. */
export const WORLD = (WIDTH - 2 * PADDING) / (across(east) - across(west))

/** Where the upper left corner of the drawing is in the world, in its units. */
export const ORIGIN: MapPoint = { x: across(west) * WORLD - PADDING, y: down(north) * WORLD - PADDING }

/** Size of the drawing: the `viewBox` is `0 0 width height`. */
export const MAP_SIZE = { width: WIDTH, height: Math.round((down(south) - down(north)) * WORLD + 2 * PADDING) }

/** Where a place on earth is in the drawing; outside of it for places outside of Bulgaria. */
export const project = ([lon, lat]: LonLat): MapPoint => ({
  x: across(lon) * WORLD - ORIGIN.x,
  y: down(lat) * WORLD - ORIGIN.y,
})

/** The place on earth that a point of the drawing shows. */
export const unproject = ({ x, y }: MapPoint): LonLat => [
  ((x + ORIGIN.x) / WORLD) * 360 - 180,
  (Math.atan(Math.sinh((0.5 - (y + ORIGIN.y) / WORLD) * 2 * Math.PI)) * 180) / Math.PI,
]

const rounded = (value: number): number => Math.round(value * 10) / 10

/** A line as the `d` of an SVG path. */
export const pathOf = (line: readonly LonLat[], closed: boolean): string => {
  const points = line.map(project).map(({ x, y }) => `${rounded(x)} ${rounded(y)}`)
  return `M${points.join("L")}${closed ? "Z" : ""}`
}

/** Several places that are too close to each other to be drawn one by one; of one place when alone. */
export type Cluster<T> = MapPoint & { items: T[] }

/**
 * Puts places together that share a cell of the drawing, at the middle of them. `cell` is in units of
 * the drawing: divide the wanted distance on screen by the zoom.
 */
export const clusterPlaces = <T extends { at: LonLat }>(places: readonly T[], cell: number): Cluster<T>[] => {
  const cells = new Map<string, { items: T[]; x: number; y: number }>()
  for (const place of places) {
    const { x, y } = project(place.at)
    const key = `${Math.floor(x / cell)}:${Math.floor(y / cell)}`
    const found = cells.get(key) ?? { items: [], x: 0, y: 0 }
    found.items.push(place)
    cells.set(key, { items: found.items, x: found.x + x, y: found.y + y })
  }
  return [...cells.values()].map(({ items, x, y }) => ({ items, x: x / items.length, y: y / items.length }))
}
