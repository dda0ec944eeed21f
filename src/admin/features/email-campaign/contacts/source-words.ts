import type { TextKey, Translate } from "../../../lib/text"

/** Forms that have words of their own; a shop may name others as it likes. */
const FORMS = ["shop", "popup", "banner", "footer", "checkout", "account"]
const PAGES = ["order", "preferences", "unsubscribe_page", "one_click", "admin"]
/** What stands behind the colon of these is an id that tells a reader nothing. */
const BY_ID = ["import", "webhook"]

/** Where something was said, in words; what is not known is shown as it was written down. */
export const sourceWords = (t: Translate, source: string): string => {
  const [kind, name = ""] = source.split(":")
  if (kind === "form" && name) {
    return FORMS.includes(name) ? t(`email_contacts.form.${name}` as TextKey) : t("email_contacts.source.form", { form: name })
  }
  if (source === "import:legacy_sign_ups") {
    return t("email_contacts.source.legacy_sign_ups")
  }
  if (source === "returned mail") {
    return t("email_contacts.source.returned")
  }
  return PAGES.includes(source) || BY_ID.includes(kind) ? t(`email_contacts.source.${kind}` as TextKey) : t("email_contacts.source.other", { source })
}
