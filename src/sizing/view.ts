import { type Column, type GuideDocument, LENGTH_UNITS, type LengthUnit, type Row, type Table, textPath, type Unit } from "../contracts/size-guide-document"
import { type StoreSizeGuide, type ViewColumn, type ViewRow, type ViewTable } from "../contracts/size-guide-store"
import { defaultsForCountry } from "./countries"
import { computeTable } from "./formula"
import { columnSystem, nameColumn } from "./names"
import { textOf } from "./texts"
import { isLength } from "./units"
import { acrossUnits, convertsLength, localMark, measureOf, type Say, type Scene, viewColumnCells, type ViewInput } from "./view-cells"

export { defaultsForCountry } from "./countries"

const viewColumn = (column: Column, { input, unit, say }: Scene): ViewColumn => {
  const measure = measureOf(column)
  const known = input.document.how_to.some((block) => block.id === column.how_to)
  return {
    id: column.id,
    label: say(textPath.columnLabel(column.id), column.label),
    units: null,
    type: column.type,
    quantity: measure?.quantity ?? null,
    unit: convertsLength(measure) ? unit : (measure?.unit ?? null),
    convertible: convertsLength(measure),
    of: measure?.of ?? null,
    system: columnSystem(column),
    how_to: known ? column.how_to : null,
  }
}

const viewColumns = (table: Table, scene: Scene): ViewColumn[] => {
  const across = acrossUnits(table, scene.input.locale)
  return table.columns.map((column, index) => {
    const view = viewColumn(column, scene)
    const units = across.get(column.id) ?? null
    if (units) return { ...view, label: units[scene.unit], units }
    return table.layout === "cross" && index > 0 ? { ...view, label: localMark(view.label, scene.input.locale) } : view
  })
}

const viewCross = ({ id, layout, cross }: Table, { unit, say }: Scene): ViewTable["cross"] =>
  cross && layout === "cross"
    ? {
        rows: say(textPath.axis(id, "rows"), cross.rows.label),
        columns: say(textPath.axis(id, "columns"), cross.columns.label),
        unit: isLength(cross.columns.unit) ? unit : cross.columns.unit,
      }
    : null

/** A row nobody has typed anything into is not there for a buyer. */
const isFilled = (row: Row): boolean => Object.values(row.cells).some(({ v }) => v !== "")

const viewTable = (table: Table, scene: Scene): ViewTable => {
  const computed = computeTable(table)
  const cells = table.columns.map((column) => [column.id, viewColumnCells(table, column, computed, scene)] as const)
  const name = nameColumn(table).id
  const viewRow = (row: Row): ViewRow => {
    const shown = Object.fromEntries(cells.map(([id, view]) => [id, view(row)]))
    return { id: row.id, label: shown[name].text, selected: row.id === scene.input.selected_row_id, cells: shown }
  }
  return {
    id: table.id,
    title: scene.say(textPath.tableTitle(table.id), table.title),
    layout: table.layout,
    cross: viewCross(table, scene),
    columns: viewColumns(table, scene),
    rows: table.rows.filter(isFilled).map(viewRow),
  }
}

/** Units of the document's own measures, what is asked for, and inches; none where nothing converts. */
const unitsOf = (document: GuideDocument, asked: LengthUnit): LengthUnit[] => {
  const measures = document.tables.flatMap((table) => table.columns.map(measureOf)).filter(convertsLength)
  if (measures.length === 0) return []
  const wanted = new Set<Unit>([...measures.map(({ unit }) => unit), document.display.unit, asked, "in"])
  return LENGTH_UNITS.filter((unit) => wanted.has(unit))
}

const chooseUnit = ({ unit, country, document }: ViewInput): LengthUnit => {
  if (unit) return unit
  const usual = country ? defaultsForCountry(country).unit : null
  if (usual === null || usual === document.display.unit) return document.display.unit
  if (usual === "in") return "in"
  return document.display.unit === "in" ? "cm" : document.display.unit
}

const chooseSystem = ({ system, country, document }: ViewInput, systems: string[]): string | null => {
  const wishes = [system, ...(country ? defaultsForCountry(country).systems : []), document.display.system]
  return wishes.find((wish) => wish != null && systems.includes(wish)) ?? null
}

/**
 * A document as a shop shows it: one language, computed columns filled, every measure in the asked
 * unit and in those a buyer may switch to. The unit is the asked one, else the country's, else the
 * document's; so is the system, as far as a column has it. Where two different sizes would read the
 * same in a unit, their column gets one more decimal in it.
 */
export const toStoreSizeGuide = (input: ViewInput): StoreSizeGuide => {
  const { document, locale, terms } = input
  const say: Say = (path, source) => textOf(document, path, source, locale, terms)
  const unit = chooseUnit(input)
  const columns = document.tables.flatMap((table) => table.columns)
  const systems = [...new Set(columns.map(columnSystem).filter((system) => system !== null))]
  return {
    id: input.id,
    handle: input.handle,
    revision: input.revision,
    content_hash: input.content_hash,
    title: say(textPath.title(), document.title),
    kind: document.kind,
    audience: document.audience,
    google_size_system: document.google_size_system,
    locale,
    unit,
    system: chooseSystem(input, systems),
    units: unitsOf(document, unit),
    systems,
    intro: say(textPath.intro(), document.intro),
    notes: say(textPath.notes(), document.notes),
    tables: document.tables
      .filter((table) => table.rows.some(isFilled))
      .map((table) => viewTable(table, { input, unit, say })),
    how_to: document.how_to.map((block) => ({
      id: block.id,
      title: say(textPath.howToTitle(block.id), block.title),
      body: say(textPath.howToBody(block.id), block.body),
      image: block.image && { url: block.image.url, alt: say(textPath.howToAlt(block.id), block.image.alt) },
      video_url: block.video_url,
    })),
    tools: document.tools,
  }
}
