import { describe, expect, test } from "vitest"
import { AUDIENCES, GOOGLE_SIZE_SYSTEMS } from "../../contracts/size-guide-document"
import { schemaOrgResponseSchema } from "../../contracts/size-guide-store"
import { toSchemaOrg } from "../schema-org"
import { templateDocument } from "../templates"
import { guide, rings, row, table } from "./build"

const specifications = (document: Parameters<typeof toSchemaOrg>[0], locale?: string) =>
  toSchemaOrg(document, locale).map(({ specification }) => specification)

describe("toSchemaOrg", () => {
  test("a ring has its measures and no size system", () => {
    const [first] = specifications(templateDocument("ring", "en"))
    expect(first).toEqual({
      "@context": "https://schema.org",
      "@type": "SizeSpecification",
      name: "44",
      hasMeasurement: [
        { "@type": "QuantitativeValue", name: "Inner diameter", value: 14, unitCode: "MMT" },
        { "@type": "QuantitativeValue", name: "Inner circumference", value: 44, unitCode: "MMT" },
      ],
    })
  })

  test("clothing: ranges of the body, in the units of the merchant, with system and group", () => {
    const [first] = specifications(templateDocument("women-tops", "bg"), "en")
    expect(first).toMatchObject({
      name: "XS",
      sizeSystem: "https://schema.org/WearableSizeSystemEurope",
      sizeGroup: "https://schema.org/WearableSizeGroupWomens",
      suggestedMeasurement: [
        { name: "Chest", minValue: 78, maxValue: 82, unitCode: "CMT" },
        { name: "Waist", minValue: 62, maxValue: 66 },
        { name: "Hips", minValue: 86, maxValue: 90 },
      ],
    })
    expect(first).not.toHaveProperty("hasMeasurement")
  })

  test("measures of a garment are what it has; inches and pounds have codes of their own", () => {
    const document = guide({
      kind: "clothing",
      tables: [
        table("tops", [
          { id: "name", type: "label", label: "Size" },
          { id: "ches", type: "measure", label: "Chest", unit: "in", quantity: "chest", of: "garment" },
          { id: "mass", type: "measure", label: "Weight", unit: "lb", quantity: "weight" },
        ], [row("row1", { name: "S", ches: "34 1/2", mass: "100" }), row("row2", { ches: "36" })]),
      ],
    })
    expect(specifications(document)).toMatchObject([
      { name: "S", hasMeasurement: [{ value: 34.5, unitCode: "INH" }], suggestedMeasurement: [{ value: 100, unitCode: "LBR" }] },
    ])
  })

  test("Mexico is MEX at Google and MX at schema.org; every system Google knows has a member", () => {
    const of = (google: (typeof GOOGLE_SIZE_SYSTEMS)[number]) => ({ ...templateDocument("shoes-men", "en"), google_size_system: google })
    const [first] = toSchemaOrg(of("MEX"))
    expect(first.google).toEqual({ size: "39", size_system: "MEX" })
    expect(first.specification.sizeSystem).toBe("https://schema.org/WearableSizeSystemMX")
    for (const google of GOOGLE_SIZE_SYSTEMS) expect(specifications(of(google))[0].sizeSystem).toMatch(/WearableSizeSystem[A-Z][A-Za-z]+$/)
  })

  test("the column of the display says the system where Google's is not set", () => {
    const document = { ...templateDocument("shoes-men", "en"), google_size_system: null, display: { unit: "cm" as const, system: "us_men" } }
    expect(specifications(document)[0].sizeSystem).toBe("https://schema.org/WearableSizeSystemUS")
  })

  test("the shape of the answer, and every audience as a group", () => {
    for (const audience of AUDIENCES) {
      const sizes = toSchemaOrg(rings({ audience }))
      expect(schemaOrgResponseSchema.parse({ sizes })).toEqual({ sizes })
      expect(sizes[0].specification.sizeGroup).toBe(`https://schema.org/WearableSizeGroup${audience}`)
    }
  })
})
