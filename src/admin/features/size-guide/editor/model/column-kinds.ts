import {
  BRA_SYSTEMS,
  columnSchema,
  RING_SYSTEMS,
  SHOE_SYSTEMS,
  type Column,
  type ColumnType,
  type Formula,
  type MeasuredColumn,
  type RingSystem,
  type ShoeSystem,
  type Table,
  type Unit,
} from "../../../../../contracts/size-guide-document"
import { canFeed } from "../../../../../sizing/formula"
import { columnSystem } from "../../../../../sizing/names"
import { baseOf, isMeasured, newMeasure } from "./column-types"

/** Columns a formula of this table may read: measures of rings and feet, regional sizes, other formulas. */
export const formulaSources = (table: Table, except?: string): Column[] =>
  table.columns.filter((column) => column.id !== except && (canFeed("ring", column) || canFeed("shoes", column)))

/** A formula that fits the column it reads. */
export const formulaFrom = (source: Column): Formula =>
  canFeed("ring", source)
    ? { kind: "ring", system: "iso", from: source.id }
    : { kind: "shoes", system: "eu", from: source.id }

/**
 * The column with another type; what both types know is kept, typed cells are not touched.
 * Null when a formula is asked for and there is no column it could read.
 */
export const withType = (column: Column, type: ColumnType, table: Table): Column | null => {
  const base = baseOf(column)
  switch (type) {
    case "label":
    case "text":
      return { ...base, type }
    case "measure":
    case "range":
      return { ...base, type, ...newMeasure(isMeasured(column) ? column : {}) }
    case "size":
      return { ...base, type, system: columnSystem(column) ?? "international" }
    case "bra":
      return { ...base, type, system: BRA_SYSTEMS.find((system) => system === columnSystem(column)) ?? "eu" }
    case "formula": {
      const [source] = formulaSources(table, column.id)
      return source ? { ...base, type, formula: formulaFrom(source) } : null
    }
  }
}

/** Columns of ring sizes the one-click action adds, in this order. */
export const COMMON_RING_SYSTEMS = ["iso", "us", "uk", "jp", "it"] as const satisfies readonly RingSystem[]
export const COMMON_SHOE_SYSTEMS = ["eu", "uk", "us_men", "us_women"] as const satisfies readonly ShoeSystem[]

/** Short names of size systems as they stand over a column; they are the same in every language. */
export const SYSTEM_NAMES: Record<RingSystem | ShoeSystem, string> = {
  iso: "EU",
  us: "US",
  uk: "UK",
  jp: "JP",
  it: "IT",
  fr: "FR",
  de: "DE",
  ru: "RU",
  pl: "PL",
  br: "BR",
  eu: "EU",
  us_men: "US M",
  us_women: "US W",
  uk_child: "UK kids",
  us_child: "US kids",
  mondopoint: "Mondo",
}

const OTHER_MEASURE = {
  circumference: { en: "Circumference", bg: "Обиколка" },
  diameter: { en: "Diameter", bg: "Диаметър" },
} as const

export type NewFormula = { label: string; formula: Formula }

/** The size columns a measured column can be given and does not have yet; none when it measures something else. */
export const missingSizes = (table: Table, columnId: string, locale: string): NewFormula[] => {
  const column = table.columns.find((candidate) => candidate.id === columnId)
  if (!column || !isMeasured(column)) {
    return []
  }
  const has = (system: string) =>
    table.columns.some((other) => other.type === "formula" && other.formula.from === columnId && other.formula.system === system)
  if (column.quantity === "foot_length") {
    return COMMON_SHOE_SYSTEMS.filter((system) => !has(system)).map((system) => ({
      label: SYSTEM_NAMES[system],
      formula: { kind: "shoes", system, from: columnId },
    }))
  }
  if (column.quantity !== "inner_diameter" && column.quantity !== "inner_circumference") {
    return []
  }
  const other = column.quantity === "inner_diameter" ? "circumference" : "diameter"
  const isThere = table.columns.some((one) => isMeasured(one) && one.quantity === `inner_${other}`) || has(other)
  const language = locale.startsWith("bg") ? "bg" : "en"
  return [
    ...(isThere ? [] : [{ label: OTHER_MEASURE[other][language], formula: { kind: "ring", system: other, from: columnId } as const }]),
    ...COMMON_RING_SYSTEMS.filter((system) => !has(system)).map((system) => ({
      label: SYSTEM_NAMES[system],
      formula: { kind: "ring", system, from: columnId } as const,
    })),
  ]
}

/** Settings of a column that may be changed without changing what kind it is. */
export type ColumnSettings = Partial<{
  label: string
  how_to: string | null
  quantity: MeasuredColumn["quantity"]
  unit: Unit
  convertible: boolean
  decimals: MeasuredColumn["decimals"]
  of: MeasuredColumn["of"]
  system: string
  formula: Formula
}>

/** The column with some settings changed; settings its type does not have are passed over. */
export const withSettings = (column: Column, settings: ColumnSettings): Column => {
  const known = Object.fromEntries(Object.entries(settings).filter(([key]) => key in column))
  const next = columnSchema.safeParse({ ...column, ...known })
  return next.success ? next.data : column
}

export const FORMULA_SYSTEMS = {
  ring: [...RING_SYSTEMS, "diameter", "circumference"],
  shoes: SHOE_SYSTEMS,
} as const
