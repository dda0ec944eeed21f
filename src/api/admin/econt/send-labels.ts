import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type { PrintLabelsBody } from "../../../contracts/econt-shipment"
import { layLabelsOut } from "../../../modules/bijou_econt"
import { audit } from "../../lib/audit"
import { econtService } from "./present"

/**
 * Answers with the labels as one PDF that no cache but the browser's keeps. Those Econt has none
 * of are named in `x-econt-missing`.
 * @throws NOT_FOUND when there is no label at all
 */
export const sendLabels = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse,
  { waybill_ids, format, start }: PrintLabelsBody
): Promise<void> => {
  const { labels } = econtService(req.scope)
  const gone = new AbortController()
  res.on("close", () => gone.abort())
  const found = await labels.getMany(waybill_ids)
  const there = found.flatMap(({ waybill, pdf }) => (pdf ? [{ id: waybill.id, pdf }] : []))
  if (there.length === 0) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "Econt has no labels for these waybills. Try again in a minute.")
  }
  const { pdf, warnings } = await layLabelsOut(there.map((label) => label.pdf), format, { start: start + 1, signal: gone.signal })
  const unreadable = warnings.filter(({ reason }) => reason !== "whole_page").map(({ index }) => there[index].id)
  const printed = there.map(({ id }) => id).filter((id) => !unreadable.includes(id))
  await labels.markPrinted(printed)
  await audit(req, { feature: "econt", action: "labels.printed", resource_id: printed.length === 1 ? printed[0] : null, facts: { count: printed.length, format } })
  const missing = waybill_ids.filter((id) => !printed.includes(id))
  res.setHeader("content-type", "application/pdf")
  res.setHeader("cache-control", "private, no-store")
  res.setHeader("content-disposition", `inline; filename="econt-${printed.length}.pdf"`)
  if (missing.length) {
    res.setHeader("x-econt-missing", missing.join(","))
  }
  res.end(Buffer.from(pdf))
}
