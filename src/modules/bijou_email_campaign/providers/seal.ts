import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto"
import { MedusaError } from "@medusajs/framework/utils"
import { deriveKey } from "../../../mail/token"

const NONCE = 12
const TAG = 16
const PURPOSE = "provider secrets"

/** Encrypts the logins of providers (AES-256-GCM) under a key made from the shop's secret. */
export class ProviderSeal {
  /** @param secrets the newest first: it encrypts, all of them decrypt */
  constructor(private readonly secrets: readonly string[]) {}

  /** @throws NOT_ALLOWED when the host has set no secret */
  seal(value: object): Buffer {
    const [newest] = this.secrets
    if (!newest) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        "No secret is set: give the option email-campaign.secret a long random value, for example from openssl rand -hex 32."
      )
    }
    const nonce = randomBytes(NONCE)
    const cipher = createCipheriv("aes-256-gcm", deriveKey(newest, PURPOSE), nonce)
    const sealed = Buffer.concat([cipher.update(JSON.stringify(value), "utf8"), cipher.final()])
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
  }

  /** @throws NOT_ALLOWED when it was encrypted under none of the secrets */
  open(sealed: Buffer): unknown {
    for (const secret of this.secrets) {
      const decipher = createDecipheriv("aes-256-gcm", deriveKey(secret, PURPOSE), sealed.subarray(0, NONCE))
      decipher.setAuthTag(sealed.subarray(NONCE, NONCE + TAG))
      try {
        const text = Buffer.concat([decipher.update(sealed.subarray(NONCE + TAG)), decipher.final()]).toString("utf8")
        return JSON.parse(text)
      } catch {
        continue
      }
    }
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "The login of this provider cannot be read: the secret has changed. Enter it again, or put the earlier secret into email-campaign.earlier_secrets."
    )
  }
}
