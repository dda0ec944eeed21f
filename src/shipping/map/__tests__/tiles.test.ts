import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { MAP_SIZE, project } from "../projection"
import { type MapFrame, tilesIn, tileUrl } from "../tiles"

const ZOOMS = [1, 2, 4, 8, 16]

/** A part of the drawing as the map shows it. */
const frames = fc
  .record({ zoom: fc.constantFrom(...ZOOMS), left: fc.double({ min: 0, max: 1, noNaN: true }), top: fc.double({ min: 0, max: 1, noNaN: true }) })
  .map(({ zoom, left, top }): MapFrame => {
    const [width, height] = [MAP_SIZE.width / zoom, MAP_SIZE.height / zoom]
    return { x: left * (MAP_SIZE.width - width), y: top * (MAP_SIZE.height - height), width, height }
  })

describe("tiles of the map", () => {
  it("cover what is shown, each place once, and are not many", () => {
    const places = fc.tuple(fc.double({ min: 0.001, max: 0.999, noNaN: true }), fc.double({ min: 0.001, max: 0.999, noNaN: true }))
    fc.assert(
      fc.property(frames, places, (frame, [across, down]) => {
        const [x, y] = [frame.x + across * frame.width, frame.y + down * frame.height]
        const tiles = tilesIn(frame)
        const over = tiles.filter(({ left, top, size }) => left <= x && x < left + size && top <= y && y < top + size)
        expect(over).toHaveLength(1)
        expect(tiles.length).toBeLessThanOrEqual(16)
      })
    )
  })

  it("are those that other maps have of a town", () => {
    const { x, y } = project([23.322, 42.698])
    const [tile] = tilesIn({ x, y, width: MAP_SIZE.width / 8, height: 0.0001 })
    expect([tile.z, tile.x, tile.y]).toEqual([10, 578, 377])
    expect(tileUrl("https://tiles.example/{z}/{x}/{y}.png?of={z}", tile)).toBe("https://tiles.example/10/578/377.png?of=10")
  })

  it("are more detailed the closer one looks", () => {
    const depths = ZOOMS.map((zoom) => tilesIn({ x: 0, y: 0, width: MAP_SIZE.width / zoom, height: MAP_SIZE.height / zoom })[0].z)
    expect(depths).toEqual([7, 8, 9, 10, 11])
  })
})
