import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { CreateTopicBody, Topic } from "../../../contracts/email-campaign-topic"
import { audit } from "../../lib/audit"
import { emailService, toTopic } from "../email-contacts/present"

/** What readers may choose between, archived topics last. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<{ topics: Topic[] }>) => {
  const topics = await emailService(req.scope).topics.all()
  res.json({ topics: await Promise.all(topics.map((topic) => toTopic(req.scope, topic))) })
}

/** A new topic, offered at once. */
export const POST = async (req: AuthenticatedMedusaRequest<CreateTopicBody>, res: MedusaResponse<{ topic: Topic }>) => {
  const topic = await emailService(req.scope).topics.create(req.validatedBody)
  await audit(req, { feature: "email-campaign", action: "create_topic", resource_id: topic.handle, facts: {} })
  res.status(201).json({ topic: await toTopic(req.scope, topic) })
}
