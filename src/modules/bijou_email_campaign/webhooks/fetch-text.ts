import { MedusaError } from "@medusajs/framework/utils"

const TIMEOUT_MS = 5000
const LONGEST = 64 * 1024
const KEPT = 20

/** Fetches a small text, follows nothing. @throws when there is none */
export const fetchText = async (url: string): Promise<string> => {
  const response = await fetch(url, { redirect: "error", signal: AbortSignal.timeout(TIMEOUT_MS) })
  if (!response.ok || Number(response.headers.get("content-length") ?? 0) > LONGEST) {
    throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, `It answered with HTTP ${response.status}.`)
  }
  return (await response.text()).slice(0, LONGEST)
}

/** The same, asked once for each address: certificates seldom change, and get another address when they do. */
export const remembered = (fetcher: (url: string) => Promise<string>): ((url: string) => Promise<string>) => {
  const known = new Map<string, string>()
  return async (url) => {
    const text = known.get(url) ?? (await fetcher(url))
    if (known.size >= KEPT) {
      known.clear()
    }
    known.set(url, text)
    return text
  }
}
