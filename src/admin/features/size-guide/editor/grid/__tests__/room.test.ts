import { expect, it } from "vitest"
import { roomFor } from "../use-room"

const SIGHT = { top: 100, bottom: 400 }
const cellAt = (top: number) => ({ top, bottom: top + 30 })

it("leaves a cell alone that has a row in sight on both sides", () => {
  for (const top of [130, 200, 340]) {
    expect(roomFor(cellAt(top), SIGHT)).toBe(0)
  }
})

it("makes room below the last row in sight and above the first", () => {
  expect(roomFor(cellAt(341), SIGHT)).toBe(150)
  expect(roomFor(cellAt(370), SIGHT)).toBe(150)
  expect(roomFor(cellAt(129), SIGHT)).toBe(-150)
  expect(roomFor(cellAt(100), SIGHT)).toBe(-150)
})

it("brings nobody back to a cell that was scrolled away", () => {
  expect(roomFor(cellAt(70), SIGHT)).toBe(0)
  expect(roomFor(cellAt(400), SIGHT)).toBe(0)
})
