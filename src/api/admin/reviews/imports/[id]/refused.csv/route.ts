import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { reviewService } from "../../../present"

/** All refused rows as a file for a spreadsheet, with line and reason. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { imports } = reviewService(req.scope)
  const { id } = await imports.get(req.params.id)
  res.setHeader("content-type", "text/csv; charset=utf-8")
  res.setHeader("content-disposition", `attachment; filename="refused-${id}.csv"`)
  await pipeline(Readable.from(imports.refusedCsv(id)), res)
}
