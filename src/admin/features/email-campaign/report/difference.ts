type Group = { people: number; buyers: number }

/** 97.5 % of a normal distribution lie below it. */
const Z = 1.959964

const shareOf = ({ people, buyers }: Group): number => (people === 0 ? 0 : buyers / people)

/** Between which shares the true one lies in 95 of 100 cases (Wilson 1927). */
const boundsOf = ({ people, buyers }: Group): [number, number] => {
  if (people === 0) {
    return [0, 1]
  }
  const share = buyers / people
  const middle = share + Z ** 2 / (2 * people)
  const reach = Z * Math.sqrt((share * (1 - share)) / people + Z ** 2 / (4 * people ** 2))
  const whole = 1 + Z ** 2 / people
  return [Math.max(0, (middle - reach) / whole), Math.min(1, (middle + reach) / whole)]
}

/** How much larger one share is than another, and between which values that lies in 95 of 100 cases; all between -1 and 1. */
export type Difference = { value: number; low: number; high: number }

/**
 * By how much the share of buyers of one group is above that of another, by the interval that holds for few buyers, too:
 * method 10 of Newcombe, "Interval estimation for the difference between independent proportions", Statistics in
 * Medicine 17 (1998).
 */
export const differenceOf = (one: Group, other: Group): Difference => {
  const [shareOne, shareOther] = [shareOf(one), shareOf(other)]
  const [lowOne, highOne] = boundsOf(one)
  const [lowOther, highOther] = boundsOf(other)
  const value = shareOne - shareOther
  return {
    value,
    low: value - Math.hypot(shareOne - lowOne, highOther - shareOther),
    high: value + Math.hypot(highOne - shareOne, shareOther - lowOther),
  }
}

/** What a difference says: more, fewer, or that it may be chance. */
export const verdictOf = ({ low, high }: Difference): "more" | "fewer" | "chance" => {
  if (low > 0) {
    return "more"
  }
  return high < 0 ? "fewer" : "chance"
}
