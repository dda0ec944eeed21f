import type { MedusaContainer } from "@medusajs/framework/types"
import type { Feature, HealthCheck } from "../../../../contracts/core"
import {
  BIJOU_CORE_MODULE,
  EXPECTED_JOBS,
  type BijouCoreService,
  type ExpectedJob,
} from "../../../../modules/bijou_core"

/** How many intervals a job may miss before it counts as late; schedules drift and servers restart. */
const MISSED_INTERVALS = 3
/** A server that has just started has not had time for its jobs. */
const START_UP_SECONDS = 120

export type JobRun = {
  started_at: Date
  finished_at: Date | null
  failed_at: Date | null
  last_error: string | null
  duration_ms: number | null
  runs: number
}

/**
 * What a job's record says about it.
 * @param run undefined when it never ran
 * @param uptime seconds this server runs
 */
export const judgeJob = (job: ExpectedJob, run: JobRun | undefined, now: Date, uptime: number): HealthCheck => {
  const name = `job ${job.name}`
  const patience = job.every_seconds * MISSED_INTERVALS
  if (!run) {
    const early = uptime < job.every_seconds + START_UP_SECONDS
    return {
      name,
      state: early ? "ok" : "warning",
      message: early
        ? "This job has not run yet; this server started a moment ago."
        : "This job never ran: check that a server with MEDUSA_WORKER_MODE worker or shared is up.",
      facts: { every_seconds: job.every_seconds, runs: 0 },
    }
  }
  const age = Math.round((now.getTime() - run.started_at.getTime()) / 1000)
  const facts = {
    every_seconds: job.every_seconds,
    started_at: run.started_at.toISOString(),
    finished_at: run.finished_at?.toISOString() ?? null,
    failed_at: run.failed_at?.toISOString() ?? null,
    last_error: run.last_error,
    duration_ms: run.duration_ms,
    runs: run.runs,
  }
  if (run.failed_at && run.failed_at >= (run.finished_at ?? run.failed_at)) {
    return { name, state: "error", message: "The last run of this job failed; the error is below and in the server's log.", facts }
  }
  if (age > patience && uptime > patience) {
    const message = `This job last started ${age} seconds ago and should every ${job.every_seconds}: check that a worker is up.`
    return { name, state: "warning", message, facts }
  }
  return { name, state: "ok", message: "This job runs on time.", facts }
}

/** Reads all records once. @returns the checks of one feature, or with null of the suite itself */
export const readJobChecks = async (
  scope: MedusaContainer
): Promise<(feature: Feature | null) => HealthCheck[]> => {
  const core = scope.resolve<BijouCoreService>(BIJOU_CORE_MODULE)
  const runs = await core.listJobRuns({ name: EXPECTED_JOBS.map(({ name }) => name) }, { take: EXPECTED_JOBS.length })
  const byName = new Map<string, JobRun>(runs.map((run) => [run.name, run]))
  const now = new Date()
  return (feature) =>
    EXPECTED_JOBS.filter((job) => job.feature === feature).map((job) =>
      judgeJob(job, byName.get(job.name), now, process.uptime())
    )
}
