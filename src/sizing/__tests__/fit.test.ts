import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { closestSizeResponseSchema } from "../../contracts/size-guide-store"
import { closestSizes } from "../fit"
import { fitsAmong } from "../fit-measure"
import { templateDocument } from "../templates"
import { guide, row, table } from "./build"

const ask = (document: Parameters<typeof closestSizes>[0], measures: string[], unit: "mm" | "cm" | "in" = "cm", tableId?: string) =>
  closestSizeResponseSchema.parse(closestSizes(document, { measures, unit, table: tableId }))
const labels = (answer: ReturnType<typeof ask>) => answer.sizes.map(({ label }) => label)

describe("one measure", () => {
  const ring = templateDocument("ring", "en")

  test("the nearest ring, with how far it is, in hundredths of a millimetre", () => {
    const answer = ask(ring, ["inner_diameter:16.6"], "mm")
    expect(answer.sizes[0]).toEqual({ table: "t1table", row_id: "t1r09", label: "52", differences: { inner_diameter: 5 }, fits: true })
    expect(labels(answer)).toEqual(["52", "53", "51"])
    expect(answer.sizes[1].fits).toBe(false)
    expect(answer.between).toBeNull()
  })

  test("in inches, and by circumference", () => {
    expect(labels(ask(ring, ["inner_diameter:0.652"], "in"))[0]).toBe("52")
    expect(labels(ask(ring, ["inner_circumference:54.1"], "mm"))[0]).toBe("54")
  })

  test("a circumference where only diameters are measured", () => {
    const document = guide({
      tables: [table("ring", [{ id: "name", type: "label", label: "№" }, { id: "diam", type: "measure", label: "d", unit: "mm", quantity: "inner_diameter" }], [
        row("row1", { name: "a", diam: "16" }), row("row2", { name: "b", diam: "17" }),
      ])],
    })
    expect(ask(document, ["inner_circumference:53.4"], "mm").sizes[0]).toMatchObject({ label: "b", differences: { inner_circumference: -1 } })
  })

  test("between two sizes: both are named", () => {
    expect(ask(ring, ["inner_diameter:16.71"], "mm").between).toEqual({ smaller: "52", larger: "53" })
    expect(ask(templateDocument("women-tops", "en"), ["chest:86"]).between).toEqual({ smaller: "S", larger: "M" })
    expect(ask(templateDocument("women-tops", "en"), ["chest:88"]).between).toBeNull()
  })

  test("far outside nothing fits, and the nearest is told with its distance", () => {
    const answer = ask(ring, ["inner_diameter:30"], "mm")
    expect(answer.sizes[0]).toMatchObject({ label: "70", fits: false, differences: { inner_diameter: 772 } })
    expect(answer.between).toBeNull()
    expect(ask(ring, ["inner_diameter:5"], "mm").sizes[0]).toMatchObject({ label: "44", fits: false })
  })

  test("nothing where the guide does not measure it", () => {
    expect(ask(ring, ["chest:92"])).toEqual({ sizes: [], between: null })
    expect(ask(guide({ tables: [] }), ["chest:92"])).toEqual({ sizes: [], between: null })
    expect(ask(ring, ["inner_diameter:16.6"], "mm", "gone")).toEqual({ sizes: [], between: null })
  })
})

describe("several measures", () => {
  const tops = templateDocument("women-tops", "en")

  test("a size that holds all of them", () => {
    const answer = ask(tops, ["chest:88", "waist:72", "hip:96"])
    expect(answer.sizes[0]).toMatchObject({ label: "M", fits: true, differences: { chest: 0, waist: 0, hip: 0 } })
    expect(answer.between).toBeNull()
  })

  test("measures of two neighbouring sizes", () => {
    const answer = ask(tops, ["chest:84", "waist:72"])
    expect(answer.sizes[0].fits).toBe(false)
    expect(answer.between).toEqual({ smaller: "S", larger: "M" })
  })

  test("what is not measured is left aside", () => {
    expect(ask(tops, ["chest:88", "foot_length:25"]).sizes[0]).toMatchObject({ label: "M", differences: { chest: 0 } })
  })

  test("the table that has most of the measures", () => {
    const watch = templateDocument("watch", "en")
    expect(ask(watch, ["strap_width:20"], "mm").sizes[0]).toMatchObject({ label: "20 mm", table: "t2table" })
    expect(ask(watch, ["wrist:17"]).sizes[0]).toMatchObject({ label: "M", table: "t1table" })
  })
})

describe("a cross table", () => {
  const axis = (label: string, quantity: string, unit: string) => ({ label, quantity, unit })
  const tights = guide({
    kind: "clothing",
    tables: [
      table("cros", [
        { id: "high", type: "range", label: "Ръст", unit: "cm", quantity: "height" },
        { id: "w50w", type: "size", label: "45–55", system: "international" },
        { id: "w60w", type: "size", label: "56–65", system: "international" },
      ], [row("row1", { high: "150–159", w50w: "S", w60w: "M" }), row("row2", { high: "160–169", w50w: "M", w60w: "L" })], {
        layout: "cross",
        cross: { rows: axis("Ръст", "height", "cm"), columns: axis("Тегло", "weight", "kg") },
      }),
    ],
  })

  test("height by weight, also in inches and pounds", () => {
    expect(ask(tights, ["height:165", "weight:60"]).sizes[0]).toMatchObject({ label: "L", row_id: "row2", fits: true })
    expect(ask(tights, ["height:61", "weight:110"], "in").sizes[0]).toMatchObject({ label: "S", fits: true })
    expect(labels(ask(tights, ["height:150", "weight:45"]))).toEqual(["S", "M", "L"])
  })

  test("one of the two is not enough", () => {
    expect(ask(tights, ["height:165"]).sizes).toEqual([])
  })
})

test("in a column of ranges that do not overlap a value fits one size, or two on their border", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 4, maxLength: 12 }), fc.nat(400), (steps, value) => {
      const edges = steps.reduce<number[]>((all, step) => [...all, (all.at(-1) ?? 0) + step], [])
      const ranges = edges.flatMap((edge, index) => (index % 2 === 0 && index + 1 < edges.length ? [[edge, edges[index + 1]] as [number, number]] : []))
      const inside = ranges.filter(([from, to]) => value >= from && value <= to)
      const fitting = ranges.filter((range) => fitsAmong(value, range, ranges))
      expect(fitting).toEqual(expect.arrayContaining(inside))
      expect(fitting.length).toBeLessThanOrEqual(2)
      if (value >= ranges[0][0] && value <= ranges[ranges.length - 1][1]) expect(fitting.length).toBeGreaterThanOrEqual(1)
    })
  )
})
