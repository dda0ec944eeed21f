/** `/Name` in a content stream. */
export class Name {
  constructor(readonly text: string) {}
}

export type Operand = number | boolean | null | Name | Uint8Array | Operand[] | Map<string, Operand>

/** One instruction of a content stream. An inline image is one `BI` with its dictionary. */
export interface Operation {
  operator: string
  operands: Operand[]
}

const code = (character: string) => character.charCodeAt(0)
const SPACE = 1
const DELIMITER = 2
/** What each byte is: white space, a delimiter, or 0 for part of a word (ISO 32000-1, 7.2.2). */
const KINDS = new Uint8Array(256)
for (const byte of [0, 9, 10, 12, 13, 32]) KINDS[byte] = SPACE
for (const character of "()<>[]{}/%") KINDS[code(character)] = DELIMITER

const [PERCENT, SLASH, OPEN, LIST, LESS, PLUS, MINUS, POINT, ZERO, NINE] = [..."%/([<+-.09"].map(code)

const isSpace = (byte: number) => KINDS[byte] === SPACE
const ESCAPES = new Map([
  [code("n"), 10],
  [code("r"), 13],
  [code("t"), 9],
  [code("b"), 8],
  [code("f"), 12],
])
const WORDS = new Map<string, Operand>([
  ["true", true],
  ["false", false],
  ["null", null],
])
const LONGEST_WORD = 3
const DEEPEST = 50

const octal = (byte: number) => byte >= 48 && byte <= 55
const hexValue = (byte: number) =>
  byte >= 48 && byte <= 57 ? byte - 48 : byte >= 65 && byte <= 70 ? byte - 55 : byte >= 97 && byte <= 102 ? byte - 87 : -1

/** Reads the instructions of a content stream (ISO 32000-1, 7.8.2) one after the other. */
export class ContentReader {
  private position = 0
  private readonly buffer: Buffer

