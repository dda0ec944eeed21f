import { lookup as systemLookup, type LookupAddress } from "node:dns"
import { request as httpRequest, type RequestOptions } from "node:http"
import { request as httpsRequest } from "node:https"
import { isIP } from "node:net"
import { isPublicAddress } from "./guard"

type Resolve = (host: string, done: (error: Error | null, addresses: LookupAddress[]) => void) => void

export interface ProbeOptions {
  signal: AbortSignal
  /** For one link with all its redirects. */
  timeoutMs?: number
  /** For tests: how names are resolved, and which addresses may be asked. */
  resolve?: Resolve
  isAllowed?: (address: string, port: string) => boolean
}

const TIMEOUT_MS = 8_000
const REDIRECTS = 5
const PARALLEL = 6
const LINKS = 200
/** Servers that answer a HEAD with one of these may answer a GET. */
const ASK_AGAIN = new Set([400, 403, 404, 405, 406, 429, 500, 501, 503])

class Refused extends Error {}

const standardPort = (_: string, port: string): boolean => port === ""
const publicOnly = (address: string, port: string): boolean => standardPort(address, port) && isPublicAddress(address)
const system: Resolve = (host, done) => systemLookup(host, { all: true }, done)

/**
 * Resolves a name and refuses it if any of its addresses is not allowed. It is the very answer the
 * socket connects to, so a name that changes in between gains nothing.
 */
const guardedLookup =
  (resolve: Resolve, isAllowed: (address: string) => boolean): RequestOptions["lookup"] =>
  (host, options, done) =>
    resolve(host, (error, addresses) => {
      const refused = !error && (addresses.length === 0 || !addresses.every(({ address }) => isAllowed(address)))
      const problem = error ?? (refused ? new Refused() : null)
      if (problem) {
        done(problem, "", 0)
      } else if (options.all) {
        done(null, addresses)
      } else {
        done(null, addresses[0].address, addresses[0].family)
      }
    })

const ask = (url: URL, method: "HEAD" | "GET", signal: AbortSignal, lookup: RequestOptions["lookup"]): Promise<{ status: number; location: string | null }> =>
  new Promise((done, fail) => {
    const send = url.protocol === "https:" ? httpsRequest : httpRequest
    const headers = { "user-agent": "Mozilla/5.0 (compatible; link check)", accept: "*/*" }
    const request = send(url, { method, signal, lookup, agent: false, headers }, (response) => {
      done({ status: response.statusCode ?? 0, location: response.headers.location ?? null })
      response.destroy()
    })
    request.on("error", fail)
    request.end()
  })

const mayAsk = (url: URL, isAllowed: (address: string, port: string) => boolean): boolean => {
  const host = url.hostname.replace(/^\[|\]$/g, "")
  const isWeb = url.protocol === "https:" || url.protocol === "http:"
  return isWeb && !url.username && !url.password && (isIP(host) === 0 || isAllowed(host, url.port))
}

const probe = async (address: string, { signal, timeoutMs = TIMEOUT_MS, resolve = system, isAllowed = publicOnly }: ProbeOptions) => {
  const until = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)])
  let url = new URL(address)
  for (let step = 0; step <= REDIRECTS; step += 1) {
    const { port } = url
    if (!mayAsk(url, isAllowed)) {
      return undefined
    }
    const lookup = guardedLookup(resolve, (found) => isAllowed(found, port))
    let answer = await ask(url, "HEAD", until, lookup)
    if (ASK_AGAIN.has(answer.status)) {
      answer = await ask(url, "GET", until, lookup)
    }
    if (answer.status < 300 || answer.status >= 400 || !answer.location || !URL.canParse(answer.location, url)) {
      return answer.status
    }
    url = new URL(answer.location, url)
  }
  return 0
}

/**
 * Asks at every link whether somebody answers, a few at a time. Only the public internet is asked, at
 * the usual ports, also after a redirect: the links are typed by people, and the answer says nothing
 * but a status.
 * @returns statuses of HTTP in the order of the links: 0 for no answer, undefined for what is not asked
 */
export const probeLinks = async (links: readonly string[], options: ProbeOptions): Promise<(number | undefined)[]> => {
  const statuses: (number | undefined)[] = links.map(() => undefined)
  const waiting = links.slice(0, LINKS).map((_, index) => index)
  const work = async (): Promise<void> => {
    for (let index = waiting.shift(); index !== undefined && !options.signal.aborted; index = waiting.shift()) {
      if (URL.canParse(links[index])) {
        statuses[index] = await probe(links[index], options).catch((error: unknown) => (error instanceof Refused ? undefined : 0))
      }
    }
  }
  await Promise.all(Array.from({ length: PARALLEL }, work))
  return statuses
}
