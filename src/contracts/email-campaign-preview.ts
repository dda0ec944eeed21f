import { z } from "zod"
import { findingSchema } from "./email-campaign-check"
import { emailDocumentSchema } from "./email-campaign-document"
import { runSchema } from "./email-campaign-text"
import { LOCALES, momentSchema } from "./shared"

const shown = runSchema(120)

/** `POST /admin/email-mails/preview`: a document as somebody would get it at this moment; nothing is kept. */
export const previewMailBody = z.strictObject({
  document: emailDocumentSchema,
  locale: z.enum(LOCALES),
  mode: z.enum(["light", "dark"]).default("light"),
  /** Off shows what a reader sees before pictures are loaded. */
  images: z.boolean().default(true),
  /** Of the person it is shown for; what is left out takes its fallback. */
  fields: z.strictObject({ first_name: shown, last_name: shown, city: shown, customer_group: shown }).partial().default({}),
  /** Whether that person has an account and has ordered before. */
  facts: z.strictObject({ has_account: z.boolean(), has_ordered: z.boolean() }).partial().default({}),
  /** When the mail would be sent; now when it is left out. */
  send_at: momentSchema.optional(),
})
export type PreviewMailBody = z.infer<typeof previewMailBody>

export const previewMailResponseSchema = z.object({
  mail: z.object({
    subject: z.string(),
    preheader: z.string(),
    /** For `<iframe sandbox srcdoc>`: it holds a policy that lets nothing run. */
    html: z.string(),
    text: z.string(),
    /** Of the HTML part at most. */
    bytes: z.number().int(),
  }),
  /** The worst first. */
  findings: z.array(findingSchema),
})
export type PreviewMailResponse = z.infer<typeof previewMailResponseSchema>

/** `POST /admin/email-mails/products`: what the product blocks of a document show at this moment. */
export const mailProductsBody = z.strictObject({ document: emailDocumentSchema, locale: z.enum(LOCALES) })
export type MailProductsBody = z.infer<typeof mailProductsBody>

const shownProductSchema = z.object({
  id: z.string(),
  title: z.string(),
  subtitle: z.string().nullable(),
  thumbnail: z.string().nullable(),
  /** Written out, for example `39,00 €`, or that it is sold out; null hides it. */
  price: z.string().nullable(),
  /** What it cost before. */
  old_price: z.string().nullable(),
})
export type ShownProduct = z.infer<typeof shownProductSchema>

/** By id of the block; of a block within a saved block by the id of its place, a dot, and its own. */
export const mailProductsResponseSchema = z.object({ products: z.record(z.string(), z.array(shownProductSchema)) })
export type MailProductsResponse = z.infer<typeof mailProductsResponseSchema>