  constructor(private readonly bytes: Uint8Array) {
    this.buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  /** The next instruction, or null at the end. */
  next(): Operation | null {
    const operands: Operand[] = []
    for (;;) {
      const token = this.token(0)
      if (token === undefined) return null
      if (typeof token !== "string") {
        operands.push(token)
      } else if (token === "BI") {
        return { operator: "BI", operands: [this.inlineImage()] }
      } else {
        return { operator: token, operands }
      }
    }
  }

  private skipSpace(): void {
    while (this.position < this.bytes.length) {
      const byte = this.bytes[this.position]
      if (byte === PERCENT) {
        while (this.position < this.bytes.length && this.bytes[this.position] !== 10 && this.bytes[this.position] !== 13) {
          this.position += 1
        }
      } else if (!isSpace(byte)) {
        return
      }
      this.position += 1
    }
  }

  /** An operand; an operator or a closing bracket as a string; undefined at the end. */
  private token(depth: number): Operand | string | undefined {
    this.skipSpace()
    if (this.position >= this.bytes.length || depth > DEEPEST) return undefined
    const byte = this.bytes[this.position]
    if (byte === SLASH) return this.name()
    if (byte === OPEN) return this.literalString()
    if (byte === LIST) return this.array(depth)
    if (byte === LESS) return this.bytes[this.position + 1] === byte ? this.dictionary(depth) : this.hexString()
    if (KINDS[byte] === DELIMITER) {
      this.position += byte === code(">") && this.bytes[this.position + 1] === byte ? 2 : 1
      return String.fromCharCode(byte)
    }
    if (byte <= NINE && byte >= PLUS) return this.number()
    const word = this.regular()
    const value = WORDS.get(word)
    return value === undefined ? word : value
  }

  /** A number; signs count once, and what cannot be part of one ends it. */
  private number(): number {
    let [value, unit, sign] = [0, 0, 1]
    for (; this.position < this.bytes.length && KINDS[this.bytes[this.position]] === 0; this.position += 1) {
      const byte = this.bytes[this.position]
      if (byte >= ZERO && byte <= NINE) {
        value = unit === 0 ? value * 10 + byte - ZERO : value + (byte - ZERO) * unit
        unit /= 10
      } else if (byte === POINT) {
        unit = 0.1
      } else if (byte === MINUS) {
        sign = -1
      } else if (byte !== PLUS) {
        return sign * value * this.exponent()
      }
    }
    return sign * value
  }

  /** No part of PDF, yet some programs write `1e-7`. */
  private exponent(): number {
    const [found] = /^e[+-]?\d{1,3}/i.exec(this.buffer.toString("latin1", this.position, this.position + 5)) ?? [""]
    this.position += found.length
    return Number(`1${found}`)
  }

  private regular(): string {
    const start = this.position
    while (this.position < this.bytes.length && KINDS[this.bytes[this.position]] === 0) this.position += 1
    return this.buffer.toString("latin1", start, this.position)
  }

  private name(): Name {
    this.position += 1
    const text = this.regular()
    return new Name(text.replace(/#([\da-f]{2})/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16))))
  }

  private literalString(): Uint8Array {
    const found: number[] = []
    let open = 1
    this.position += 1
    while (this.position < this.bytes.length) {
      const byte = this.bytes[this.position]
      this.position += 1
      if (byte === code("\\")) {
        this.escape(found)
        continue
      }
      open += byte === code("(") ? 1 : byte === code(")") ? -1 : 0
      if (open === 0) break
      found.push(byte)
    }
    return Uint8Array.from(found)
  }

  private escape(found: number[]): void {
    const byte = this.bytes[this.position]
    this.position += 1
    if (octal(byte)) {
      let value = byte - 48
      for (let digits = 1; digits < LONGEST_WORD && octal(this.bytes[this.position]); digits += 1) {
        value = value * 8 + this.bytes[this.position] - 48
        this.position += 1
      }
      found.push(value & 255)
    } else if (byte === 13) {
      if (this.bytes[this.position] === 10) this.position += 1
    } else if (byte !== 10 && byte !== undefined) {
      found.push(ESCAPES.get(byte) ?? byte)
    }
  }

  private hexString(): Uint8Array {
    const digits: number[] = []
    this.position += 1
    while (this.position < this.bytes.length && this.bytes[this.position] !== code(">")) {
      const value = hexValue(this.bytes[this.position])
      if (value >= 0) digits.push(value)
      this.position += 1
    }
    this.position += 1
    if (digits.length % 2 === 1) digits.push(0)
    return Uint8Array.from({ length: digits.length / 2 }, (_, index) => digits[index * 2] * 16 + digits[index * 2 + 1])
  }

  private array(depth: number): Operand[] {
    const found: Operand[] = []
    this.position += 1
    for (let token = this.token(depth + 1); token !== undefined && token !== "]"; token = this.token(depth + 1)) {
      if (typeof token !== "string") found.push(token)
    }
    return found
  }

  private dictionary(depth: number): Map<string, Operand> {
    this.position += 2
    return this.entries(">", depth)
  }

  private entries(end: string, depth: number): Map<string, Operand> {
    const found = new Map<string, Operand>()
    for (let key = this.token(depth + 1); key !== undefined && key !== end; key = this.token(depth + 1)) {
      const value = key instanceof Name ? this.token(depth + 1) : undefined
      if (key instanceof Name && value !== undefined && typeof value !== "string") found.set(key.text, value)
    }
    return found
  }

  /** The data ends with `EI` between white space, with nothing but text after it. */
  private inlineImage(): Map<string, Operand> {
    const found = this.entries("ID", 0)
    for (let at = this.buffer.indexOf("EI", this.position); at >= 0; at = this.buffer.indexOf("EI", at + 1)) {
      const after = this.buffer.subarray(at + 2, at + 12)
      const isText = after.every((byte) => isSpace(byte) || (byte > 32 && byte < 127))
      if (isSpace(this.bytes[at - 1]) && isText && (after.length === 0 || isSpace(after[0]))) {
        this.position = at + 2
        return found
      }
    }
    this.position = this.bytes.length
    return found
  }
}
