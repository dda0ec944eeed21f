import type { HealthCheck } from "../../contracts/core"
import { countUntold } from "./sql/changes"
import { type Db, row } from "../../lib/db"
import { findWrongStats } from "./sql/stats"

const SAMPLE = 25
const UNTOLD_IS_LATE = 500

const counters = async (db: Db): Promise<HealthCheck> => {
  const { checked, wrong } = await findWrongStats(db, SAMPLE)
  return {
    name: "counters",
    state: wrong.length === 0 ? "ok" : "error",
    message:
      wrong.length === 0
        ? `The statistics of the ${checked} products changed last equal a recount.`
        : `The statistics of ${wrong.length} products are wrong. The nightly job mends them; run it now and report it.`,
    facts: { checked, wrong: wrong.length },
  }
}

const search = async (db: Db): Promise<HealthCheck> => {
  const found = await row<{ ready: boolean }>(
    db,
    `SELECT EXISTS (SELECT 1 FROM pg_indexes WHERE indexname = 'bijou_review_search_idx') AS ready`
  )
  return found?.ready
    ? { name: "search", state: "ok", message: "Searching reviews uses its index." }
    : {
        name: "search",
        state: "warning",
        message: "The search index is missing: create the extension pg_trgm and run the migrations again.",
      }
}

const events = async (db: Db): Promise<HealthCheck> => {
  const untold = await countUntold(db)
  return {
    name: "events",
    state: untold < UNTOLD_IS_LATE ? "ok" : "warning",
    message:
      untold < UNTOLD_IS_LATE
        ? "Changes of reviews are told to the shop as they happen."
        : "Many changes of reviews are not told to the shop yet: check that a worker process runs.",
    facts: { untold },
  }
}

/** Checks of the review feature for the health route. */
export const healthChecks = (db: Db): Promise<HealthCheck[]> => Promise.all([counters(db), search(db), events(db)])
