import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type { z } from "@medusajs/framework/zod"

/** The part of a zod schema used here, whichever copy of zod made it. */
type QuerySchema = Pick<z.ZodType, "safeParseAsync">

const quote = (name: PropertyKey) => `"${String(name)}"`

const sentence = (issue: z.core.$ZodIssue): string => {
  if (issue.code === "unrecognized_keys") {
    const names = issue.keys.map(quote).join(", ")
    return `The query does not know ${names}.`
  }
  const message = issue.message.replace(/\.$/, "")
  return issue.path.length ? `The query's ${quote(issue.path[0])} is not valid: ${message}.` : `${message}.`
}

/**
 * Puts the parsed query at `req.validatedQuery`. Unlike Medusa's `validateAndTransformQuery` it
 * knows no `fields` and no `order`: a query is what its schema says and nothing else.
 * @throws INVALID_DATA with a sentence for each of the first three wrong fields
 */
export const validateQuery =
  (schema: QuerySchema) =>
  async (req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): Promise<void> => {
    const parsed = await schema.safeParseAsync(req.query)
    if (!parsed.success) {
      const message = parsed.error.issues.slice(0, 3).map(sentence).join(" ")
      return next(new MedusaError(MedusaError.Types.INVALID_DATA, message))
    }
    req.validatedQuery = parsed.data as Record<string, unknown>
    next()
  }
