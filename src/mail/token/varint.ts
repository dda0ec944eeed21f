const SEVEN = 7n
const LOW = 0x7fn
const MORE = 0x80
/** A bigint of PostgreSQL has 63 bits: nine bytes of seven. */
const MOST_BYTES = 9

const SAFE_DIGITS = 15
const BITS = 0x80

/** Ids of few digits are written with ordinary numbers, which is several times as fast. */
const writeSafe = (into: Buffer, at: number, number: number): number => {
  let [rest, place] = [number, at]
  while (rest >= BITS) {
    into[place] = (rest % BITS) | MORE
    place += 1
    rest = Math.floor(rest / BITS)
  }
  into[place] = rest
  return place + 1
}

const writeLong = (into: Buffer, at: number, number: bigint): number => {
  if (number < 0n || number >> 63n) {
    throw new RangeError(`${number} is no id.`)
  }
  let [rest, place] = [number, at]
  do {
    const low = Number(rest & LOW)
    rest >>= SEVEN
    into[place] = rest ? low | MORE : low
    place += 1
  } while (rest)
  return place
}

/** Bytes an id takes at most. */
export const LONGEST_NUMBER = MOST_BYTES

/**
 * Writes an id as bytes of seven bits, the lowest first; a high bit says that more follow.
 * @returns where the next one goes
 * @throws RangeError for what is no id
 */
export const writeNumber = (into: Buffer, at: number, id: string | number | bigint): number => {
  const text = String(id)
  return text.length <= SAFE_DIGITS && /^\d+$/.test(text) ? writeSafe(into, at, Number(text)) : writeLong(into, at, BigInt(id))
}

/** Reads what `writeNumber` wrote; null for anything it would not have written. */
export const readNumbers = (bytes: Buffer): bigint[] | null => {
  const numbers: bigint[] = []
  let number = 0n
  let length = 0
  for (const byte of bytes) {
    number |= (BigInt(byte) & LOW) << (SEVEN * BigInt(length))
    length += 1
    if (length > MOST_BYTES) {
      return null
    }
    if (!(byte & MORE)) {
      if (byte === 0 && length > 1) {
        return null
      }
      numbers.push(number)
      number = 0n
      length = 0
    }
  }
  return length === 0 ? numbers : null
}
