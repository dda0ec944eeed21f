import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { StoreTopicsResponse } from "../../../../contracts/email-campaign-sign-up"
import { mailModule } from "../../../email/page"
import { shopLocale } from "../locale"

/** What a sign-up form may offer to choose between. */
export const GET = async (req: MedusaRequest, res: MedusaResponse<StoreTopicsResponse>): Promise<void> => {
  const locale = shopLocale(req)
  const topics = await mailModule(req).topics.offered()
  res.json({
    topics: topics.map((topic) => ({
      handle: topic.handle,
      name: topic[`name_${locale}`],
      description: topic[`description_${locale}`],
      standard: topic.standard,
    })),
  })
}
