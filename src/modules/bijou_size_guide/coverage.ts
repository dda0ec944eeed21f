import { checkSizes, type SizedVariant } from "./resolve/check-sizes"
import type { Asked, ProductFacts } from "./resolve/facts"
import { type GuideRef, resolveGuide } from "./resolve/resolve"
import { indexRules } from "./resolve/rule-index"
import { countProducts, readFactsAfter, readVariantSizes } from "./sql/catalogue"
import * as sql from "./sql/coverage"
import type { Db } from "../../lib/db"
import { readAllRules } from "./sql/resolution"

const BATCH = 500

type Batch = { found: sql.CoverageRow[]; sold: { guide_id: string; row_id: string }[] }

/**
 * Runs over the whole catalogue that say which guide each product gets and which sizes do not fit.
 * A run is a row; a batch is one transaction that holds it, so that a run survives the death of a
 * process and no batch is counted twice.
 */
export class CoverageRuns {
  constructor(private readonly db: Db) {}

  /** Starts a run, or returns the one under way. */
  async start(): Promise<sql.RunRow> {
    return sql.startRun(this.db, await countProducts(this.db))
  }

  async isRunning(): Promise<boolean> {
    return sql.isRunning(this.db)
  }

  /** Checks the next products. @returns whether this process should go on */
  async step(): Promise<boolean> {
    return this.db.transaction(async (trx) => {
      const run = await sql.holdRunning(trx)
      if (!run) {
        return false
      }
      const products = await readFactsAfter(trx, run.cursor, BATCH)
      if (products.length === 0) {
        await sql.finishRun(trx, run.id, "done")
        return false
      }
      const { found, sold } = await this.check(trx, products)
      await sql.saveBatch(trx, run, found, sold)
      return true
    })
  }

  /** Checks until the run is over or another process has it. */
  async finish(): Promise<void> {
    while (await this.step());
  }

  async readRuns() {
    return sql.readRuns(this.db)
  }

  /** Numbers of the last finished run. */
  async count(runId: string) {
    const [counts, guides] = await Promise.all([
      sql.countCoverage(this.db, runId),
      this.listUnsold(runId, { after: "", limit: 1000 }),
    ])
    return { ...counts, unsold_rows: guides.reduce((sum, { sizes }) => sum + sizes.length, 0) }
  }

  async list(runId: string, issue: Parameters<typeof sql.listCovered>[2], page: Parameters<typeof sql.listCovered>[3]) {
    return sql.listCovered(this.db, runId, issue, page)
  }

  /** Rows of guides in use that no variant has, by guide. */
  async listUnsold(runId: string, page: { guide_id?: string; after: string; limit: number }) {
    const guides = await sql.listSoldRows(this.db, runId, page)
    return guides.map(({ id, title, document, sold }) => ({
      id,
      title,
      sizes: document.tables
        .filter(({ layout }) => layout === "list")
        .flatMap((table) => {
          const name = table.columns.find(({ type }) => type === "label") ?? table.columns[0]
          return table.rows.filter((row) => !sold.includes(row.id)).map((row) => row.cells[name.id]?.v ?? "")
        })
        .filter(Boolean),
    }))
  }

  /** Products by guide, as of the last finished run. */
  async countByGuide(guideIds: readonly string[]) {
    return sql.countByGuide(this.db, guideIds)
  }

  /** Products that get a guide, as of the last finished run; 5,000 at most. */
  async productsOf(guideId: string): Promise<string[]> {
    return sql.listProductsOf(this.db, guideId, 5000)
  }

  private async check(trx: Db, products: readonly ProductFacts[]): Promise<Batch> {
    const [rules, variants] = [await readAllRules(trx), await readVariantSizes(trx, products.map(({ id }) => id))]
    const rulesOf = indexRules(rules)
    const asked: Asked = {
      sales_channel_ids: [...new Set(rules.flatMap(({ sales_channel_id }) => sales_channel_id ?? []))],
      now: new Date(),
    }
    const resolved = products.map((product) => {
      const own = variants.filter(({ product_id }) => product_id === product.id)
      const rules = rulesOf(product, own.map(({ variant_id }) => variant_id))
      return { product, own, rules, ...resolveGuide(product, rules, asked) }
    })
    const special = (entry: (typeof resolved)[number], variant_id: string): GuideRef | null =>
      entry.rules.some(({ target }) => target.type === "variant" && target.id === variant_id)
        ? resolveGuide(entry.product, entry.rules, { ...asked, variant_id }).guide
        : entry.guide
    const byGuide = resolved.map((entry) => {
      const groups = new Map<string, SizedVariant[]>()
      for (const variant of entry.own) {
        const guide = special(entry, variant.variant_id)
        if (guide) {
          groups.set(guide.id, [...(groups.get(guide.id) ?? []), variant])
        }
      }
      return { entry, groups }
    })
    const documents = await sql.readPublished(trx, [...new Set(byGuide.flatMap(({ groups }) => [...groups.keys()]))])
    const batch: Batch = { found: [], sold: [] }
    for (const { entry, groups } of byGuide) {
      const unknown = new Set<string>()
      for (const [guide_id, sized] of groups) {
        const document = documents.get(guide_id)
        const result = document ? checkSizes(document, sized) : { unknown: [], row_ids: [] }
        result.unknown.forEach((size) => unknown.add(size))
        batch.sold.push(...result.row_ids.map((row_id) => ({ guide_id, row_id })))
      }
      batch.found.push({
        product_id: entry.product.id,
        guide_id: entry.guide?.id ?? null,
        outcome: entry.guide ? "guide" : entry.because ? "explicit_none" : "no_guide",
        unknown_sizes: [...unknown],
      })
    }
    return batch
  }
}
