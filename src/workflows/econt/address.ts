import type { EcontAddress } from "../../contracts/econt"

/** What stands before a name and belongs to it or not: kept, since Econt's own names carry it. */
const NUMBER = /^(.*?)[\s,]+(?:№|no\.?|номер)?\s*(\d+\s*[\p{L}]?(?:[-/]\d*\p{L}?)?)\s*(?:,\s*(.*))?$/iu
const QUARTER = /^(?:ж\.?\s?к\.?|кв\.?|жилищен комплекс|квартал|zh\.?\s?k\.?|kv\.?)\s*(.+)$/iu

/** Bulgarian post codes name one place; the customer's country code is ISO alpha-2. */
const COUNTRIES: Record<string, EcontAddress["country_code"]> = { bg: "BGR", gr: "GRC", ro: "ROU" }

type CartAddress = {
  address_1: string | null
  address_2: string | null
  city: string | null
  postal_code: string | null
  country_code: string | null
}

/**
 * An address of a cart in Econt's parts: "ул. Иван Вазов 12, вх. Б" is a street, its number and the
 * rest; "ж.к. Младост 1" is a quarter. What cannot be told apart stays whole in the street.
 */
export const toEcontParts = (address: CartAddress): EcontAddress => {
  const line = (address.address_1 ?? "").trim()
  const quarter = QUARTER.exec(line)
  const street = quarter ? null : NUMBER.exec(line)
  const rest = [street?.[3], address.address_2].filter(Boolean).join(", ")
  return {
    country_code: COUNTRIES[(address.country_code ?? "bg").toLowerCase()] ?? "BGR",
    city_id: null,
    city: (address.city ?? "").trim(),
    post_code: (address.postal_code ?? "").trim(),
    quarter: quarter?.[1].trim() ?? "",
    street: quarter ? "" : (street?.[1] ?? line).trim(),
    number: street?.[2].replace(/\s+/g, "") ?? "",
    other: rest.trim(),
  }
}
