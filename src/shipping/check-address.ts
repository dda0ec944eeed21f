import type { EcontAddress, Problem } from "../contracts/econt"
import { error } from "./problems"

const BULGARIAN_POST_CODE = /^\d{4}$/
const filled = (text: string): boolean => text.trim() !== ""

/**
 * What an address lacks by Econt's rule: town with post code, and a street with number or a quarter with `other`.
 * Whether the street is in the town only Econt knows.
 *
 * @param path of the address in the draft
 */
export const checkAddress = (address: EcontAddress, path: string): Problem[] => {
  const missing: Problem[] = []
  if (!filled(address.city)) missing.push(error("city_missing", `${path}.city`))
  if (!filled(address.post_code)) missing.push(error("post_code_missing", `${path}.post_code`))
  else if (address.country_code === "BGR" && !BULGARIAN_POST_CODE.test(address.post_code.trim())) {
    missing.push(error("post_code_invalid", `${path}.post_code`))
  }
  const byStreet = filled(address.street) && filled(address.number)
  const byQuarter = filled(address.quarter) && filled(address.other)
  if (byStreet || byQuarter) return missing
  if (filled(address.street)) return [...missing, error("number_missing", `${path}.number`)]
  return [...missing, filled(address.quarter) ? error("other_missing", `${path}.other`) : error("street_missing", `${path}.street`)]
}
