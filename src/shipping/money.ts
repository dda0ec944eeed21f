/** Doubles hold this many decimal digits for certain; what comes after is noise of the arithmetic. */
const CERTAIN_DIGITS = 15
const CENTS = 100

/**
 * Euro as whole cents, the half rounded away from zero: 1.005 is 101.
 *
 * @throws RangeError when it is no amount
 */
export const cents = (euro: number): number => {
  const whole = Math.round(Number((Math.abs(euro) * CENTS).toPrecision(CERTAIN_DIGITS)))
  if (!Number.isSafeInteger(whole)) throw new RangeError(`Not an amount: ${euro}`)
  return euro < 0 && whole > 0 ? -whole : whole
}

/** Whole cents as euro, the nearest number with two decimals. */
export const euros = (amount: number): number => amount / CENTS

/** Sum of amounts in euro, exact to the cent. */
export const sum = (amounts: readonly number[]): number =>
  euros(amounts.reduce((total, amount) => total + cents(amount), 0))

/**
 * Divides whole cents in proportion to weights by the largest remainder; the parts sum to `total`. Equal
 * remainders go to the earlier part. Without any weight above zero everything goes to the first part.
 *
 * @param total whole cents, not negative
 * @param weights whole numbers, not negative, at least one
 */
export const share = (total: number, weights: readonly number[]): number[] => {
  const all = weights.reduce((whole, weight) => whole + BigInt(weight), BigInt(0))
  if (all === BigInt(0)) return weights.map((_, at) => (at === 0 ? total : 0))
  const exact = weights.map((weight) => BigInt(weight) * BigInt(total))
  const parts = exact.map((part) => Number(part / all))
  const left = total - parts.reduce((whole, part) => whole + part, 0)
  exact
    .map((part, at) => ({ at, rest: part % all }))
    .sort((one, other) => (one.rest === other.rest ? one.at - other.at : one.rest > other.rest ? -1 : 1))
    .slice(0, left)
    .forEach(({ at }) => (parts[at] += 1))
  return parts
}
