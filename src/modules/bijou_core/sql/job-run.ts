import type { Sql } from "./types"

/** Notes that a job starts; keeps what is known of the run before. */
export const recordJobStart = async (sql: Sql, name: string): Promise<void> => {
  await sql.raw(
    `INSERT INTO bijou_core_job_run AS job (name, started_at, runs) VALUES (?, now(), 1)
     ON CONFLICT (name) DO UPDATE SET started_at = now(), updated_at = now(), runs = job.runs + 1`,
    [name]
  )
}

export type JobOutcome = {
  duration_ms: number
  /** Sanitised; absent when the job did its work. */
  error?: string
}

/** Notes how a job ended. The last error stays readable after a later success. */
export const recordJobFinish = async (sql: Sql, name: string, outcome: JobOutcome): Promise<void> => {
  const duration = Math.round(outcome.duration_ms)
  const [columns, bindings] =
    outcome.error === undefined
      ? ["finished_at = now()", [duration, name]]
      : ["failed_at = now(), last_error = ?", [outcome.error, duration, name]]
  await sql.raw(
    `UPDATE bijou_core_job_run SET ${columns}, duration_ms = ?, updated_at = now() WHERE name = ?`,
    bindings
  )
}
