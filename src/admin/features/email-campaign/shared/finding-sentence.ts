import type { Finding } from "../../../../contracts/email-campaign-check"
import { formatDate, formatNumber } from "../../../lib/format"
import type { TextKey, Translate } from "../../../lib/text"

/** Values that are words of ours, and moments. */
const WORDS = ["mode", "part", "field"]
const MOMENTS = ["from", "until"]

const written = (t: Translate, language: string, name: string, value: string | number): string => {
  if (typeof value === "number") {
    return formatNumber(language, value, 2)
  }
  if (WORDS.includes(name)) {
    return t(`email_checks.words.${value}` as TextKey)
  }
  return MOMENTS.includes(name) ? formatDate(language, value, "moment") : value
}

/** What the checks found, as a sentence in the language of the reader. */
export const findingSentence = (t: Translate, language: string, { code, values }: Finding): string =>
  t(`email_checks.${code}`, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, written(t, language, name, value)])))
