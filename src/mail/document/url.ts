const LINK_PROTOCOLS = new Set(["http:", "https:", "mailto:", "tel:"])
const IMAGE_PROTOCOLS = new Set(["http:", "https:"])

export type UrlProblem = "empty" | "relative" | "unsafe" | "insecure"

/** A protocol, after everything a browser skips on its way to it. */
const protocolOf = (url: string): string | null => /^([a-z][a-z0-9+.-]*:)/i.exec(url)?.[1].toLowerCase() ?? null

const parsed = (text: string, allowed: ReadonlySet<string>): string | null => {
  const url = text.replace(/[\u0000-\u0020\u007F-\u009F\u2028\u2029]/g, "")
  const protocol = protocolOf(url)
  if (!protocol || !allowed.has(protocol) || !URL.canParse(url)) {
    return null
  }
  return /^https?:$/.test(protocol) ? new URL(url).href : url.replace(/[<>"'\\]/g, encodeURIComponent)
}

/** An address a mail may link to, normalised; `null` for what is empty, relative or of another protocol. */
export const safeLink = (url: string): string | null => parsed(url, LINK_PROTOCOLS)

/** An address an image may have. */
export const safeImage = (url: string): string | null => parsed(url, IMAGE_PROTOCOLS)

/** What is wrong with an address somebody typed. */
export const urlProblem = (text: string): UrlProblem | null => {
  const url = text.trim()
  if (!url) {
    return "empty"
  }
  const protocol = protocolOf(url)
  if (protocol && !safeLink(url)) {
    return "unsafe"
  }
  return protocol === "http:" ? "insecure" : protocol ? null : "relative"
}
