import { toApiError, type ApiError } from "../../../lib/api-error"

/** Something to send. `onFail` is told when it was refused; it is not when there is no connection. */
export type Job = {
  batchId: string
  run: () => Promise<void>
  onStart?: () => void
  onFail: (error: ApiError) => void
}

export type Outbox = {
  push: (job: Job) => void
  /** Takes the jobs of a batch back that have not started; says how many those were. */
  cancel: (batchId: string) => number
  /** Tries again, e.g. when the connection is back. */
  flush: () => void
  size: () => number
}

/**
 * Sends one job after the other, in order, so an undo never overtakes its decision. Without a
 * connection jobs wait; a job that failed for that reason stays first in the line.
 */
export const createOutbox = (isOnline: () => boolean, onChange: (size: number) => void): Outbox => {
  let jobs: Job[] = []
  let isRunning = false

  const changed = () => onChange(jobs.length)

  const pump = async () => {
    if (isRunning) {
      return
    }
    isRunning = true
    while (jobs.length > 0 && isOnline()) {
      const job = jobs[0]
      let failure: ApiError | null = null
      try {
        job.onStart?.()
        await job.run()
      } catch (error) {
        failure = toApiError(error)
      }
      if (failure?.kind === "offline") {
        break
      }
      jobs = jobs.slice(1)
      if (failure) {
        job.onFail(failure)
      }
      changed()
    }
    isRunning = false
  }

  return {
    push: (job) => {
      jobs = [...jobs, job]
      changed()
      void pump()
    },
    cancel: (batchId) => {
      const [first, ...waiting] = jobs
      const started = isRunning && first ? [first] : []
      const open = isRunning ? waiting : jobs
      const kept = open.filter((job) => job.batchId !== batchId)
      jobs = [...started, ...kept]
      changed()
      return open.length - kept.length
    },
    flush: () => void pump(),
    size: () => jobs.length,
  }
}
