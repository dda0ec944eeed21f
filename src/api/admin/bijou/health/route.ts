import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { FEATURES, type Feature, type HealthCheck, type HealthResponse } from "../../../../contracts/core"
import { worstState } from "../checks/state"
import { featureChecks } from "../checks/feature"
import { readJobChecks } from "../checks/jobs"
import { platformChecks } from "../checks/platform"
import { enabledFeatures } from "../../../lib/features"

/** Whether the platform carries the suite, and per feature whether its jobs run and its counters are right. */
export const GET = async (req: MedusaRequest, res: MedusaResponse<HealthResponse>): Promise<void> => {
  const enabled = enabledFeatures(req.scope)
  const jobs = await readJobChecks(req.scope)
  const checksOf = async (feature: Feature): Promise<[Feature, HealthCheck[]]> => [
    feature,
    enabled[feature] ? [...jobs(feature), ...(await featureChecks(req.scope, feature))] : [],
  ]
  const [platform, perFeature] = await Promise.all([
    platformChecks(req.scope),
    Promise.all(FEATURES.map(checksOf)),
  ])
  const all = [...platform, ...jobs(null), ...perFeature.flatMap(([, checks]) => checks)]
  res.json({
    state: worstState(all),
    platform: [...platform, ...jobs(null)],
    features: Object.fromEntries(
      perFeature.map(([feature, checks]) => [feature, { enabled: enabled[feature], checks }])
    ) as HealthResponse["features"],
  })
}
