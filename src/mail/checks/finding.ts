import { CHECK_CODES, type CheckCode, type Finding } from "../../contracts/email-campaign-check"

export const finding = (code: CheckCode, block_id: string | null = null, values: Finding["values"] = {}): Finding => ({
  code,
  level: CHECK_CODES[code],
  block_id,
  values,
})

const SHOWN = 120

/** An address or title as a sentence can hold it. */
export const shortened = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text)
