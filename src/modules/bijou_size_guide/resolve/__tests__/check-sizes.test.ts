import { describe, expect, it } from "vitest"
import { type GuideDocument, guideDocumentSchema } from "../../../../contracts/size-guide-document"
import { checkSizes, type SizedVariant } from "../check-sizes"

const guide = (sizes: string[], layout: "list" | "cross" = "list"): GuideDocument =>
  guideDocumentSchema.parse({
    title: "Пръстени",
    kind: "ring",
    tables: [
      {
        id: "table",
        title: "",
        layout,
        columns: [{ id: "name", label: "Размер", type: "label" }],
        rows: sizes.map((v, place) => ({ id: `row${place}`, cells: { name: { v } } })),
      },
    ],
  })
const variants = (...sold: [size: string, metal: string][]): SizedVariant[] =>
  sold.map(([size, metal], place) => ({
    variant_id: `var_${place}`,
    values: [
      { option_id: "opt_metal", value: metal },
      { option_id: "opt_size", value: size },
    ],
  }))

describe("sizes of variants", () => {
  it("are looked for in the option that names sizes", () => {
    const sold = variants(["52", "злато"], ["54 мм", "злато"], ["60", "сребро"])
    expect(checkSizes(guide(["52", "54", "56"]), sold)).toEqual({ unknown: ["60"], row_ids: ["row0", "row1"] })
  })

  it("are all unknown where no option has a size of the guide", () => {
    expect(checkSizes(guide(["XS", "S"]), variants(["52", "злато"], ["54", "злато"])).unknown).toEqual(["52", "54"])
  })

  it("are not what only looks like a number", () => {
    const sold = variants(["Сребро 925", "гладък"], ["Жълто злато 14К", "матов"])
    expect(checkSizes(guide(["52"]), sold)).toEqual({ unknown: [], row_ids: [] })
  })

  it("are no matter for a product of one size, or a guide without a list", () => {
    expect(checkSizes(guide(["52"]), variants(["единствен", "злато"]))).toEqual({ unknown: [], row_ids: [] })
    expect(checkSizes(guide(["52"], "cross"), variants(["60", "злато"], ["61", "злато"])).unknown).toEqual([])
  })
})
