import { MedusaError } from "@medusajs/framework/utils"
import { type AddressHasher, addressHasher } from "../../mail/address"
import type { VerpSettings } from "../../mail/bounces"
import { deriveKey, Tokens } from "../../mail/token"

const missing = () =>
  new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    "No secret is set: give the option email-campaign.secret a long random value, for example from openssl rand -hex 32."
  )

/** What is made from the shop's secret: hashes of addresses and signatures of links. */
export class Keys {
  private readonly hasher: AddressHasher | null
  private readonly signer: Tokens | null
  private readonly verpKeys: string[]

  /**
   * @param secret the option `email-campaign.secret`; empty when the host set none
   * @param earlier secrets used before, the newest first
   */
  constructor(secret: string, earlier: readonly string[] = []) {
    const ring = secret ? [secret, ...earlier] : []
    this.verpKeys = ring.map((one) => deriveKey(one, "bounce address").toString("base64"))
    this.signer = ring.length ? new Tokens(ring) : null
    // Hashes outlive every change of the secret: those of erased people could not be made anew.
    this.hasher = ring.length ? addressHasher(ring[ring.length - 1]) : null
  }

  get areSet(): boolean {
    return this.signer !== null
  }

  /** @throws NOT_ALLOWED when the host has set no secret */
  get tokens(): Tokens {
    if (!this.signer) {
      throw missing()
    }
    return this.signer
  }

  /** @throws NOT_ALLOWED when the host has set no secret */
  get hash(): AddressHasher {
    if (!this.hasher) {
      throw missing()
    }
    return this.hasher
  }

  /** How addresses are made and read that bounces come back to. */
  verp(domain: string): VerpSettings {
    return { prefix: "bounce", domain, keys: this.verpKeys }
  }
}
