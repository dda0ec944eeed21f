import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { EXPECTED_JOBS } from "./expected-jobs"
import { writeLog } from "./log"
import { sanitizeError } from "./sanitize-error"
import type BijouCoreService from "./service"

/**
 * Runs a scheduled job and records its start, end or error for the health route. A job of a
 * feature that is off does nothing.
 * @param name name of the job as in its `config`
 * @throws an error with the sanitised message, so that no log carries personal data
 */
export const runJob = async (
  container: MedusaContainer,
  name: string,
  fn: () => Promise<unknown>
): Promise<void> => {
  const core = container.resolve<BijouCoreService>("bijou_core")
  const feature = EXPECTED_JOBS.find((job) => job.name === name)?.feature
  if (feature && !core.options.features[feature]) {
    return
  }
  const started = performance.now()
  await core.recordJobStart(name)
  try {
    await fn()
  } catch (cause) {
    const error = sanitizeError(cause)
    const duration_ms = performance.now() - started
    writeLog(container.resolve(ContainerRegistrationKeys.LOGGER), "error", "job failed", {
      job: name,
      duration_ms: Math.round(duration_ms),
      error,
    })
    await core.recordJobFinish(name, { duration_ms, error })
    throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, error)
  }
  await core.recordJobFinish(name, { duration_ms: performance.now() - started })
}
