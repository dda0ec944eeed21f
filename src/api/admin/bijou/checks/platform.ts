import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { HealthCheck } from "../../../../contracts/core"
import { BIJOU_CORE_MODULE, type BijouCoreService, type DatabaseFacts } from "../../../../modules/bijou_core"

const OLDEST = 15
const NEWEST = 18

/** The database's version. */
export const judgeVersion = ({ version, version_number }: DatabaseFacts): HealthCheck => {
  const major = Math.floor(version_number / 10_000)
  const facts = { version, major }
  if (major < OLDEST) {
    const message = `PostgreSQL ${major} is too old: the suite needs ${OLDEST} to ${NEWEST}. Upgrade the database.`
    return { name: "postgresql", state: "error", message, facts }
  }
  return major > NEWEST
    ? {
        name: "postgresql",
        state: "warning",
        message: `PostgreSQL ${major} is newer than what the suite was tested on, ${OLDEST} to ${NEWEST}.`,
        facts,
      }
    : { name: "postgresql", state: "ok", message: `PostgreSQL ${major} is supported.`, facts }
}

/** Whether the database knows the letters the shop writes in. */
export const judgeCyrillic = ({ encoding, ctype, ilike_knows_cyrillic: ilike }: DatabaseFacts): HealthCheck => {
  const facts = { encoding, ctype, ilike_knows_cyrillic: ilike }
  if (encoding !== "UTF8" || !ilike) {
    return {
      name: "cyrillic",
      state: "error",
      message:
        `THE DATABASE DOES NOT KNOW CYRILLIC (encoding ${encoding}, character type ${ctype}): searching Bulgarian ` +
        `texts misses results. Make a new database with ENCODING 'UTF8' LC_CTYPE 'C.UTF-8' TEMPLATE template0 and ` +
        `restore a dump into it.`,
      facts,
    }
  }
  return { name: "cyrillic", state: "ok", message: "The database is UTF-8 and knows Cyrillic letters.", facts }
}

/** Whether fast search of words is there. */
export const judgeTrigrams = (facts: DatabaseFacts): HealthCheck => {
  const { trigram_installed: installed, trigram_knows_cyrillic: cyrillic } = facts
  const base = { name: "pg_trgm", facts: { installed, knows_cyrillic: cyrillic } }
  if (!installed) {
    const message =
      "The extension pg_trgm is missing, so searching reads whole tables: run CREATE EXTENSION pg_trgm as a " +
      "superuser, then the migrations again."
    return { ...base, state: "warning", message }
  }
  return cyrillic
    ? { ...base, state: "ok", message: "Searching uses pg_trgm, also for Cyrillic." }
    : {
        ...base,
        state: "error",
        message:
          "PG_TRGM FINDS NOTHING IN CYRILLIC because of the database's character type: make a new database with " +
          "LC_CTYPE 'C.UTF-8' and restore a dump into it.",
      }
}

/** One process needs no Redis; several do. */
export const judgeRedis = (configured: boolean, workerMode: string): HealthCheck => {
  const base = { name: "redis", facts: { configured, worker_mode: workerMode } }
  if (configured) {
    return { ...base, state: "ok", message: "Redis carries events, workflows and locks." }
  }
  return workerMode === "shared"
    ? {
        ...base,
        state: "ok",
        message: "Redis is not configured: events, workflows and locks live in this process. Run one process only.",
      }
    : {
        ...base,
        state: "error",
        message: `The worker mode is "${workerMode}" but Redis is not configured, so processes do not hear of each other: set REDIS_URL.`,
      }
}

/** Checks of what the suite stands on. */
export const platformChecks = async (scope: MedusaContainer): Promise<HealthCheck[]> => {
  const facts = await scope.resolve<BijouCoreService>(BIJOU_CORE_MODULE).databaseFacts()
  const { projectConfig } = scope.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  return [
    judgeVersion(facts),
    judgeCyrillic(facts),
    judgeTrigrams(facts),
    judgeRedis(Boolean(projectConfig.redisUrl), projectConfig.workerMode ?? "shared"),
  ]
}
