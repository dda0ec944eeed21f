import { type EmailDocument, emailDocumentSchema } from "../../contracts/email-campaign-document"
import type { Locale } from "../../contracts/shared"
import { announcement } from "./announcement"
import { line, rowMaker, type TemplateShop } from "./build"
import { newArrivals } from "./new-arrivals"
import { newsletter } from "./newsletter"
import { sale } from "./sale"
import { winBack } from "./win-back"

export type { TemplateShop } from "./build"

const TEMPLATES = [newsletter, sale, newArrivals, winBack, announcement]

/** Names of the templates, in the order a gallery shows them; their texts are `email.template.<name>`. */
export const templateNames: readonly string[] = TEMPLATES.map(({ name }) => name)

/**
 * The document of a template. Its products are feeds, so it is filled from the shop when it is compiled.
 * @param newId makes the id of a part: 4 to 24 small letters and digits, another one each time
 * @returns null if there is no template of this name
 */
export const templateDocument = (name: string, locale: Locale, shop: TemplateShop, newId: () => string): EmailDocument | null => {
  const template = TEMPLATES.find((other) => other.name === name)
  if (!template) {
    return null
  }
  const { subject, preheader } = template.texts[locale]
  return emailDocumentSchema.parse({
    schema: 1,
    subject: line(subject),
    preheader: line(preheader),
    theme: null,
    rows: template.rows(locale, shop, rowMaker(newId)),
  })
}
