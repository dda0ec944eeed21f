import { ContainerRegistrationKeys, MedusaService } from "@medusajs/framework/utils"
import { type BijouOptions, type HealthCheck, parseBijouOptions } from "../../contracts/core"
import { Assignments } from "./assignments"
import { CoverageRuns } from "./coverage"
import { GuideStore } from "./guides"
import { healthChecks } from "./health"
import SizeGuide from "./models/size-guide"
import { GuideResolver } from "./resolver"
import { ShopGuides } from "./shop"
import type { Db } from "../../lib/db"

type Dependencies = { [ContainerRegistrationKeys.PG_CONNECTION]: Db }

/** Size guides. Each part of the work has a delegate of its own; all share the host's pool. */
export default class BijouSizeGuideService extends MedusaService({ SizeGuide }) {
  private readonly db: Db
  readonly options: BijouOptions
  /** Drafts, revisions and their history. */
  readonly guides: GuideStore
  /** Where guides are tied to. */
  readonly assignments: Assignments
  /** Which guide a product gets. */
  readonly resolver: GuideResolver
  /** Runs over the catalogue that find gaps. */
  readonly coverage: CoverageRuns
  /** Guides as the shop reads them. */
  readonly shop: ShopGuides

  constructor(dependencies: Dependencies, options?: Record<string, unknown>) {
    super(dependencies, options)
    const db = dependencies[ContainerRegistrationKeys.PG_CONNECTION]
    this.db = db
    this.options = parseBijouOptions(options)
    this.guides = new GuideStore(db)
    this.assignments = new Assignments(db)
    this.resolver = new GuideResolver(db)
    this.coverage = new CoverageRuns(db)
    this.shop = new ShopGuides(db)
  }

  /** Checks of the feature for the health route. */
  async healthChecks(): Promise<HealthCheck[]> {
    return healthChecks(this.db)
  }
}
