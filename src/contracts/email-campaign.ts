import { z } from "zod"

/** Id of a contact: a whole number, as text. */
export const contactIdSchema = z.string().regex(/^[1-9]\d{0,18}$/, "Invalid id")

/** Handle of a topic: what stands in `topic:<handle>` and in addresses. */
export const topicHandleSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,49}$/, "Small Latin letters, digits and hyphens")

/**
 * What a person agrees to. Marketing and tracking are asked for apart, since who wants mails need
 * not want to be watched reading them; a topic narrows marketing down.
 */
export const purposeSchema = z.string().regex(/^(marketing|tracking|topic:[a-z0-9][a-z0-9-]{0,49})$/, "Unknown purpose")
export type Purpose = "marketing" | "tracking" | `topic:${string}`
