import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { LabelFormat } from "../../../../../../contracts/econt-shipment"
import { sendLabels } from "../../../send-labels"

/** The label of one waybill as a PDF, laid out on the asked sheet. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { format } = req.validatedQuery as { format: LabelFormat }
  await sendLabels(req, res, { waybill_ids: [req.params.id], format, start: 0 })
}
