import { expect, it } from "vitest"
import { isSoftRun } from "../soft-run"

const good = { bounce: null, soft_bounces: null }
const back = (soft_bounces = 1) => ({ bounce: 1, soft_bounces })

it("lets an address rest after three campaigns in a row, or seven reports", () => {
  expect(isSoftRun([])).toBe(false)
  expect(isSoftRun([back(), back()])).toBe(false)
  expect(isSoftRun([back(), back(), back()])).toBe(true)
  expect(isSoftRun([back(), back(), good, back(), back()])).toBe(false)
  expect(isSoftRun([back(6)])).toBe(false)
  expect(isSoftRun([back(4), back(3)])).toBe(true)
  expect(isSoftRun([back(4), good, back(4)])).toBe(false)
})
