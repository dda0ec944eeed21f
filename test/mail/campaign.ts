import type { CampaignContent } from "../../src/contracts/email-campaign-campaign"
import { type EmailDocument, rowSchema } from "../../src/contracts/email-campaign-document"
import { emptyDocument } from "../../src/mail/document/empty"
import type { CompiledMessage } from "../../src/mail/compile/types"

/** A mail with a sentence in it. @param prefix of the ids of its parts, another one for each mail */
export const aDocument = (subject: string, prefix: string): EmailDocument => {
  let number = 0
  const newId = () => `${prefix}${String((number += 1)).padStart(4, "0")}`
  const { rows, ...rest } = emptyDocument(newId)
  const content = [{ type: "paragraph", attrs: { textAlign: "left" }, content: [{ type: "text", text: `${subject}.` }] }]
  const said = rowSchema.parse({ id: newId(), layout: "1", columns: [[{ id: newId(), type: "text", doc: { type: "doc", content } }]] })
  return { ...rest, subject: [{ type: "text", text: subject }], rows: [said, ...rows] }
}

/** A compiled message with a field, a link, and the ways out, as the compiler writes them. */
export const aCompiledMessage = (locale: "bg" | "en" = "bg"): CompiledMessage => ({
  version: 1,
  locale,
  subject: [locale === "bg" ? "Нови пръстени, " : "New rings, ", { slot: "field", index: 0, place: "header" }],
  segments: [
    `<!doctype html><html lang="${locale}"><body><p>`,
    { slot: "field", index: 0, place: "html" },
    '</p><a href="',
    { slot: "link", index: 0, place: "attribute" },
    '">Shop</a><a href="',
    { slot: "unsubscribe", place: "attribute" },
    '">Unsubscribe</a>',
    { slot: "pixel" },
    "</body></html>",
  ],
  text: [{ slot: "field", index: 0, place: "text" }, "\n", { slot: "link", index: 0, place: "text" }, "\n", { slot: "unsubscribe", place: "text" }],
  links: [{ url: "https://shop.example/rings", block_id: "b1", label: "Shop" }],
  fields: [{ name: "first_name", fallback: locale === "bg" ? "приятелю" : "friend" }],
  conditions: [],
  coupons: [],
  bytes: 800,
  hash: `hash-${locale}`,
})

/** Content of a campaign; what is sent is the compiled message. */
export const someContent: CampaignContent = { standard_locale: "bg", documents: {} }

/**
 * Statement that adds contacts `r1@example.com`, `r2@…` with consent to marketing. Every third is
 * without a first name, every second in English.
 */
export const addSubscribers = (count: number, from = 1): string[] => [
  `INSERT INTO bijou_email_contact (email, email_norm, email_hash, domain, first_name, locale, source)
   SELECT 'r' || n || '@example.com', 'r' || n || '@example.com', sha256(('r' || n)::bytea), 'example.com',
          CASE WHEN n % 3 > 0 THEN 'Name' || n END, CASE WHEN n % 2 = 0 THEN 'en' ELSE 'bg' END, 'admin'
     FROM generate_series(${from}::int, ${from + count - 1}::int) n`,
  `WITH added AS (
     INSERT INTO bijou_email_consent_event (contact_id, purpose, action, basis, source, actor)
     SELECT c.id, 'marketing', 'grant', 'consent', 'sign_up', 'contact' FROM bijou_email_contact c
      WHERE NOT EXISTS (SELECT 1 FROM bijou_email_consent m WHERE m.contact_id = c.id AND m.purpose = 'marketing')
     RETURNING id, contact_id, at)
   INSERT INTO bijou_email_consent (contact_id, purpose, state, basis, event_id, since)
   SELECT contact_id, 'marketing', 'granted', 'consent', id, at FROM added`,
]
