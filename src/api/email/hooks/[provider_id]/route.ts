import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { mailModule } from "../../page"
import { rawBody } from "../raw-body"

/** What a provider tells of mails that have left: delivered, returned, complained about. Told twice it counts once. */
export const POST = async (req: MedusaRequest, res: MedusaResponse<{ accepted: number }>): Promise<void> => {
  const accepted = await mailModule(req).webhooks.receive(req.params.provider_id, { headers: req.headers, body: await rawBody(req) })
  res.json({ accepted })
}
