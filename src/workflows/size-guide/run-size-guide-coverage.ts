import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { BIJOU_SIZE_GUIDE_MODULE, type BijouSizeGuideService } from "../../modules/bijou_size_guide"

const coverageOf = (container: MedusaContainer) =>
  container.resolve<BijouSizeGuideService>(BIJOU_SIZE_GUIDE_MODULE).coverage

/**
 * Goes on with the coverage run under way without making the caller wait. Each batch is held by its
 * transaction, so a second process leaves it alone, and the next minute's job goes on when this one dies.
 */
export const runSizeGuideCoverage = (container: MedusaContainer): void => {
  coverageOf(container)
    .finish()
    .catch((error: Error) =>
      container.resolve(ContainerRegistrationKeys.LOGGER).warn(`The size-guide coverage run stopped: ${error.message}`)
    )
}

/** Finishes a run that a process left behind. */
export const resumeSizeGuideCoverage = async (container: MedusaContainer): Promise<void> => {
  await coverageOf(container).finish()
}

/** Starts a run and finishes it. */
export const checkSizeGuideCoverage = async (container: MedusaContainer): Promise<void> => {
  await coverageOf(container).start()
  await coverageOf(container).finish()
}
