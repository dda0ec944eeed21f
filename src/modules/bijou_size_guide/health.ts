import type { HealthCheck } from "../../contracts/core"
import { type Db, row } from "../../lib/db"

const search = async (db: Db): Promise<HealthCheck> => {
  const found = await row<{ ready: boolean }>(
    db,
    "SELECT EXISTS (SELECT 1 FROM pg_indexes WHERE indexname = 'bijou_size_guide_search_idx') AS ready"
  )
  return found?.ready
    ? { name: "search", state: "ok", message: "Searching size guides uses its index." }
    : {
        name: "search",
        state: "warning",
        message: "The search index is missing: create the extension pg_trgm and run the migrations again.",
      }
}

const coverage = async (db: Db): Promise<HealthCheck> => {
  const found = await row<{ stuck: boolean }>(
    db,
    `SELECT EXISTS (SELECT 1 FROM bijou_size_guide_coverage_run
       WHERE state = 'running' AND started_at < now() - interval '2 hours') AS stuck`
  )
  return found?.stuck
    ? {
        name: "coverage",
        state: "warning",
        message: "A coverage run has not finished for two hours: check that a worker process runs its jobs.",
      }
    : { name: "coverage", state: "ok", message: "No coverage run is stuck." }
}

/** Checks of the size-guide feature for the health route. */
export const healthChecks = (db: Db): Promise<HealthCheck[]> => Promise.all([search(db), coverage(db)])
