import type { IPromotionModuleService } from "@medusajs/framework/types"
import { MedusaModule } from "@medusajs/framework/modules-sdk"
import { MedusaError, Modules } from "@medusajs/framework/utils"

/** What is needed of Medusa's Promotion Module. */
export type PromotionShop = Pick<IPromotionModuleService, "createPromotions" | "listPromotions">

/**
 * The Promotion Module of this process. Codes are made while mails leave, which no request or workflow
 * starts: it is taken from the loaded modules, so that no host has to name it among our dependencies.
 * @throws NOT_ALLOWED where it is not loaded
 */
export const promotionShop = (): PromotionShop => {
  const loaded = MedusaModule.getModuleInstance(Modules.PROMOTION) as Record<string, PromotionShop> | undefined
  if (!loaded) {
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "The Promotion Module is not loaded: codes cannot be made without it.")
  }
  return loaded[Modules.PROMOTION]
}
