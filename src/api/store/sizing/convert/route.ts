import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type { ConvertQuery, ConvertResponse } from "../../../../contracts/size-guide-store"
import { convertSize } from "../../../../sizing/convert"

const YEAR = 365 * 24 * 3600

/**
 * One size in all systems, with the exact millimetres. The answer depends on nothing but the
 * address, so caches may keep it for a year.
 * @throws INVALID_DATA when the value is no size of the system
 */
export const GET = (req: MedusaRequest, res: MedusaResponse<ConvertResponse>) => {
  const query = req.validatedQuery as ConvertQuery
  const converted = convertSize(query)
  if (!converted) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, `"${query.value}" is no size of the system "${query.from}".`)
  }
  res.set("Cache-Control", `public, max-age=${YEAR}, immutable`)
  res.json(converted)
}
