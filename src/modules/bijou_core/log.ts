import type { Logger } from "@medusajs/framework/types"

/** Fields a log line may carry: none can hold what a customer typed, an address or a name. */
export type LogFields = {
  feature?: string
  action?: string
  job?: string
  route?: string
  resource_id?: string
  batch_id?: string
  actor_id?: string
  status?: number | string
  count?: number
  duration_ms?: number
  /** As `sanitizeError` gives it. */
  error?: string
}

const FIELDS: readonly (keyof LogFields)[] = [
  "feature",
  "action",
  "job",
  "route",
  "resource_id",
  "batch_id",
  "actor_id",
  "status",
  "count",
  "duration_ms",
  "error",
]

/**
 * Writes `bijou <event> {fields}` to Medusa's logger. Fields that are not on the list are left
 * out, also when a wider object is passed.
 */
export const writeLog = (
  logger: Pick<Logger, "info" | "warn" | "error">,
  level: "info" | "warn" | "error",
  event: string,
  fields: LogFields
): void => {
  const allowed = Object.fromEntries(
    FIELDS.filter((name) => fields[name] !== undefined).map((name) => [name, fields[name]])
  )
  logger[level](`bijou ${event} ${JSON.stringify(allowed)}`)
}
