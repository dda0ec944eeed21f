/** A bra size as it is sorted and looked for. */
export interface BraSize {
  /** Number of the band, as its system counts it. */
  band: number
  /** Letters of the cup, more than one where it has two names: `dd` and `e`. */
  cups: string[]
  /** Place among all sizes of its system: by the band, then by the cup. */
  order: number
}

const BRA = /^(\d{1,3})-?([a-z]+(?:\/[a-z]+)*)$/
/** AAA, AA and A, or another letter up to four times. */
const CUP = /^(?:a{1,3}|([b-z])\1{0,3})$/
/** More cups than there are, so that every cup of a band comes before the next band. */
const PER_BAND = 200
const LONGEST = 4

/** AA is smaller than A; every other cup grows with its letter, and with how often it stands there. */
const rankOf = (cup: string): number =>
  cup.startsWith("a") ? LONGEST - cup.length : (cup.charCodeAt(0) - "a".charCodeAt(0)) * LONGEST + cup.length - 1

/**
 * Reads a band and a cup: `75B`, `34 DD/E`. Null for everything else: a cup alone, a number alone,
 * letters that are no cup.
 *
 * @param key what `normalizeSize` makes of the text, so that spaces, case and Cyrillic letters do not matter
 */
export const readBra = (key: string): BraSize | null => {
  const found = BRA.exec(key)
  const cups = found?.[2].split("/") ?? []
  if (!found || !cups.every((cup) => CUP.test(cup))) return null
  const band = Number(found[1])
  return band === 0 ? null : { band, cups, order: band * PER_BAND + rankOf(cups[0]) }
}
