import { createHash, hkdfSync } from "node:crypto"

const SALT = "bijou-suite"
const KEY_BYTES = 32

/** A key for one purpose, made from the shop's secret; one purpose's key says nothing about another's. */
export const deriveKey = (secret: string, purpose: string): Buffer =>
  Buffer.from(hkdfSync("sha256", secret, SALT, `bijou_email ${purpose}`, KEY_BYTES))

/** One byte that says which key of a ring signed, so that the others need not be tried. */
export const keyId = (key: Buffer): number => createHash("sha256").update(key).digest()[0]
