import type { MedusaContainer } from "@medusajs/framework/types"
import type { Feature, HealthCheck } from "../../../../contracts/core"
import { logEvent } from "../../../lib/logging"
import { sanitizeError } from "../../../../modules/bijou_core"

type ChecksItself = { healthChecks?: () => Promise<HealthCheck[]> }

/** Checks a feature's module makes of itself; a failing check is a finding, not a failed route. */
export const featureChecks = async (scope: MedusaContainer, feature: Feature): Promise<HealthCheck[]> => {
  const key = `bijou_${feature.replaceAll("-", "_")}`
  const module = scope.resolve<ChecksItself | undefined>(key, { allowUnregistered: true })
  if (!module) {
    return [{ name: "module", state: "error", message: `The module ${key} is not loaded: add it to the app's modules.` }]
  }
  try {
    return (await module.healthChecks?.()) ?? []
  } catch (cause) {
    const error = sanitizeError(cause)
    logEvent(scope, "error", "health check failed", { feature, error })
    return [
      {
        name: "checks",
        state: "error",
        message: "The checks of this feature could not run. The server's log says why; are all migrations applied?",
        facts: { error },
      },
    ]
  }
}
