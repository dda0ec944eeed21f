import type { MedusaResponse } from "@medusajs/framework/http"

/** Letters of RFC 5987 that need no escape are fewer than those of `encodeURIComponent`. */
const encode = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

/**
 * Answers with a file to keep. Old readers get `fallback` as its name, an ASCII one without quotes,
 * all others `name` in any script (RFC 6266).
 */
export const sendFile = (
  res: MedusaResponse,
  { name, fallback, type, content }: { name: string; fallback: string; type: string; content: string }
): void => {
  const safe = name.replace(/[/\\:*?"<>|\u0000-\u001F]+/g, " ").trim()
  res.setHeader("content-type", type)
  res.setHeader("content-disposition", `attachment; filename="${fallback}"; filename*=UTF-8''${encode(safe)}`)
  res.setHeader("cache-control", "no-store")
  res.setHeader("x-content-type-options", "nosniff")
  res.send(content)
}
