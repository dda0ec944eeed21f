import { type Column, type GuideDocument, type Table, textPath, type Unit } from "../contracts/size-guide-document"
import { type SchemaOrgResponse } from "../contracts/size-guide-store"
import { type ComputedCell, computeTable } from "./formula"
import { listTables, nameColumn } from "./names"
import { textOf } from "./texts"
import { formatCanonical, isLength } from "./units"
import { measureOf } from "./view-cells"

type SizeEntries = SchemaOrgResponse["sizes"]

/** UN/CEFACT codes of units. */
const UNIT_CODES: Record<Unit, string> = { mm: "MMT", cm: "CMT", in: "INH", kg: "KGM", lb: "LBR" }

/** Whole grams are kept, so more would be an artefact in pounds. */
const MASS_DECIMALS = 2

/** Members of schema.org's WearableSizeSystemEnumeration by Google's `size_system`; Mexico is MEX there and MX here. */
const SYSTEMS: Record<string, string> = {
  AU: "AU", BR: "BR", CN: "CN", DE: "DE", EU: "Europe", FR: "FR", IT: "IT", JP: "JP", MEX: "MX", UK: "UK", US: "US",
}
const BY_COLUMN: Record<string, string> = {
  eu: "Europe", us: "US", us_men: "US", us_women: "US", us_child: "US", uk: "UK", uk_child: "UK",
  au: "AU", jp: "JP", it: "IT", fr: "FR", de: "DE", br: "BR",
}
/** What is worn on the body and has a size system; there is none for rings and other jewellery. */
const WEARABLE: GuideDocument["kind"][] = ["shoes", "clothing", "headwear", "gloves"]

const systemOf = ({ kind, google_size_system: google, display }: GuideDocument): string | undefined => {
  if (!WEARABLE.includes(kind)) return undefined
  const member = (google && SYSTEMS[google]) ?? BY_COLUMN[display.system ?? ""]
  return member && `https://schema.org/WearableSizeSystem${member}`
}

const quantitative = (name: string, unit: Unit, canonical: [number, number], decimals: number) => {
  const [from, to] = canonical.map((value) => Number(formatCanonical([value, value], unit, decimals, "en")))
  const value = from === to ? { value: from } : { minValue: from, maxValue: to }
  return { "@type": "QuantitativeValue", name, ...value, unitCode: UNIT_CODES[unit] }
}

/** Measures of the person a size is for are suggestions; those of the piece itself are what it has. */
const isSuggested = (document: GuideDocument, column: Column) =>
  WEARABLE.includes(document.kind) && measureOf(column)?.of === "body"

const measurements = (document: GuideDocument, table: Table, cells: Record<string, ComputedCell>, say: (column: Column) => string) => {
  const all = table.columns.flatMap((column) => {
    const measure = measureOf(column)
    const canonical = cells[column.id]?.canonical
    if (!measure || !canonical) return []
    const decimals = isLength(measure.unit) ? measure.decimals[measure.unit] : MASS_DECIMALS
    return [{ suggested: isSuggested(document, column), value: quantitative(say(column), measure.unit, canonical, decimals) }]
  })
  const group = (suggested: boolean) => all.filter((each) => each.suggested === suggested).map(({ value }) => value)
  return {
    ...(group(false).length > 0 ? { hasMeasurement: group(false) } : {}),
    ...(group(true).length > 0 ? { suggestedMeasurement: group(true) } : {}),
  }
}

/**
 * One schema.org SizeSpecification a row, with Google's attributes beside it, in units as the merchant
 * typed them. Sizes of the piece (every piece of jewellery, garments measured as such) are
 * `hasMeasurement`, those of the body `suggestedMeasurement`. Rows without a name are left out.
 *
 * @param locale language of names; the document's own when left out
 */
export const toSchemaOrg = (document: GuideDocument, locale: string = document.locale): SizeEntries => {
  const say = (column: Column) => textOf(document, textPath.columnLabel(column.id), column.label, locale)
  const sizeSystem = systemOf(document)
  const sizeGroup = document.audience && `https://schema.org/WearableSizeGroup${document.audience}`
  return listTables(document).flatMap((table) => {
    const computed = computeTable(table)
    const name = nameColumn(table)
    return table.rows.flatMap((row) => {
      const size = textOf(document, textPath.cell(row.id, name.id), computed[row.id][name.id].text, locale)
      if (size === "") return []
      const specification = {
        "@context": "https://schema.org",
        "@type": "SizeSpecification",
        name: size,
        ...(sizeSystem ? { sizeSystem } : {}),
        ...(sizeGroup ? { sizeGroup } : {}),
        ...measurements(document, table, computed[row.id], say),
      }
      return [{ size, specification, google: { size, size_system: document.google_size_system } }]
    })
  })
}
