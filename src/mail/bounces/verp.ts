import { createHmac, timingSafeEqual } from "node:crypto"
import { addressesIn } from "./address"
import { readMail } from "./message"

const TOKEN = /^[a-z0-9]{1,32}$/
const SIGNATURE_LENGTH = 16
/** Base 32 without letters that are mistaken for others; only lower case, as some mail systems change the case. */
const ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789"

/** Where answers to our mail go: `prefix+token-signature@domain`. */
export interface VerpSettings {
  prefix: string
  domain: string
  /** Secrets, the newest first: it signs, all of them are accepted. */
  keys: string[]
}

const sign = (key: string, settings: VerpSettings, token: string) => {
  const text = `${settings.prefix}+${token}@${settings.domain}`.toLowerCase()
  const digest = createHmac("sha256", key).update(text).digest()
  return [...digest.subarray(0, SIGNATURE_LENGTH)].map((byte) => ALPHABET[byte & 31]).join("")
}

const isSame = (given: string, expected: string) =>
  given.length === expected.length && timingSafeEqual(Buffer.from(given), Buffer.from(expected))

/**
 * The envelope sender of one delivery (VERP), to which its bounces come back even when they say nothing else.
 * @param token names the delivery: 1 to 32 lower-case letters and digits
 * @returns an address whose local part has at most 64 characters (RFC 5321 4.5.3.1.1)
 * @throws RangeError if the token, the prefix or the list of keys cannot make such an address
 */
export const makeVerpAddress = (settings: VerpSettings, token: string) => {
  const [key] = settings.keys
  if (!TOKEN.test(token) || !/^[a-z0-9]{1,14}$/.test(settings.prefix) || key === undefined) {
    throw new RangeError(
      "A token of 1 to 32 and a prefix of 1 to 14 letters and digits, and a key, are needed."
    )
  }
  return `${settings.prefix}+${token}-${sign(key, settings, token)}@${settings.domain}`
}

/**
 * The token of an address made by `makeVerpAddress`, in whatever case it comes back.
 * @returns null if it is another address, or if none of the keys has signed it
 */
export const readVerpAddress = (settings: VerpSettings, address: string) => {
  const match = /^([a-z0-9]+)\+([a-z0-9]{1,32})-([a-z0-9]{16})@(.+)$/.exec(
    address.trim().toLowerCase()
  )
  if (
    !match ||
    match[1] !== settings.prefix.toLowerCase() ||
    match[4] !== settings.domain.toLowerCase()
  ) {
    return null
  }
  const [, , token, signature] = match
  return settings.keys.some((key) => isSame(signature, sign(key, settings, token))) ? token : null
}

/** Fields in which mail systems write down the envelope's recipient. */
const ENVELOPE_FIELDS = [
  "delivered-to",
  "x-original-to",
  "envelope-to",
  "x-envelope-to",
  "x-rcpt-to",
  "to",
]

/**
 * Tokens of the deliveries an incoming message answers, from its envelope fields and `To`. Never throws.
 * @param raw the message as it was received
 */
export const verpTokens = async (settings: VerpSettings, raw: Uint8Array) => {
  const mail = await readMail(raw).catch(() => null)
  const addresses = ENVELOPE_FIELDS.flatMap((name) => mail?.headers.get(name) ?? []).flatMap(
    addressesIn
  )
  const tokens = addresses.map((address) => readVerpAddress(settings, address))
  return [...new Set(tokens.filter((token) => token !== null))]
}
