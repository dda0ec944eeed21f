import type { z } from "@medusajs/framework/zod"
import { EcontMisuse, EcontRefusal } from "./errors"
import { foreignCurrency } from "./money"
import { ownProblem } from "./problems"

type Issue = z.core.$ZodIssue

/** Where and what, never the value: it may be a name or a phone. */
const place = (issue: Issue): string => {
  const keys = issue.code === "unrecognized_keys" ? ` (${issue.keys.join(", ")})` : ""
  return `${issue.path.map(String).join(".")}${keys}: ${issue.code}`
}

/**
 * The body as it is sent: only fields of Econt's description.
 * @throws EcontRefusal `currency` when an amount is not in euro
 * @throws EcontMisuse when a field does not exist or has the wrong shape, which is a mistake of the program
 */
export const checkRequest = <T extends z.ZodType>(
  method: string,
  schema: T,
  body: z.input<T>
): z.output<T> => {
  const foreign = foreignCurrency(body)
  if (foreign !== null) {
    throw new EcontRefusal(method, [ownProblem("currency", foreign)])
  }
  const result = schema.safeParse(body)
  if (!result.success) {
    throw new EcontMisuse(
      `Not a request of ${method}: ${result.error.issues.map(place).join("; ")}`
    )
  }
  return result.data
}
