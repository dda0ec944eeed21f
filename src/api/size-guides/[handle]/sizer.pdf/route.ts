import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { sendSizer } from "../../sizer"

/** The printable ring sizer of a guide as a PDF. */
export const GET = (req: MedusaRequest, res: MedusaResponse) => sendSizer(req, res, "pdf")
