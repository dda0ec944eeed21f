import { z } from "zod"
import { emailDocumentSchema } from "./email-campaign-document"
import { LOCALES } from "./shared"

/** A mail that stands ready, in every language of ours; the feeds in it are filled when it is compiled. */
export const emailTemplateSchema = z.object({
  /** `newsletter`, `sale`, `new_arrivals`, `win_back`, `announcement`. */
  id: z.string(),
  name: z.record(z.enum(LOCALES), z.string()),
  description: z.record(z.enum(LOCALES), z.string()),
  documents: z.record(z.enum(LOCALES), emailDocumentSchema),
})
export type EmailTemplate = z.infer<typeof emailTemplateSchema>

/** `GET /admin/email-templates`: ids of the parts of a document are other ones each time, and the same in its languages. */
export const emailTemplatesResponseSchema = z.object({ templates: z.array(emailTemplateSchema) })
