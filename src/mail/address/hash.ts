import { createHmac } from "node:crypto"
import { deriveKey } from "../token/keys"

/** Makes the hash an address is known by when it must not be written down. */
export type AddressHasher = (norm: string) => Buffer

/**
 * HMAC-SHA256 of the normalised address. Without the shop's secret nobody can find an address by
 * trying; with another secret the same address has another hash.
 */
export const addressHasher = (secret: string): AddressHasher => {
  const key = deriveKey(secret, "address hash")
  return (norm) => createHmac("sha256", key).update(norm, "utf8").digest()
}
