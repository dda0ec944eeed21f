import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import type { Feature } from "../../contracts/core"
import { BIJOU_CORE_MODULE, type BijouCoreService } from "../../modules/bijou_core"

/** Which features the host's options switch on. */
export const enabledFeatures = (scope: MedusaContainer): Record<Feature, boolean> =>
  scope.resolve<BijouCoreService>(BIJOU_CORE_MODULE).options.features

/**
 * Hides the routes of a feature that is off.
 * @throws NOT_FOUND, as for a route that does not exist
 */
export const requireFeature =
  (feature: Feature) =>
  (req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void => {
    if (enabledFeatures(req.scope)[feature]) {
      return next()
    }
    next(new MedusaError(MedusaError.Types.NOT_FOUND, `The feature "${feature}" is switched off in this shop.`))
  }
