import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto"
import { MedusaError } from "@medusajs/framework/utils"

const NONCE = 12
const TAG = 16

/** Encrypts and decrypts secrets kept in the database: AES-256-GCM under a key made from the host's secret. */
export class Seal {
  private readonly key: Buffer | null

  /** @param secret the option `econt.encryption_key`; empty when the host set none */
  constructor(secret: string) {
    this.key = secret ? Buffer.from(hkdfSync("sha256", secret, "bijou-suite", "bijou_econt secrets", 32)) : null
  }

  /** @throws NOT_ALLOWED when the host has set no key */
  seal(text: string): Buffer {
    const nonce = randomBytes(NONCE)
    const cipher = createCipheriv("aes-256-gcm", this.theKey(), nonce)
    const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()])
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
  }

  /** @throws NOT_ALLOWED when the key is missing or another one than it was sealed with */
  open(sealed: Buffer): string {
    const decipher = createDecipheriv("aes-256-gcm", this.theKey(), sealed.subarray(0, NONCE))
    decipher.setAuthTag(sealed.subarray(NONCE, NONCE + TAG))
    try {
      return Buffer.concat([decipher.update(sealed.subarray(NONCE + TAG)), decipher.final()]).toString("utf8")
    } catch {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        "A stored secret cannot be read: the encryption key has changed. Save Econt's password again."
      )
    }
  }

  private theKey(): Buffer {
    if (!this.key) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        "No encryption key is set: give the option econt.encryption_key a long random value, for example from openssl rand -hex 32."
      )
    }
    return this.key
  }
}
