import { MedusaError } from "@medusajs/framework/utils"
import type { CreateGuideBody } from "../../contracts/size-guide"
import type { GuideDocument } from "../../contracts/size-guide-document"
import { baseLanguage } from "../../sizing/names"
import { TEMPLATES, templateDocument } from "../../sizing/templates"

const TITLE_MAX = 200
const COPY = { bg: "копие", en: "copy" }

const copyTitle = (title: string, locale: string): string => {
  const suffix = ` (${baseLanguage(locale) === "bg" ? COPY.bg : COPY.en})`
  return `${title.slice(0, TITLE_MAX - suffix.length)}${suffix}`
}

/** A copy is called so in every language its title is translated to. */
export const copyDocument = (document: GuideDocument): GuideDocument => ({
  ...document,
  title: copyTitle(document.title, document.locale),
  translations: Object.fromEntries(
    Object.entries(document.translations).map(([locale, texts]) => [
      locale,
      texts.title ? { ...texts, title: copyTitle(texts.title, locale) } : texts,
    ])
  ),
})

/** The document a new guide begins with. @throws NOT_FOUND for a template that is not there */
export const startDocument = (body: Exclude<CreateGuideBody, { copy_of: string }>): GuideDocument => {
  if ("document" in body) {
    return body.document
  }
  if (!TEMPLATES.some(({ id }) => id === body.template)) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no template "${body.template}".`)
  }
  return templateDocument(body.template, body.locale)
}
