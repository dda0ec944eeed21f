import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { COAST_RANGE, type LonLat, OUTLINE, TOWNS } from "../bulgaria"
import { clusterPlaces, MAP_SIZE, pathOf, project, unproject } from "../projection"

const COAST = OUTLINE.slice(COAST_RANGE.from, COAST_RANGE.to)
const KM = 111.2

const edgesOf = (line: readonly LonLat[], closed: boolean) =>
  line.map((point, at) => [point, line[(at + 1) % line.length]] as const).slice(0, closed ? line.length : -1)

const isInside = ([lon, lat]: LonLat): boolean =>
  edgesOf(OUTLINE, true).filter(([[x1, y1], [x2, y2]]) => y1 > lat !== y2 > lat && lon < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1)
    .length % 2 === 1

const toKm = ([lon, lat]: LonLat): [number, number] => [lon * KM * Math.cos((42.7 * Math.PI) / 180), lat * KM]

const distanceTo = (line: readonly LonLat[], place: LonLat): number => {
  const [px, py] = toKm(place)
  return Math.min(
    ...edgesOf(line, false).map(([from, to]) => {
      const [[ax, ay], [bx, by]] = [toKm(from), toKm(to)]
      const share = ((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2)
      const t = Math.min(1, Math.max(0, share))
      return Math.hypot(px - ax - t * (bx - ax), py - ay - t * (by - ay))
    })
  )
}

const side = ([ax, ay]: LonLat, [bx, by]: LonLat, [cx, cy]: LonLat): number => Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax))

const crosses = ([a, b]: readonly [LonLat, LonLat], [c, d]: readonly [LonLat, LonLat]): boolean =>
  side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0

describe("the outline of Bulgaria", () => {
  it("does not cross itself and is about as large as the country", () => {
    const edges = edgesOf(OUTLINE, true)
    expect(edges.some((one, at) => edges.slice(at + 1).some((other) => crosses(one, other)))).toBe(false)
    const area = edges.reduce((sum, [from, to]) => {
      const [[x1, y1], [x2, y2]] = [toKm(from), toKm(to)]
      return sum + (x1 * y2 - x2 * y1) / 2
    }, 0)
    expect(Math.abs(area)).toBeGreaterThan(108_000)
    expect(Math.abs(area)).toBeLessThan(114_000)
  })

  it("has every town on land, but for those the simplified shore cuts off by a little", () => {
    const outside = TOWNS.filter(({ at }) => !isInside(at)).map(({ name, at }) => [name, Math.round(distanceTo([...OUTLINE, OUTLINE[0]], at))])
    expect(outside.every(([, km]) => Number(km) <= 2)).toBe(true)
    expect(isInside([28.9, 43])).toBe(false)
    expect(isInside([22.1, 42.7])).toBe(false)
    expect(isInside([25.4, 44.1])).toBe(false)
    expect(isInside([25.3, 41.1])).toBe(false)
  })

  it.each<[string, LonLat]>([
    ["Варна", [27.915, 43.21]],
    ["Бургас", [27.475, 42.495]],
    ["Балчик", [28.165, 43.405]],
    ["Несебър", [27.735, 42.66]],
    ["Созопол", [27.698, 42.418]],
    ["Царево", [27.85, 42.17]],
    ["Калиакра", [28.466, 43.361]],
    ["Дуранкулак", [28.56, 43.69]],
  ])("%s is at the sea", (_, at) => expect(distanceTo(COAST, at)).toBeLessThan(4))

  it.each<[string, LonLat]>([
    ["Видин", [22.88, 43.99]],
    ["Лом", [23.24, 43.83]],
    ["Свищов", [25.35, 43.62]],
    ["Русе", [25.955, 43.855]],
    ["Силистра", [27.26, 44.118]],
  ])("%s is at the Danube", (_, at) => {
    const danube = OUTLINE.slice(0, OUTLINE.findIndex(([lon]) => lon > 27.26) + 1)
    expect(distanceTo(danube, at)).toBeLessThan(4)
  })

  it.each<[string, LonLat, number]>([
    ["София", [23.322, 42.698], 300],
    ["Плевен", [24.618, 43.417], 200],
    ["Шумен", [26.929, 43.271], 60],
  ])("%s is inland", (_, at, km) => expect(distanceTo(COAST, at)).toBeGreaterThan(km))
})

describe("the drawing", () => {
  it("holds the whole country and is wider than high", () => {
    for (const { x, y } of OUTLINE.map(project)) {
      expect(x >= 0 && x <= MAP_SIZE.width && y >= 0 && y <= MAP_SIZE.height).toBe(true)
    }
    expect(MAP_SIZE.width / MAP_SIZE.height).toBeCloseTo(1.53, 1)
    expect(pathOf(OUTLINE, true)).toMatch(/^M[\d. L]+Z$/)
  })

  it("has the north above and the east to the right", () => {
    const [ruse, haskovo, varna] = ["Русе", "Хасково", "Варна"].map((name) => project(TOWNS.find((town) => town.name === name)?.at ?? [0, 0]))
    expect(ruse.y).toBeLessThan(haskovo.y)
    expect(varna.x).toBeGreaterThan(ruse.x)
  })

  it("gives back the place it drew", () => {
    fc.assert(
      fc.property(fc.double({ min: 22, max: 29, noNaN: true }), fc.double({ min: 41, max: 45, noNaN: true }), (lon, lat) => {
        const [backLon, backLat] = unproject(project([lon, lat]))
        expect(backLon).toBeCloseTo(lon, 8)
        expect(backLat).toBeCloseTo(lat, 8)
      })
    )
  })

  it("puts every place into one cluster, in the middle of its places, and fewer the larger the cell", () => {
    const places = fc.array(fc.record({ at: fc.tuple(fc.double({ min: 22, max: 29, noNaN: true }), fc.double({ min: 41, max: 45, noNaN: true })) }), { maxLength: 60 })
    fc.assert(
      fc.property(places, (some) => {
        const clusters = clusterPlaces(some, 40)
        expect(clusters.flatMap(({ items }) => items)).toHaveLength(some.length)
        expect(new Set(clusters.flatMap(({ items }) => items)).size).toBe(some.length)
        for (const { items, x } of clusters) {
          expect(x).toBeCloseTo(items.reduce((sum, { at }) => sum + project(at).x, 0) / items.length, 6)
        }
        expect(clusterPlaces(some, 4000).length).toBeLessThanOrEqual(Math.max(1, clusters.length))
      })
    )
  })
})
