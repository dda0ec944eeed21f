import type { Problem } from "../../../../contracts/econt"
import { formatMoney, formatNumber } from "../../../lib/format"
import type { Translate } from "../../../lib/text"
import { isKnownCode } from "./problem-codes"
import { formatSofia } from "./sofia-date"

const MONEY = ["amount", "outstanding", "allowed", "shipping", "total"]

const written = (language: string, name: string, value: string | number): string => {
  if (typeof value === "number") {
    return MONEY.includes(name) ? formatMoney(language, value, "EUR") : formatNumber(language, value, 3)
  }
  return name === "date" ? formatSofia(language, value, "date") : value
}

/** What is wrong, as a sentence in the language of the reader; Econt's own words where there are none of ours. */
export const problemSentence = (t: Translate, language: string, { code, values = {}, message }: Problem): string => {
  const said = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, written(language, name, value)]))
  if (isKnownCode(code)) {
    // A key that ends in `_other` is a plural to i18next.
    return t(`econt_problems.${code === "econt_other" ? "econt_rejected" : code}`, said)
  }
  return message ?? t("econt_problems.unknown")
}

/** Econt's own words, where they add to our sentence. */
export const econtWords = ({ code, message }: Problem): string | null =>
  isKnownCode(code) && code.startsWith("econt_") ? message : null
