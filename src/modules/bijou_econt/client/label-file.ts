import { readBytes } from "./body"
import { EcontRefusal } from "./errors"
import { Failure, statusFailure } from "./failure"
import type { EcontCallOptions } from "./options"
import { ownProblem } from "./problems"
import type { Exchange, Transport } from "./transport"

const METHOD = "downloadLabel"
const ECONT_HOSTS = ["ee.econt.com", "demo.econt.com"]
const MAX_BYTES = 10 * 1024 * 1024
const MAX_STEPS = 3

/**
 * The address a label is fetched from: Econt's hosts over https, or the host of the API. Any other is refused, so
 * that nothing inside the shop's network can be reached by way of a label.
 */
export const labelUrl = (link: string, baseUrl: string): URL => {
  const base = new URL(baseUrl)
  const url = URL.canParse(link) ? new URL(link) : null
  if (
    url &&
    url.username === "" &&
    url.password === "" &&
    ["http:", "https:"].includes(url.protocol)
  ) {
    if (ECONT_HOSTS.includes(url.host)) {
      url.protocol = "https:"
      return url
    }
    if (url.host === base.host) {
      url.protocol = base.protocol
      return url
    }
  }
  throw new EcontRefusal(METHOD, [ownProblem("label_url", "pdfURL")])
}

const startsAsPdf = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024)).includes("%PDF-")

const readPdf = async (exchange: Exchange, now: number): Promise<Uint8Array> => {
  const { response } = exchange
  if (!response.ok) {
    throw statusFailure(response, now)
  }
  const bytes = await readBytes(exchange, MAX_BYTES)
  if (!startsAsPdf(bytes)) {
    throw new Failure("body", { status: response.status, again: true })
  }
  return bytes
}

/** Fetches the PDF of a label; the login is never sent, redirects stay on the allowed hosts. */
export const fetchLabel = async (
  transport: Transport,
  link: string,
  options: EcontCallOptions
): Promise<Uint8Array> => {
  const { baseUrl } = transport.options
  let url = labelUrl(link, baseUrl)
  for (let step = 0; step <= MAX_STEPS; step += 1) {
    const target = { url: url.href, init: { method: "GET", redirect: "manual" as const } }
    const result = await transport.run(
      { method: METHOD, write: false },
      target,
      options,
      async (exchange) => {
        const { status, headers, body } = exchange.response
        const next = headers.get("location")
        if (status < 300 || status > 399 || next === null) {
          return readPdf(exchange, transport.timing.now())
        }
        await body?.cancel()
        return new URL(next, url).href
      }
    )
    if (typeof result !== "string") {
      return result
    }
    url = labelUrl(result, baseUrl)
  }
  throw new EcontRefusal(METHOD, [ownProblem("label_url", "pdfURL")])
}
