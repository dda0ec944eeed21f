import type { HitClass, HitKind } from "./types"

/** What is known of a request; names of headers in lower case. */
export interface HitRequest {
  kind: HitKind
  method: string
  headers: Readonly<Record<string, string | string[] | undefined>>
}

const one = (value: string | string[] | undefined): string => (Array.isArray(value) ? value.join(" ") : (value ?? ""))

/** Headers by which a program says that it loads ahead of its user. */
const AHEAD = ["sec-purpose", "purpose", "x-purpose", "x-moz"]
const AHEAD_VALUE = /prefetch|preview|prerender/i

/** Proxies of mailboxes: https://support.google.com/mail/answer/145919; the others name themselves in the same way. */
const PROXY = /GoogleImageProxy|ggpht\.com|YahooMailProxy|YahooCacheSystem|DuckDuckGo-Email|EdgeImageProxy/i

/**
 * Programs that look at mails for somebody else, and libraries no person reads with: they name themselves. Those
 * that come as a browser, as SafeLinks of Outlook does, are told by when and how many links they follow.
 */
const SCANNER =
  /bot\b|bot\/|crawl|spider|scan|preview|barracuda|proofpoint|mimecast|trendmicro|symantec|messagelabs|fireeye|trellix|zscaler|cisco|ironport|forcepoint|sophos|safelinks|urldefense|virus|curl|wget|python|aiohttp|httpx|go-http-client|java\/|okhttp|axios|node-fetch|undici|libwww|headless|phantom|facebookexternalhit|whatsapp|slack/i

/** The whole of what Mail Privacy Protection calls itself. */
const APPLE = "Mozilla/5.0"

/**
 * Who asks for an address in a mail, by the request alone. Programs that behave as browsers are not known
 * from it; see `markBursts` and `MACHINES_WITHIN_SECONDS`.
 */
export const classifyHit = ({ kind, method, headers }: HitRequest): HitClass => {
  const agent = one(headers["user-agent"]).trim()
  if (AHEAD.some((name) => AHEAD_VALUE.test(one(headers[name])))) {
    return "prefetch"
  }
  if (method !== "GET" || agent === "") {
    return "scanner"
  }
  if (PROXY.test(agent)) {
    return "proxy"
  }
  if (agent === APPLE) {
    return kind === "open" ? "apple" : "scanner"
  }
  // A browser always says which languages its user reads.
  const isMute = kind !== "open" && one(headers["accept-language"]) === ""
  return isMute || SCANNER.test(agent) ? "scanner" : "human"
}
