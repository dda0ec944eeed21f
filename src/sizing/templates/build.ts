import {
  type BraSystem,
  type Column,
  type Formula,
  type GuideDocument,
  guideDocumentSchema,
  type GuideKind,
  type Quantity,
  textPath,
  type Unit,
} from "../../contracts/size-guide-document"
import { normalizeDocument } from "../normalize"
import { parseRange } from "../numbers"

export type TemplateLocale = "bg" | "en"
export type Words = Record<TemplateLocale, string>
/** A text in both languages, or one that is the same in both. */
type Said = Words | string

type Loose<T> = T extends unknown ? Omit<T, "id" | "label" | "how_to"> : never
type MeasureSettings = Partial<{ decimals: { mm: number; cm: number; in: number }; of: "body" | "garment"; how_to: string }>

export interface TemplateColumn {
  key: string
  label: Said
  how_to: string | null
  /** Settings of the column; a formula names the key of the column it reads. */
  settings: Partial<Loose<Column>>
}
export interface TemplateRow {
  /** Cells of the columns that are not computed, from the left. */
  cells: Said[]
  aliases: string[]
}
export interface TemplateTable {
  title: Said
  columns: TemplateColumn[]
  rows: TemplateRow[]
}
export interface TemplateHowTo {
  id: string
  title: Words
  body: Words
}
export interface Template {
  id: string
  kind: GuideKind
  title: Words
  /** What it holds, for the list of templates. */
  description: Words
  intro: Words
  notes: Words
  tables: TemplateTable[]
  how_to: TemplateHowTo[]
  settings: Partial<Pick<GuideDocument, "audience" | "google_size_system" | "display" | "tools">>
}

const column = (key: string, label: Said, settings: TemplateColumn["settings"], howTo: string | null = null): TemplateColumn => ({
  key,
  label,
  how_to: howTo,
  settings,
})

/** Nobody reads a body in hundredths of an inch. */
const IN_CENTIMETRES = { mm: 0, cm: 1, in: 1 }

const measured = (type: "measure" | "range") => (key: string, label: Said, unit: Unit, quantity: Quantity, { how_to, ...more }: MeasureSettings = {}) =>
  column(key, label, { type, unit, quantity, ...(unit === "cm" ? { decimals: IN_CENTIMETRES } : {}), ...more }, how_to)

/** Columns of a template by type. */
export const col = {
  label: (key: string, label: Said) => column(key, label, { type: "label" }),
  text: (key: string, label: Said) => column(key, label, { type: "text" }),
  size: (key: string, system: string, label: Said) => column(key, label, { type: "size", system }),
  bra: (key: string, system: BraSystem, label: Said) => column(key, label, { type: "bra", system }),
  measure: measured("measure"),
  range: measured("range"),
  ring: (key: string, system: Extract<Formula, { kind: "ring" }>["system"], from: string, label: Said, howTo?: string) =>
    column(key, label, { type: "formula", formula: { kind: "ring", system, from } }, howTo),
  shoes: (key: string, system: Extract<Formula, { kind: "shoes" }>["system"], from: string, label: Said) =>
    column(key, label, { type: "formula", formula: { kind: "shoes", system, from } }),
}

export const line = (cells: Said[], aliases: string[] = []): TemplateRow => ({ cells, aliases })

const DECIMAL_POINT = /(?<=\d)\.(?=\d)/g

/** Turns a template into a document, collecting the other language's texts on the way. */
class Builder {
  readonly other: TemplateLocale
  readonly translations: Record<string, string> = {}

  constructor(private readonly locale: TemplateLocale) {
    this.other = locale === "bg" ? "en" : "bg"
  }

  say(path: string, said: Said): string {
    if (typeof said === "string") return said
    if (said.bg !== said.en) this.translations[path] = said[this.other]
    return said[this.locale]
  }

  cell(path: string, said: Said, type: Column["type"] | undefined): string {
    const text = this.say(path, said)
    const typed = this.locale === "bg" && type !== "size" && parseRange(text) !== null
    return typed ? text.replace(DECIMAL_POINT, ",") : text
  }

  table({ title, columns, rows }: TemplateTable, index: number) {
    const id = `t${index + 1}`
    const typed = columns.filter(({ settings }) => settings.type !== "formula")
    return {
      id: `${id}table`,
      title: this.say(textPath.tableTitle(`${id}table`), title),
      layout: "list",
      columns: columns.map(({ key, label, how_to, settings }) => ({
        id: id + key,
        label: this.say(textPath.columnLabel(id + key), label),
        how_to,
        ...settings,
        ...("formula" in settings && settings.formula ? { formula: { ...settings.formula, from: id + settings.formula.from } } : {}),
      })),
      rows: rows.map(({ cells, aliases }, place) => {
        const row = `${id}r${String(place + 1).padStart(2, "0")}`
        return {
          id: row,
          aliases,
          cells: Object.fromEntries(
            typed.map(({ key, settings }, at) => [id + key, { v: this.cell(textPath.cell(row, id + key), cells[at], settings.type) }])
          ),
        }
      }),
    }
  }

  document({ title, kind, intro, notes, tables, how_to, settings }: Template): GuideDocument {
    const raw = {
      title: this.say(textPath.title(), title),
      kind,
      ...settings,
      locale: this.locale,
      intro: this.say(textPath.intro(), intro),
      notes: this.say(textPath.notes(), notes),
      tables: tables.map((table, index) => this.table(table, index)),
      how_to: how_to.map((block) => ({
        id: block.id,
        title: this.say(textPath.howToTitle(block.id), block.title),
        body: this.say(textPath.howToBody(block.id), block.body),
      })),
      translations: { [this.other]: this.translations },
    }
    return normalizeDocument(guideDocumentSchema.parse(raw))
  }
}

/** The document of a template, its own texts in `locale` and the other language as translations. */
export const buildTemplate = (template: Template, locale: TemplateLocale): GuideDocument => new Builder(locale).document(template)
