import { Module } from "@medusajs/framework/utils"
import BijouCoreService from "./service"

export const BIJOU_CORE_MODULE = "bijou_core"

export { EXPECTED_JOBS, type ExpectedJob } from "./expected-jobs"
export { writeLog, type LogFields } from "./log"
export { runJob } from "./run-job"
export { sanitizeError } from "./sanitize-error"
export type { NewAuditEntry } from "./sql/audit"
export type { DatabaseFacts } from "./sql/database-facts"
export type { Bucket, TokenResult } from "./sql/rate-limit"
export type { BijouCoreService }

export default Module(BIJOU_CORE_MODULE, { service: BijouCoreService })
