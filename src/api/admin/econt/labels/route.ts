import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { PrintLabelsBody } from "../../../../contracts/econt-shipment"
import { sendLabels } from "../send-labels"

/** Labels of many waybills as one PDF, in the order of the ids. */
export const POST = async (req: AuthenticatedMedusaRequest<PrintLabelsBody>, res: MedusaResponse) => {
  await sendLabels(req, res, req.validatedBody)
}
