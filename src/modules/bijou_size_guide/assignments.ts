import type { AssignmentBody, ListAssignmentsQuery, PreviewAssignmentsBody } from "../../contracts/size-guide-assignment"
import type { Asked } from "./resolve/facts"
import { byOutcome, type PreviewedProduct, previewRules, ruleOf } from "./resolve/preview"
import type { GuideRef } from "./resolve/resolve"
import * as sql from "./sql/assignments"
import { findMatchingProducts } from "./sql/catalogue"
import { decodeCursor, encodeCursor } from "../../lib/cursor"
import type { Db } from "../../lib/db"
import { readGuideRefs, readResolution } from "./sql/resolution"

/** Products a preview looks at; beyond it says so. */
const PREVIEW_MAX = 5000
const PREVIEW_BATCH = 500

export type AssignmentPage = { assignments: sql.AssignmentRow[]; next_cursor: string | null }
export type Preview = { matched: { value: number; capped: boolean }; changes: number; products: PreviewedProduct[] }

/** Where guides are tied to. */
export class Assignments {
  constructor(private readonly db: Db) {}

  /** One keyset page, newest first. Whether a target still exists is for the caller to ask. */
  async list({ cursor, state, ...query }: ListAssignmentsQuery): Promise<AssignmentPage> {
    const found = await sql.listAssignments(this.db, {
      ...query,
      limit: query.limit + 1,
      state: state === "broken" ? undefined : state,
      before: cursor ? decodeCursor(cursor)[1] : undefined,
    })
    const assignments = found.slice(0, query.limit)
    return {
      assignments,
      next_cursor: found.length > query.limit ? encodeCursor("", assignments[assignments.length - 1].id) : null,
    }
  }

  /** Every assignment the filter leaves, for what has to look at all of their targets. */
  async listAll({ guide_id, target_type, target_id, mode }: Partial<ListAssignmentsQuery>): Promise<sql.AssignmentRow[]> {
    return sql.listAssignments(this.db, { guide_id, target_type, target_id, mode, limit: 100_000 })
  }

  /** Guides that can be assigned, by title. */
  async choices() {
    return sql.listChoices(this.db)
  }

  /** Titles of guides by id. */
  async titles(guideIds: readonly string[]): Promise<Map<string, string>> {
    const guides = await readGuideRefs(this.db, guideIds)
    return new Map([...guides].map(([id, { title }]) => [id, title]))
  }

  /** Adds all or none. @returns those that were not there already */
  async create(bodies: readonly AssignmentBody[], actorId: string): Promise<sql.AssignmentRow[]> {
    return sql.createAssignments(this.db, bodies, actorId)
  }

  /** Assignments by id. */
  async find(ids: readonly string[]): Promise<sql.AssignmentRow[]> {
    return sql.findAssignments(this.db, ids)
  }

  /** @throws NOT_FOUND, NOT_ALLOWED when another one says the same */
  async replace(id: string, body: AssignmentBody): Promise<sql.AssignmentRow> {
    return sql.replaceAssignment(this.db, id, body)
  }

  /** @returns what was deleted, to put it back */
  async delete(ids: readonly string[]): Promise<sql.AssignmentRow[]> {
    return sql.deleteAssignments(this.db, ids)
  }

  /** Puts deleted assignments back as they were, with their ids. */
  async restore(deleted: readonly sql.AssignmentRow[]): Promise<void> {
    await sql.restoreAssignments(this.db, deleted)
  }

  /**
   * What adding and removing would change, product by product, nothing being saved. Up to 5,000
   * products are looked at, for callers of the channels and region the assignments name.
   */
  async preview({ add, remove }: PreviewAssignmentsBody): Promise<Preview> {
    const removed = await sql.findAssignments(this.db, remove)
    const targets = [...add.map(({ target }) => target), ...removed.map(({ target_type: type, target_id: id }) => ({ type, id }))]
    const matched = await findMatchingProducts(this.db, targets, PREVIEW_MAX + 1)
    const ids = matched.slice(0, PREVIEW_MAX)
    const guides = await readGuideRefs(this.db, add.flatMap(({ guide_id }) => guide_id ?? []))
    const added = add.map((body, place) => ruleOf(body, published(guides.get(body.guide_id ?? "")), place))
    const asked: Asked = {
      sales_channel_ids: [...add, ...removed].flatMap(({ sales_channel_id }) => sales_channel_id ?? []),
      region_id: [...add, ...removed].find(({ region_id }) => region_id)?.region_id ?? undefined,
      variant_id: targets.find(({ type }) => type === "variant")?.id,
      now: new Date(),
    }
    const products: PreviewedProduct[] = []
    for (let place = 0; place < ids.length; place += PREVIEW_BATCH) {
      const facts = await readResolution(this.db, {
        product_ids: ids.slice(place, place + PREVIEW_BATCH),
        variant_ids: targets.filter(({ type }) => type === "variant").map(({ id }) => id),
      })
      products.push(...previewRules(facts.products, facts.rules, { add: added, remove: new Set(remove) }, asked))
    }
    return {
      matched: { value: ids.length, capped: matched.length > PREVIEW_MAX },
      changes: products.filter(({ outcome }) => outcome !== "keeps_other" && outcome !== "unchanged").length,
      products: products.sort(byOutcome),
    }
  }
}

/** A preview shows what publishing would do, so an unpublished guide counts as if it were. */
const published = (guide: GuideRef | undefined): GuideRef | null => (guide ? { ...guide, status: "published" } : null)
