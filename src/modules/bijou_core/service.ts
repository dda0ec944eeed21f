import { ContainerRegistrationKeys, MedusaService } from "@medusajs/framework/utils"
import { parseBijouOptions, type BijouOptions, type ListAuditQuery } from "../../contracts/core"
import JobRun from "./models/job-run"
import { listAudit, recordAudit, type AuditPage, type NewAuditEntry } from "./sql/audit"
import { databaseFacts, type DatabaseFacts } from "./sql/database-facts"
import { recordJobFinish, recordJobStart, type JobOutcome } from "./sql/job-run"
import { sweepRateLimits, takeToken, type Bucket, type TokenResult } from "./sql/rate-limit"
import type { Sql } from "./sql/types"

type Dependencies = { [ContainerRegistrationKeys.PG_CONNECTION]: Sql }

/**
 * What all features share: options, audit log, rate limits and the record of jobs. Rate limits
 * live in PostgreSQL also where Redis is configured: one shape, one set of tests, and one
 * unlogged upsert is cheap beside the request it guards.
 */
class BijouCoreService extends MedusaService({ JobRun }) {
  /** Options of the suite with all defaults filled in. */
  readonly options: BijouOptions
  private readonly sql: Sql

  constructor(dependencies: Dependencies, options?: Record<string, unknown>) {
    super(dependencies, options)
    this.sql = dependencies[ContainerRegistrationKeys.PG_CONNECTION]
    this.options = parseBijouOptions(options)
  }

  /** Takes one token from the bucket of `key`; one statement, exact under parallel calls. */
  takeToken(key: string, bucket: Bucket): Promise<TokenResult> {
    return takeToken(this.sql, key, bucket)
  }

  /** Removes buckets that are full again. @returns how many */
  sweepRateLimits(): Promise<number> {
    return sweepRateLimits(this.sql)
  }

  /** Appends to the audit log; all entries or none. */
  recordAudit(entries: readonly NewAuditEntry[]): Promise<void> {
    return recordAudit(this.sql, entries)
  }

  /** A keyset page of the audit log, newest first. */
  listAudit(query: ListAuditQuery): Promise<AuditPage> {
    return listAudit(this.sql, query)
  }

  recordJobStart(name: string): Promise<void> {
    return recordJobStart(this.sql, name)
  }

  recordJobFinish(name: string, outcome: JobOutcome): Promise<void> {
    return recordJobFinish(this.sql, name, outcome)
  }

  /** Version, encoding and character type of the database, and whether search knows Cyrillic. */
  databaseFacts(): Promise<DatabaseFacts> {
    return databaseFacts(this.sql)
  }
}

export default BijouCoreService
