/** The ISO code of a currency as Econt writes it: `€` is EUR, blank is none. */
const currencyCode = (value: unknown): string | null => {
  const word = typeof value === "string" ? value.trim().toUpperCase() : ""
  return word === "" ? null : word === "€" ? "EUR" : word
}

/** Whether an amount in this currency, as an answer states it, may be used. */
export const isEuro = (currency: string | null): boolean => currency === null || currency === "EUR"

/**
 * For answers: amounts stated in another currency than the euro become null, and nothing is converted. The currency
 * stays, so that it can be told what was refused.
 * @param pairs the field of a currency, and the amounts it is of
 */
export const euroOnly =
  <K extends string, A extends string>(pairs: Record<K, readonly A[]>) =>
  <T extends Record<K, string | null> & Record<A, number | null>>(value: T): T => {
    const copy: Record<string, unknown> = { ...value }
    for (const key of Object.keys(pairs) as K[]) {
      const code = currencyCode(value[key])
      copy[key] = code
      for (const amount of isEuro(code) ? [] : pairs[key]) {
        copy[amount] = null
      }
    }
    return copy as T
  }

/** The first field of a request that names another currency than the euro, as a path. */
export const foreignCurrency = (value: unknown, path = ""): string | null => {
  if (typeof value !== "object" || value === null) {
    return null
  }
  for (const [key, inner] of Object.entries(value)) {
    const here = path === "" ? key : `${path}.${key}`
    if (typeof inner === "string") {
      if (/currency$/i.test(key) && inner !== "EUR") {
        return here
      }
    } else {
      const found = foreignCurrency(inner, here)
      if (found !== null) {
        return found
      }
    }
  }
  return null
}
