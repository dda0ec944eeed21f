import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { sendSizer } from "../../sizer"

/** The printable ring sizer of a guide as an SVG in millimetres, to stand in a page of the shop. */
export const GET = (req: MedusaRequest, res: MedusaResponse) => sendSizer(req, res, "svg")
