import { describe, expect, it } from "vitest"
import { buildLegacyRow, buildLegacyRows } from "../../../../../../test/fixtures/econt-legacy"
import { addRows, EMPTY } from "../tally"

describe("what an import adds up to", () => {
  it("counts each row once and what is to know of it", () => {
    const tally = addRows(EMPTY, buildLegacyRows())
    expect(tally).toMatchObject({ read: 7, taken: 4, followed: 2, exists: 1, skipped: 2 })
    expect(tally.read).toBe(tally.taken + tally.exists + tally.skipped)
    expect(tally.notes).toContainEqual({ note: "converted_from_bgn", count: 2 })
  })

  it("goes on from the page before", () => {
    const rows = buildLegacyRows()
    const whole = addRows(EMPTY, rows)
    expect(addRows(addRows(EMPTY, rows.slice(0, 3)), rows.slice(3))).toEqual(whole)
  })

  it("names the rows somebody should look at, and none for its leva alone", () => {
    const rows = [
      buildLegacyRow({ legacy_id: "a", notes: ["converted_from_bgn"] }),
      buildLegacyRow({ legacy_id: "b", notes: ["converted_from_bgn", "phone_missing"] }),
      buildLegacyRow({ legacy_id: "c" }),
    ]
    expect(addRows(EMPTY, rows).noted.map(({ legacy_id }) => legacy_id)).toEqual(["b"])
  })
})
