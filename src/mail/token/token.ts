import { createHmac, timingSafeEqual } from "node:crypto"
import { deriveKey, keyId } from "./keys"
import { LONGEST_NUMBER, readNumbers, writeNumber } from "./varint"

/**
 * What a link in a mail may be for, and how many ids it carries. The number is part of what is
 * signed and each kind has its own key, so a link that counts clicks can never unsubscribe.
 */
export const TOKEN_KINDS = {
  /** contact, delivery (0: none) */
  unsubscribe: { code: 1, ids: 2 },
  /** contact, delivery (0: none) */
  preferences: { code: 2, ids: 2 },
  /** request */
  request: { code: 3, ids: 1 },
  /** delivery, message, index of the link: where it leads is known without asking for the delivery */
  click: { code: 4, ids: 3 },
  /** message, index of the link: counts without saying who */
  click_total: { code: 5, ids: 2 },
  /** delivery */
  open: { code: 6, ids: 1 },
  /** delivery */
  view: { code: 7, ids: 1 },
  /** delivery, for the sender's address of a bounce */
  bounce: { code: 8, ids: 1 },
} as const satisfies Record<string, { code: number; ids: number }>
export type TokenKind = keyof typeof TOKEN_KINDS

const VERSION = 1
/** Bytes before the ids: version, kind, key, and the minute it ends (0: never), big endian. */
const HEAD = 7
const MAC = 16
const LONGEST = 120
const MINUTE_MS = 60_000
const FORM = /^[A-Za-z0-9_-]+$/

export type TokenClaims = {
  /** Decimal numbers, as PostgreSQL's bigint is read. */
  ids: string[]
  /** Milliseconds since 1970, or null for a token that does not end. */
  expires: number | null
}

export type Reading = { ok: true; claims: TokenClaims } | { ok: false; reason: "forged" | "expired" }

const FORGED: Reading = { ok: false, reason: "forged" }

/**
 * Signs and reads the tokens in links: HMAC-SHA256 cut to 128 bits over version, kind, key, end
 * and ids. Nothing about the person is in them.
 */
export class Tokens {
  private readonly rings = new Map<TokenKind, { id: number; key: Buffer }[]>()

  /** @param secrets the newest first: it signs, all are accepted */
  constructor(private readonly secrets: readonly string[]) {}

  /** @param expires milliseconds since 1970; rounded up to a minute. Without it the token does not end. */
  make(kind: TokenKind, ids: readonly (string | number | bigint)[], expires?: number): string {
    const { code, ids: count } = TOKEN_KINDS[kind]
    const [newest] = this.ring(kind)
    if (!newest) {
      throw new Error("There is no secret to sign links with.")
    }
    if (ids.length !== count) {
      throw new Error(`A token of the kind ${kind} carries ${count} ids.`)
    }
    const bytes = Buffer.allocUnsafe(HEAD + count * LONGEST_NUMBER + MAC)
    bytes[0] = VERSION
    bytes[1] = code
    bytes[2] = newest.id
    bytes.writeUInt32BE(expires === undefined ? 0 : Math.ceil(expires / MINUTE_MS), 3)
    const end = ids.reduce<number>((at, id) => writeNumber(bytes, at, id), HEAD)
    mac(newest.key, bytes.subarray(0, end)).copy(bytes, end)
    return bytes.toString("base64url", 0, end + MAC)
  }

  /** Reads a token of exactly this kind. Anything changed in it makes it forged. */
  read(kind: TokenKind, text: string, now = Date.now()): Reading {
    if (text.length > LONGEST || !FORM.test(text)) {
      return FORGED
    }
    const bytes = Buffer.from(text, "base64url")
    // Two texts may decode to the same bytes; only the one that was made is taken.
    if (bytes.length <= HEAD + MAC || bytes.toString("base64url") !== text) {
      return FORGED
    }
    const signed = bytes.subarray(0, -MAC)
    const given = bytes.subarray(-MAC)
    if (signed[0] !== VERSION || signed[1] !== TOKEN_KINDS[kind].code) {
      return FORGED
    }
    const isOurs = this.ring(kind).some(({ id, key }) => id === signed[2] && timingSafeEqual(mac(key, signed), given))
    const ids = isOurs ? readNumbers(signed.subarray(HEAD)) : null
    if (!ids || ids.length !== TOKEN_KINDS[kind].ids) {
      return FORGED
    }
    const minute = signed.readUInt32BE(3)
    const expires = minute === 0 ? null : minute * MINUTE_MS
    return expires !== null && now >= expires
      ? { ok: false, reason: "expired" }
      : { ok: true, claims: { ids: ids.map(String), expires } }
  }

  private ring(kind: TokenKind): { id: number; key: Buffer }[] {
    const made =
      this.rings.get(kind) ??
      this.secrets.map((secret) => {
        const key = deriveKey(secret, `link ${kind}`)
        return { id: keyId(key), key }
      })
    this.rings.set(kind, made)
    return made
  }
}

const mac = (key: Buffer, signed: Buffer): Buffer => createHmac("sha256", key).update(signed).digest().subarray(0, MAC)
