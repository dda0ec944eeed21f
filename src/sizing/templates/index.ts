import type { GuideTemplate } from "../../contracts/size-guide-list"
import { type GuideDocument } from "../../contracts/size-guide-document"
import { EARRING, GLOVES, HEADWEAR, WATCH } from "./accessories"
import { buildTemplate, type Template, type TemplateLocale } from "./build"
import { CLOTHING } from "./clothing"
import { BRACELET, NECKLACE } from "./jewellery"
import { RING } from "./ring"
import { SHOES } from "./shoes"

/** Ready guides in the order they are offered. Their figures are conventions a merchant checks and edits. */
export const TEMPLATES: readonly Template[] = [RING, BRACELET, NECKLACE, EARRING, WATCH, ...CLOTHING, ...SHOES, HEADWEAR, GLOVES]

/**
 * A new document of a template, in one language with the other as translation. Ids of its parts are
 * the same every time.
 *
 * @throws RangeError for an id that is no template
 */
export const templateDocument = (id: string, locale: TemplateLocale): GuideDocument => {
  const template = TEMPLATES.find((each) => each.id === id)
  if (!template) throw new RangeError(`There is no template ${id}`)
  return buildTemplate(template, locale)
}

/** The templates as the list shows them, in one language. */
export const listTemplates = (locale: TemplateLocale): GuideTemplate[] =>
  TEMPLATES.map(({ id, kind, title, description, tables }) => ({
    id,
    kind,
    title: title[locale],
    description: description[locale],
    rows: tables.reduce((sum, { rows }) => sum + rows.length, 0),
    columns: tables.flatMap(({ columns }) => columns.map(({ label }) => (typeof label === "string" ? label : label[locale]))),
  }))
