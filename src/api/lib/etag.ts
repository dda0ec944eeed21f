import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

export type CachedAnswer = {
  /** Changes whenever the body does; for example a revision number. */
  etag: string
  /** Seconds a shared cache may answer without asking. Browsers always ask. */
  maxAge: number
  /** Seconds after `maxAge` in which a shared cache may answer while it asks. */
  staleWhileRevalidate: number
  /** Request headers the body depends on. */
  vary?: string[]
}

/** A weak entity tag: the body may be compressed on its way, its meaning is the same. */
export const weakEtag = (value: string): string => `W/"${encodeURIComponent(value)}"`

const opaque = (etag: string): string => etag.replace(/^W\//, "")

/**
 * Whether an `If-None-Match` header names the tag, by weak comparison (RFC 9110, 13.1.2). Reads
 * lists and `*`; commas inside a tag do not end it.
 */
export const etagMatches = (header: string | undefined, etag: string): boolean => {
  if (!header) {
    return false
  }
  if (header.trim() === "*") {
    return true
  }
  const tags = header.match(/(?:W\/)?"[^"]*"/g) ?? []
  return tags.some((tag) => opaque(tag) === opaque(etag))
}

/**
 * Answers with cache headers: 304 when the caller has this version, otherwise the body, which
 * is made only then.
 */
export const sendCached = async <Body>(
  req: MedusaRequest,
  res: MedusaResponse<Body>,
  { etag, maxAge, staleWhileRevalidate, vary = [] }: CachedAnswer,
  body: () => Body | Promise<Body>
): Promise<void> => {
  const tag = weakEtag(etag)
  const matches = etagMatches(req.get("if-none-match"), tag)
  const content = matches ? undefined : await body()
  res.set({
    ETag: tag,
    "Cache-Control": `public, max-age=0, s-maxage=${maxAge}, stale-while-revalidate=${staleWhileRevalidate}`,
  })
  vary.forEach((name) => res.vary(name))
  if (content === undefined) {
    res.status(304).end()
    return
  }
  res.json(content)
}
