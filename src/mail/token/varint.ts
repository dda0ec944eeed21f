const SEVEN = 7n
const LOW = 0x7fn
const MORE = 0x80
/** A bigint of PostgreSQL has 63 bits: nine bytes of seven. */
const MOST_BYTES = 9

/** Ids below it are written with ordinary numbers, which is five times as fast. */
const SAFE = BigInt(Number.MAX_SAFE_INTEGER)

const bytesOfSafe = (number: number): number[] => {
  const bytes: number[] = []
  let rest = number
  while (rest >= MORE) {
    bytes.push((rest % MORE) | MORE)
    rest = Math.floor(rest / MORE)
  }
  bytes.push(rest)
  return bytes
}

const bytesOf = (number: bigint): number[] => {
  if (number < 0n || number >> 63n) {
    throw new RangeError(`${number} is no id.`)
  }
  if (number <= SAFE) {
    return bytesOfSafe(Number(number))
  }
  const bytes: number[] = []
  let rest = number
  do {
    const low = Number(rest & LOW)
    rest >>= SEVEN
    bytes.push(rest ? low | MORE : low)
  } while (rest)
  return bytes
}

/** Writes ids as bytes of seven bits, the lowest first; a high bit says that more follow. */
export const writeNumbers = (numbers: readonly bigint[]): Buffer => Buffer.from(numbers.flatMap(bytesOf))

/** Reads what `writeNumbers` wrote; null for anything it would not have written. */
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
