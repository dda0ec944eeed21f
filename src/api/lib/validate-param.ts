import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type { z } from "@medusajs/framework/zod"

/**
 * Refuses a part of the path that is not of the right form, before anything reads it.
 * @throws NOT_FOUND, as for an id that does not exist
 */
export const validateParam =
  (name: string, schema: Pick<z.ZodType, "safeParse">) =>
  (req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void => {
    if (schema.safeParse(req.params[name]).success) {
      return next()
    }
    next(new MedusaError(MedusaError.Types.NOT_FOUND, `There is nothing with this ${name}.`))
  }
