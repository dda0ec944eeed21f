import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { GuideDocument } from "../../../src/contracts/size-guide-document"
import { templateDocument } from "../../../src/sizing/templates"
import {
  checkSizeGuideCoverage,
  createSizeGuideAssignmentsWorkflow,
  createSizeGuideWorkflow,
  publishSizeGuideWorkflow,
} from "../../../src/workflows/size-guide"
import { createRandom } from "../random"
import { insertRows, type Row } from "../sql"

const DAY_MS = 24 * 60 * 60 * 1000
const DAYS_OF_USE = 45

/** A guide of the shop: a template, where it is tied to by handle of the category, how often it is opened a day. */
type Plan = { handle: string; template: string; categories: string[]; opens: number; change?: (document: GuideDocument) => GuideDocument }

const WIDE_BANDS = "Халките над 6 мм прилягат по-плътно: вземете с половин до един размер по-голям."

/** The shop sells 42 cm, which the template does not list: it is worn as the 45 cm beside it. */
const withShortLength = (document: GuideDocument): GuideDocument => {
  const [table, ...others] = document.tables
  const [name, length] = table.columns
  const place = table.rows.findIndex((row) => row.cells[name.id]?.v === "45")
  const neighbour = table.rows[place]
  const short = { ...neighbour, id: "length42", cells: { ...neighbour.cells, [name.id]: { v: "42" }, [length.id]: { v: "42" } } }
  const english = Object.entries(document.translations.en ?? {})
  const texts = english.flatMap(([path, text]) => {
    const copy = path.replace(`cell.${neighbour.id}.`, `cell.${short.id}.`)
    return copy === path ? [] : [[copy, text]]
  })
  return {
    ...document,
    tables: [{ ...table, rows: [...table.rows.slice(0, place), short, ...table.rows.slice(place)] }, ...others],
    translations: { ...document.translations, en: Object.fromEntries([...english, ...texts]) },
  }
}

const PLANS: Plan[] = [
  { handle: "rings", template: "ring", categories: ["rings"], opens: 24 },
  {
    handle: "wedding-rings",
    template: "ring",
    categories: ["wedding-rings"],
    opens: 9,
    change: (document) => ({
      ...document,
      title: "Брачни халки",
      notes: WIDE_BANDS,
      translations: { ...document.translations, en: { ...document.translations.en, title: "Wedding bands" } },
    }),
  },
  { handle: "bracelets", template: "bracelet", categories: ["bracelets"], opens: 11 },
  { handle: "necklaces", template: "necklace", categories: ["necklaces"], opens: 8, change: withShortLength },
  { handle: "earrings", template: "earring", categories: ["earrings"], opens: 3 },
  { handle: "watches", template: "watch", categories: ["watches"], opens: 4 },
  { handle: "tops", template: "women-tops", categories: ["tops", "dresses"], opens: 6 },
  { handle: "bottoms", template: "women-bottoms", categories: ["bottoms"], opens: 4 },
]
/** Not ready yet: a draft whose English is not there. */
const DRAFT = { handle: "gloves", template: "gloves" }
/** Nothing is to be tried on here. */
const WITHOUT_GUIDE = "lounge"

const assignment = (guide_id: string | null, type: "category", id: string) => ({
  guide_id,
  target: { type, id },
  mode: guide_id ? ("include" as const) : ("none" as const),
  priority: 0,
  sales_channel_id: null,
  region_id: null,
  starts_at: null,
  ends_at: null,
  all_of: [],
  none_of: [],
})

/** What buyers did with the guides in the last weeks, more at the end of the week than in its middle. */
const useOf = (guideId: string, plan: Plan, document: GuideDocument, now: number): Row[] => {
  const random = createRandom(`size-guide-use-${plan.handle}`)
  const table = document.tables[0]
  const name = table.columns.find(({ type }) => type === "label") ?? table.columns[0]
  const sizes = table.rows.map((row) => row.cells[name.id]?.v ?? "").filter(Boolean)
  return Array.from({ length: DAYS_OF_USE }, (_, back) => new Date(now - back * DAY_MS)).flatMap((day) => {
    const busy = [0, 5, 6].includes(day.getUTCDay()) ? 1.5 : 1
    const opens = Math.round(plan.opens * busy * (0.6 + random.next() * 0.8))
    const row = (type: string, detail: string, count: number): Row => ({
      guide_id: guideId,
      day: day.toISOString().slice(0, 10),
      type,
      product_id: "",
      detail,
      count,
    })
    const middle = sizes[Math.floor(sizes.length * (0.3 + random.next() * 0.3))]
    const rows = [row("open", "", opens), row("unit_switch", "in", Math.round(opens * 0.1)), row("size_click", middle, Math.round(opens * 0.4))]
    return rows.filter(({ count }) => Number(count) > 0)
  })
}

/** The shop's size guides: published for every category that has sizes, one draft, and what buyers did with them. */
export const seedSizeGuides = async (container: MedusaContainer, adminEmail: string, now: number): Promise<void> => {
  const db: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const [admin] = await container.resolve(Modules.USER).listUsers({ email: adminEmail })
  const categories = await container.resolve(Modules.PRODUCT).listProductCategories({}, { select: ["id", "handle"], take: 500 })
  const idOf = new Map(categories.map(({ id, handle }) => [handle, id]))
  const create = async (handle: string, document: GuideDocument): Promise<string> => {
    const { result } = await createSizeGuideWorkflow(container).run({
      input: { handle, document, source: "template", actor_id: admin.id },
    })
    return result.id
  }

  const assignments = [assignment(null, "category", idOf.get(WITHOUT_GUIDE) ?? "")]
  for (const plan of PLANS) {
    const template = templateDocument(plan.template, "bg")
    const document = plan.change?.(template) ?? template
    const id = await create(plan.handle, document)
    await publishSizeGuideWorkflow(container).run({ input: { id, note: "Първа версия", actor_id: admin.id } })
    assignments.push(...plan.categories.map((handle) => assignment(id, "category", idOf.get(handle) ?? "")))
    await insertRows(db, "bijou_size_guide_event_daily", useOf(id, plan, document, now))
  }
  await create(DRAFT.handle, { ...templateDocument(DRAFT.template, "bg"), translations: {} })
  await createSizeGuideAssignmentsWorkflow(container).run({ input: { assignments, actor_id: admin.id } })
  await checkSizeGuideCoverage(container)
}
