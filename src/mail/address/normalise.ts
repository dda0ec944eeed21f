import { domainToASCII } from "node:url"

/** Why a text is no address mail can be sent to. */
export const ADDRESS_PROBLEMS = ["empty", "no_at", "too_long", "local_part", "letters", "domain"] as const
export type AddressProblem = (typeof ADDRESS_PROBLEMS)[number]

export type Address = {
  /** As it was written, without what cannot be seen; its domain as the person wrote it. */
  email: string
  /** Lower case, the domain in ASCII: two writings of one mailbox are equal. */
  norm: string
  /** The domain of `norm`. */
  domain: string
}

export type AddressReading = { ok: true; address: Address } | { ok: false; problem: AddressProblem }

/** RFC 5321, 4.5.3.1: a path has 256 octets with its brackets, a local part 64. */
const LONGEST = 254
const LONGEST_LOCAL = 64
const LONGEST_DOMAIN = 253
const LONGEST_LABEL = 63

/** Spaces and what cannot be seen; a copied address often has some at its ends or inside. */
const UNSEEN = /[\u0000-\u0020\u007F-\u00A0\u00AD\u1680\u180E\u2000-\u200F\u2028-\u202F\u205F-\u2064\u2066-\u206F\u3000\uFEFF]/g
const AROUND = /^[\s\u200B-\u200F\u2060\uFEFF<]+|[\s\u200B-\u200F\u2060\uFEFF>]+$/g
/** RFC 5322 dot-atom: the quoted form is left out, since no mailbox of a person has it and few servers take it. */
const LOCAL = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/
const LABEL = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/
const NO_ASCII = /[^\u0000-\u007F]/

const problem = (name: AddressProblem): AddressReading => ({ ok: false, problem: name })

const isDomain = (domain: string): boolean => {
  const labels = domain.split(".")
  const top = labels[labels.length - 1]
  return (
    domain.length <= LONGEST_DOMAIN &&
    labels.length >= 2 &&
    labels.every((label) => label.length <= LONGEST_LABEL && LABEL.test(label)) &&
    // A number there is an address of a machine, not a domain.
    /[a-z]/.test(top) &&
    top.length >= 2
  )
}

/**
 * Reads an address. The local part is lower-cased although RFC 5321 lets servers tell cases apart,
 * because none of weight does; dots and what follows a plus stay, because they tell people apart.
 */
export const readAddress = (text: string): AddressReading => {
  const email = text.replace(AROUND, "").normalize("NFC")
  if (!email) {
    return problem("empty")
  }
  const at = email.lastIndexOf("@")
  if (at < 1 || at === email.length - 1) {
    return problem("no_at")
  }
  const local = email.slice(0, at)
  const host = email.slice(at + 1)
  if (NO_ASCII.test(local)) {
    return problem("letters")
  }
  if (email.search(UNSEEN) >= 0 || local.length > LONGEST_LOCAL || !LOCAL.test(local)) {
    return problem(local.length > LONGEST_LOCAL ? "too_long" : "local_part")
  }
  const domain = /[%/\\?#:[\]@]/.test(host) ? "" : domainToASCII(host).toLowerCase()
  if (!isDomain(domain)) {
    return problem("domain")
  }
  const norm = `${local.toLowerCase()}@${domain}`
  return norm.length > LONGEST ? problem("too_long") : { ok: true, address: { email, norm, domain } }
}

/** `maria.ivanova@abv.bg` becomes `m•••@abv.bg`: enough for its owner, not for whom a mail was forwarded to. */
export const maskAddress = (norm: string): string => {
  const at = norm.lastIndexOf("@")
  return `${norm.slice(0, 1)}•••${norm.slice(at)}`
}
