import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { Topic, UpdateTopicBody } from "../../../../contracts/email-campaign-topic"
import { audit } from "../../../lib/audit"
import { emailService, toTopic } from "../../email-contacts/present"

/** Changes a topic, or offers it no longer. */
export const POST = async (req: AuthenticatedMedusaRequest<UpdateTopicBody>, res: MedusaResponse<{ topic: Topic }>) => {
  const topic = await emailService(req.scope).topics.update(req.params.handle, req.validatedBody)
  await audit(req, { feature: "email-campaign", action: "update_topic", resource_id: topic.handle, facts: { ...req.validatedBody } })
  res.json({ topic: await toTopic(req.scope, topic) })
}
