import type { EcontAddress } from "../contracts/econt"
import type { EcontOfficeView } from "../contracts/econt-places"
import { toLatin } from "./transliteration"

type Named = Pick<EcontOfficeView, "name" | "name_en" | "address" | "address_en">

const line = (...parts: string[]): string => parts.filter(Boolean).join(", ")

/** Name and address of an office as one line, and the same in Latin letters: Econt's own, else by the law. */
export const officeLabels = ({ name, name_en, address, address_en }: Named): { label: string; label_en: string } => ({
  label: line(name, address),
  label_en: line(name_en || toLatin(name), address_en || toLatin(address)),
})

/** What an address says besides its town: quarter, street with number, and what helps to find it. */
export const streetLine = ({ quarter, street, number, other }: EcontAddress): string =>
  line(quarter, [street, number].filter(Boolean).join(" "), other)

/** An address as one line. */
export const addressLine = (address: EcontAddress): string =>
  line([address.post_code, address.city].filter(Boolean).join(" "), streetLine(address))
