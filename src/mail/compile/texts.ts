import { own } from "../document/own"

/** The sentences a compiled mail says by itself, in the language of those who get it. */
export interface MailTexts {
  /** With `{shop}`. */
  reason: string
  unsubscribe: string
  preferences: string
  view_in_browser: string
  product_button: string
  sold_out: string
  /** Read before the crossed-out price. */
  old_price: string
  code: string
  /** With `{from}`. */
  valid_from: string
  /** With `{until}`. */
  valid_until: string
  /** With `{average}`. */
  rating: string
  /** The marks around what somebody said, with `{text}`. */
  quote: string
  /** With `{count}`; one form for each answer of `Intl.PluralRules`. */
  reviews: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }
}

/** Ours; a shop may bring its own. */
export const mailTexts: Record<"bg" | "en", MailTexts> = {
  bg: {
    reason: "Получавате това писмо, защото сте се записали за новини от {shop}.",
    unsubscribe: "Отписване",
    preferences: "Предпочитания",
    view_in_browser: "Отваряне в браузър",
    product_button: "Разгледайте",
    sold_out: "Изчерпано",
    old_price: "преди",
    code: "Код",
    valid_from: "Валиден от {from}",
    valid_until: "Валиден до {until}",
    rating: "{average} от 5",
    quote: "„{text}“",
    reviews: { one: "{count} отзив", other: "{count} отзива" },
  },
  en: {
    reason: "You receive this e-mail because you signed up for news from {shop}.",
    unsubscribe: "Unsubscribe",
    preferences: "Preferences",
    view_in_browser: "View in browser",
    product_button: "Discover",
    sold_out: "Sold out",
    old_price: "was",
    code: "Code",
    valid_from: "Valid from {from}",
    valid_until: "Valid until {until}",
    rating: "{average} out of 5",
    quote: "“{text}”",
    reviews: { one: "{count} review", other: "{count} reviews" },
  },
}

/** Puts values into the braces of a sentence. */
export const fill = (text: string, values: Record<string, string>): string =>
  text.replace(/\{(\w+)\}/g, (braces, name: string) => own(values, name) ?? braces)
